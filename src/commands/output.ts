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
const printable = (text: string) => text.replace(controls, '�')

/** Notes, paths and messages may hold whatever somebody typed: it is shown, not obeyed. */
export function terminalOutput(): Output {
  const line = (stream: NodeJS.WriteStream) => (text: string) => {
    stream.write(`${printable(text)}\n`)
  }
  return {
    out: line(process.stdout),
    err: line(process.stderr),
    interactive: process.stderr.isTTY === true,
  }
}

export function printDiagnostics(diagnostics: readonly Diagnostic[], { err }: Output): void {
  for (const one of diagnostics) err(formatDiagnostic(one))
}
