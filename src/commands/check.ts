/** `recap check`: what an author should mend, or look at once more, and nothing else. */
import { type Diagnostic, formatDiagnostic, type Severity } from '../diagnostic.js'
import { exitCodes } from '../error.js'
import { readNotes } from './notes.js'
import type { Output } from './output.js'

export interface CheckOptions {
  json: boolean
  /** Warnings are problems too. */
  strict: boolean
}

/** @returns the exit code: 6 when the notes have problems */
export async function checkCommand(
  inputs: readonly string[],
  { json, strict }: CheckOptions,
  { out }: Output,
): Promise<number> {
  const { diagnostics } = await readNotes(inputs)
  if (json) out(JSON.stringify(diagnostics.map(toJson), null, 2))
  else for (const one of diagnostics) out(formatDiagnostic(one))
  const problems: Severity[] = strict ? ['error', 'warning'] : ['error']
  return diagnostics.some(({ severity }) => problems.includes(severity)) ? exitCodes.problems : 0
}

export const toJson = ({ id, severity, message, position }: Diagnostic) => ({
  ...position,
  severity,
  id,
  message,
})
