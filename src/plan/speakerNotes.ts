/** What notes mark as meant for the speaker: a paragraph that starts with `Note:`, and `> [!NOTE]`. */
import type { Blockquote, Paragraph, RootContent } from 'mdast'
import { plainText } from '../text.js'
import { spokenBlocks } from './spoken.js'

export interface SpeakerNote {
  /** Of the notes, where it stands. */
  line: number
  text: string
}

/** @returns what is left for slides, and what is not */
export function takeSpeakerNotes(blocks: readonly RootContent[]): {
  body: RootContent[]
  notes: SpeakerNote[]
} {
  const notes: SpeakerNote[] = []
  const body = blocks.filter((block) => {
    const said = block.type === 'paragraph' ? ownNote(block) : quotedNote(block)
    for (const text of said) notes.push({ line: block.position?.start.line ?? 0, text })
    return said.length === 0
  })
  return { body, notes }
}

const label = /^\s*(?:speaker\s)?notes?\s*[:：]/iu

const ownNote = (block: Paragraph): string[] =>
  label.test(plainText(block)) ? spokenBlocks([block]) : []

/** GitHub's mark, in a line of its own. Its other kinds, `[!WARNING]`, are for the audience. */
const alert = /^\s*\[!NOTE\]\s*/i

function quotedNote(block: RootContent): string[] {
  if (block.type !== 'blockquote') return []
  const [first] = block.children
  const [mark] = first?.type === 'paragraph' ? first.children : []
  if (mark?.type !== 'text' || !alert.test(mark.value)) return []
  const copy: Blockquote = structuredClone(block)
  const [start] = copy.children
  const [text] = start?.type === 'paragraph' ? start.children : []
  if (text?.type === 'text') text.value = text.value.replace(alert, '')
  return spokenBlocks(copy.children)
}
