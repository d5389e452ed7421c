/**
 * What notes mark as meant for the speaker: comments, lines from `Note:` on, and `> [!NOTE]`.
 *
 * It is taken out before anything else is read, so that nothing that is made of the rest can show it.
 */
import type { Blockquote, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import type { Session, SpeakerNote } from '../model.js'
import { behindLabel, labels } from '../text/labels.js'
import { type Line, linesOf, withLines } from '../text/lines.js'
import { plainText } from '../text/plainText.js'
import { readLabel } from './line/labels.js'
import { isScheduleLabel } from './line/scheduleLabel.js'
import { takeComments } from './repair/comments.js'

/** @returns what is left for slides, and what is not, in order */
export function takeSpeakerNotes(blocks: readonly RootContent[]): {
  body: RootContent[]
  speakerNotes: SpeakerNote[]
} {
  const body = [...blocks]
  const notes = takeComments({ type: 'root', children: body })
  const left = body.flatMap((block) => leftOf(block, notes))
  return { body: left, speakerNotes: inOrder(notes) }
}

const inOrder = (notes: readonly SpeakerNote[]): SpeakerNote[] =>
  notes.toSorted((one, other) => one.line - other.line)

export const toSpeakerNote = (line: number, value: string): SpeakerNote => ({
  line,
  body: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
})

/** What recap knows of a session and has no place for on a slide. */
export function tellSpeaker(session: Session, text: string): void {
  session.speakerNotes.unshift(toSpeakerNote(session.position.line, text))
}

/** What slides show of a block; the rest is added to the notes. */
function leftOf(block: RootContent, notes: SpeakerNote[]): RootContent[] {
  if (block.type === 'paragraph') return linesOfSlides(block, notes)
  if (block.type === 'list') return [listOfSlides(block, notes)]
  if (block.type !== 'blockquote') return [block]
  const said = quotedNote(block)
  if (said) notes.push({ line: lineOf(block), body: said })
  return said ? [] : [block]
}

const listOfSlides = (list: List, notes: SpeakerNote[]): List => ({
  ...list,
  children: list.children.map((item) => itemOfSlides(item, notes)),
})

/** A bullet that begins with the label is a bullet; a line below it is for the speaker. */
function itemOfSlides({ children: [first, ...rest], ...item }: ListItem, notes: SpeakerNote[]) {
  const own = first?.type === 'paragraph' ? linesOfSlides(first, notes, 1) : first ? [first] : []
  const children = [...own, ...rest.flatMap((block) => leftOf(block, notes))]
  return { ...item, children: children as ListItem['children'] }
}

/** @param from the first line that may be a note */
function linesOfSlides(paragraph: Paragraph, notes: SpeakerNote[], from = 0): Paragraph[] {
  const runs = runsOf(linesOf(paragraph), from)
  if (!runs.some(({ isNote }) => isNote)) return [paragraph]
  for (const { isNote, line, lines } of runs)
    if (isNote) notes.push({ line: line ?? lineOf(paragraph), body: [withLines(paragraph, lines)] })
  const left = runs.flatMap(({ isNote, lines }) => (isNote ? [] : lines))
  return left.length === 0 ? [] : [withLines(paragraph, left)]
}

/** Lines that go together: to the audience, or to the speaker, and then without their label. */
interface Run {
  isNote: boolean
  /** Of the notes, where it begins. */
  line: number | undefined
  lines: Line[]
}

/** A note goes on to the end of the paragraph, or to a line that says of the session what everybody may know. */
function runsOf(lines: readonly Line[], from: number): Run[] {
  const runs: Run[] = []
  lines.forEach((line, index) => {
    const said = index >= from ? behindLabel(line, labels.note) : null
    // Alone above a list, `Notes:` says what the list is.
    const isNote = said !== null && said.length > 0
    const open = runs.at(-1)
    const isNew = isNote || !open || (open.isNote && isFact(plainText(line)))
    if (isNew)
      runs.push({ isNote, line: line[0]?.position?.start.line, lines: [isNote ? said : line] })
    else open.lines.push(line)
  })
  return runs
}

/** What a session says of itself wherever it stands, `Room: 4`; `where: in the bar` may be part of the note. */
const isFact = (text: string): boolean =>
  isScheduleLabel(text) && readLabel(text)?.anywhere === true

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0

/** GitHub's mark, in a line of its own. Its other kinds, `[!WARNING]`, are for the audience. */
const alert = /^\s*\[!NOTE\]\s*/i

/** @returns what it says to the speaker; null for a quotation that is for the audience */
function quotedNote({ children: [first, ...rest] }: Blockquote): RootContent[] | null {
  const [mark, ...more] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || mark?.type !== 'text' || !alert.test(mark.value)) return null
  const value = mark.value.replace(alert, '')
  const said =
    value === '' ? more.slice(more[0]?.type === 'break' ? 1 : 0) : [{ ...mark, value }, ...more]
  return said.length === 0 ? rest : [{ ...first, children: said }, ...rest]
}
