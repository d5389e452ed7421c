/** Bytes of notes → text. What is no character costs that character, not the file. */
import { type Diagnostic, diagnostic, type Position } from '../diagnostic.js'
import { RecapError } from '../error.js'
import { type Reading, readText } from './encoding.js'
import { areStrays, noCharacter } from './utf8.js'

export interface Decoded {
  /** With `\n` for line ends, and � for what is no character. */
  text: string
  /** What the author should know of the bytes. */
  diagnostics: Diagnostic[]
}

/** Bytes that no encoding knows, and control characters that no text has. Notes pasted from slides may hold a vertical tab. */
const unreadable = new RegExp(`[${noCharacter}\\u0000-\\u0006\\u000e-\\u001a\\u001c-\\u001f]`, 'gu')

/** Places that are told of one file. */
const mostTold = 3

/**
 * @param path as messages show it
 * @throws RecapError when it is no text
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const reading = readText(bytes)
  const text = reading.text.replace(/\r\n?/g, '\n')
  const count = text.match(unreadable)?.length ?? 0
  if (!areStrays(count, text.length))
    throw new RecapError(
      `${path}: expected Markdown text in UTF-8, found a binary file. Export the notes as Markdown (.md).`,
    )
  return {
    text: count === 0 ? text : text.replace(unreadable, '\ufffd'),
    diagnostics: [...tellEncoding(reading, text, path), ...tellUnreadable(text, count, path)],
  }
}

function tellEncoding({ isGuess, encoding }: Reading, text: string, path: string): Diagnostic[] {
  if (!isGuess) return []
  const first = Math.max(0, text.search(/[^\u0000-\u007f]/))
  return [
    diagnostic(
      'encoding-guessed',
      placeOf(first, text, path),
      `expected text in UTF-8, found another encoding; it was read as ${encoding}. If letters look wrong, open the file in the encoding it is in; save it as UTF-8 to be sure.`,
    ),
  ]
}

function tellUnreadable(text: string, count: number, path: string): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const { 0: character, index } of text.matchAll(unreadable)) {
    if (found.length === mostTold) break
    const isLast = found.length === mostTold - 1
    const more = isLast && count > mostTold ? ` So do ${count - mostTold} further down.` : ''
    const what =
      character === noCharacter
        ? 'bytes that are no character'
        : `the control character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    found.push(
      diagnostic(
        'character-unreadable',
        placeOf(index, text, path),
        `expected text in UTF-8, found ${what}; it shows as �. Type what should stand here, and save the file as UTF-8.${more}`,
      ),
    )
  }
  return found
}

function placeOf(offset: number, text: string, path: string): Position {
  const before = text.slice(0, offset).split('\n')
  return { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
