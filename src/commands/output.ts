/** Where commands print: results to `out`, everything else to `err`. */
import { type Diagnostic, formatDiagnostic } from '../diagnostic.js'

export interface Output {
  out: (line: string) => void
  err: (line: string) => void
  /** Whether somebody is watching, so that a progress line makes sense. */
  interactive: boolean
}

/** What a terminal obeys: escape sequences, and line ends where one line is meant. Bidi controls turn round what follows. */
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/**
 * What nobody sees: marks of direction, zero-width spaces, tags, which hide whole sentences. Not the joiners, which
 * Persian, Hindi and emoji are written with.
 */
const unseen =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text from notes as it may be printed to a terminal. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(obeyed, '\ufffd').replace(unseen, '')

/** JSON to print: what `printable` would change is escaped, so that a tool reads what the notes hold. */
export function jsonText(value: unknown): string {
  const escaped = (found: string) =>
    found
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')
  return JSON.stringify(value, null, 2).replace(obeyed, escaped).replace(unseen, escaped)
}

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
