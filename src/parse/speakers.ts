/** Who spoke, from the lines right below a session's heading. */
import type { RootContent } from 'mdast'
import type { Speaker } from '../model.js'
import { plainText } from '../text.js'

const label = /^(?:presenters?|speakers?|presented by|panell?ists?|hosts?|by)\s*[:：]\s*(.+)$/iu

/** A line that is nothing but a name, perhaps with a handle: `Ally Salim Jr @categorically.me`. */
const word = String.raw`\p{Lu}[\p{L}'’.-]*`
const particle = '(?:van|von|de|der|den|da|di|du|la|le|bin|al)'
const bareName = new RegExp(`^${word}(?: ${particle})*(?: (?:${particle} )?${word}){1,3}$`, 'u')
const handle = /\s+(@[\w.-]+)$/u

/**
 * Reads a paragraph as the line that names the speakers.
 *
 * @returns null for anything that is not clearly such a line: it stays content
 */
export function readSpeakers(node: RootContent): Speaker[] | null {
  if (node.type !== 'paragraph') return null
  const lines = plainText(node, '\n').split('\n')
  const labelled = label.exec(lines.join(' '))?.[1]
  if (labelled !== undefined && lines.length === 1)
    return labelled.split(separators).filter(Boolean).map(readSpeaker)
  const speakers = lines.map(readSpeaker)
  return speakers.every(({ name }) => bareName.test(name)) ? speakers : null
}

const separators = /\s*(?:,|;|&|\band\b)\s*/u

function readSpeaker(text: string): Speaker {
  const detail = handle.exec(text)?.[1] ?? null
  return { name: detail ? text.replace(handle, '') : text, detail }
}
