/** What notes mark as meant for the speaker: lines from `Note:` to the end of a paragraph, and `> [!NOTE]`. */
import type { Blockquote, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
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
  return { body: blocks.flatMap((block) => leftOf(block, notes)), notes }
}

/** What slides show of a block; the rest is added to the notes. */
function leftOf(block: RootContent, notes: SpeakerNote[]): RootContent[] {
  if (block.type === 'paragraph') return linesOfSlides(block, notes)
  if (block.type === 'list')
    return [{ ...block, children: block.children.map((item) => itemOfSlides(item, notes)) }]
  const said = quotedNote(block)
  for (const text of said) notes.push({ line: lineOf(block), text })
  return said.length === 0 ? [block] : []
}

/** A bullet that begins with the label is a bullet; a line below it is for the speaker. */
function itemOfSlides({ children: [first, ...rest], ...item }: ListItem, notes: SpeakerNote[]) {
  const own = first?.type === 'paragraph' ? linesOfSlides(first, notes, 1) : first ? [first] : []
  const children = [...own, ...rest.flatMap((block) => leftOf(block, notes))]
  return { ...item, children: children as ListItem['children'] }
}

/** Alone above a list, `Notes:` says what the list is. */
const label = /^\s*(?:speaker\s)?notes?\s*[:：]\s*\S/iu

/** @param from the first line that may be a note, which goes on to the end of the paragraph */
function linesOfSlides(paragraph: Paragraph, notes: SpeakerNote[], from = 0): Paragraph[] {
  const { children } = paragraph
  const starts = children.flatMap((child, index) => (child.type === 'break' ? [index + 1] : []))
  const start = [0, ...starts]
    .slice(from)
    .find((start) => label.test(plainText(children.slice(start))))
  if (start === undefined) return [paragraph]
  const said: Paragraph = { ...paragraph, children: children.slice(start) }
  notes.push({ line: lineOf(said.children[0]), text: spokenBlocks([said]).join('\n') })
  return start === 0 ? [] : [{ ...paragraph, children: children.slice(0, start - 1) }]
}

const lineOf = (node: Nodes | undefined): number => node?.position?.start.line ?? 0

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
