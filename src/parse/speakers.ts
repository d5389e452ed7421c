/** Who spoke, from the lines right below a session's heading. */
import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Speaker } from '../model.js'

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
  const line = textOf(node).replace(/\s+/gu, ' ').trim()
  const labelled = label.exec(line)?.[1]
  if (labelled !== undefined) return labelled.split(/\s*(?:,|;|&|\band\b)\s*/u).filter(Boolean).map(readSpeaker)
  const speaker = readSpeaker(line)
  return bareName.test(speaker.name) ? [speaker] : null
}

function readSpeaker(text: string): Speaker {
  const detail = handle.exec(text)?.[1] ?? null
  return { name: detail ? text.replace(handle, '') : text, detail }
}
