/** Where commands print: results to `out`, everything else to `err`. */
import { type Diagnostic, formatDiagnostic } from '../diagnostic.js'

export interface Output {
  out: (line: string) => void
  err: (line: string) => void
  /** Whether somebody is watching, so that a progress line makes sense. */
  interactive: boolean
}
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Text from notes as it may be printed to a terminal. */
export const printable = (text: string) => text.replace(controls, '�')

export function printDiagnostics(diagnostics: readonly Diagnostic[], { err }: Output): void {
  for (const one of diagnostics) err(printable(formatDiagnostic(one)))
}
