/**
 * Whatever may mark the begin of a session: headings, bold lines, lines with a time, list items. A new way to mark
 * sessions is a new row in `markers`.
 */
import type { Heading, ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { findTime } from '../../dates/times.js'
import { linesOf, withLines } from '../../text/lines.js'
import { plainText } from '../../text/plainText.js'
import { isBreak } from '../words.js'

/** Below every heading: what is no heading is a topic of one, unless it marks sessions better than any heading does. */
const lineDepth = 7
export const itemDepth = 8
const dayLineDepth = 9

export interface Mark {
  /** 1 to 6 for headings. */
  depth: number
  text: string
  /** Where it stands among the children of the root. */
  index: number
  /** What it says, as a heading would. */
  children: PhrasingContent[]
  /** What belongs to it beside what stands below: the rest of a paragraph, the children of a list item. */
  rest: RootContent[]
  node: RootContent | ListItem
}

type Marker = (node: RootContent, index: number) => Mark[]

const markers: Marker[] = [headingMark, boldLineMark, timeLineMark, plainLineMark, itemMarks]

export function marksOf({ children }: Root): Mark[] {
  return children.flatMap((node, index) => {
    for (const marker of markers) {
      const found = marker(node, index)
      if (found.length > 0) return found
    }
    return []
  })
}

function headingMark(node: RootContent, index: number): Mark[] {
  if (node.type !== 'heading') return []
  return [
    { depth: node.depth, text: plainText(node), index, children: node.children, rest: [], node },
  ]
}

/** `**Title**`, perhaps with the speaker behind it or in the line below. */
function boldLineMark(node: RootContent, index: number): Mark[] {
  if (node.type !== 'paragraph') return []
  const [first = [], ...others] = linesOf(node)
  const [bold, ...behind] = first.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  if (bold?.type !== 'strong' || others.length > 3 || !isShort(behind)) return []
  const text = plainText(bold)
  // `**Takeaways:**` announces what follows.
  if (text.length < 2 || /[:：]$/u.test(text)) return []
  const lines = [...(behind.length > 0 ? [behind] : []), ...others]
  const below = lines.length > 0 ? [withLines(node, lines)] : []
  return [{ depth: lineDepth, text, index, children: bold.children, rest: below, node }]
}

/** A name, not the rest of a sentence that begins in bold. */
const isShort = (line: PhrasingContent[]): boolean => {
  if (line.length === 0) return true
  const text = plainText(line)
  return /^[^\p{L}]{0,8}\p{Lu}/u.test(text) && text.split(/\s+/).length <= 9
}

/** More words are a sentence. */
const maxWords = 24

const isShortLine = (text: string) => text.split(/\s+/).length <= maxWords

const startsWithTime = (text: string) => /^\W*\d/u.test(text) && findTime(text) !== null

/** `9:00 – 9:45 Opening`, a line of its own. */
function timeLineMark(node: RootContent, index: number): Mark[] {
  if (node.type !== 'paragraph') return []
  const [line = [], ...others] = linesOf(node)
  const text = plainText(line)
  if (!startsWithTime(text) || findTime(text)?.rest === '' || !isShortLine(text)) return []
  const below = others.length > 0 ? [withLines(node, others)] : []
  return [{ depth: lineDepth, text, index, children: line, rest: below, node }]
}

/** `Day 2`, or a date, above the sessions of that day. Whether it is one, its words tell later. */
function plainLineMark(node: RootContent, index: number): Mark[] {
  if (node.type !== 'paragraph' || node.children.length !== 1) return []
  const text = plainText(node)
  if (text.length > 40 || !/\d|day/i.test(text) || !/^[\p{L}\p{N}]/u.test(text)) return []
  return [{ depth: dayLineDepth, text, index, children: node.children, rest: [], node }]
}

/** `- 9:00 Opening` or `- **Title** – Speaker`, with the notes as children. */
function itemMarks(node: RootContent, index: number): Mark[] {
  if (node.type !== 'list') return []
  const marks: Mark[] = []
  for (const item of node.children) {
    const [first, ...below] = item.children
    const [line = [], ...others] = first?.type === 'paragraph' ? linesOf(first) : []
    const text = plainText(line)
    const isMarked = line[0]?.type === 'strong' || startsWithTime(text) || isBreak(text)
    // Sessions among other bullets would tear their list apart: all of them, or none.
    if (first?.type !== 'paragraph' || !isMarked || !isShortLine(text)) return []
    const rest = others.length > 0 ? [withLines(first, others), ...below] : below
    marks.push({ depth: itemDepth, text, index, children: line, rest, node: item })
  }
  return marks
}

/**
 * Makes headings of the marks that turned out to be sessions, or days.
 *
 * @param onHeading told of each heading and the mark it was
 */
export function promote<M extends Mark>(
  tree: Root,
  marks: readonly M[],
  depth: Heading['depth'],
  onHeading: (heading: Heading, mark: M) => void,
): void {
  const byNode = new Map(marks.map((mark) => [mark.node, mark]))
  const promoted = (node: RootContent | ListItem): RootContent[] | null => {
    const mark = byNode.get(node)
    if (!mark) return null
    const position = node.position ? { position: node.position } : {}
    const heading: Heading = { type: 'heading', depth, children: mark.children, ...position }
    onHeading(heading, mark)
    return [heading, ...mark.rest]
  }
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'list' || !node.children.some((item) => byNode.has(item)))
      return promoted(node) ?? [node]
    // A bullet that is no session stays one, below the session in front of it.
    return node.children.flatMap((item) => promoted(item) ?? [{ ...node, children: [item] }])
  })
}

/** Below all headings of the tree. */
export function depthBelow({ children }: Root): Heading['depth'] {
  const depths: number[] = children.map((node) => (node.type === 'heading' ? node.depth : 0))
  return Math.min(
    6,
    depths.reduce((most, depth) => Math.max(most, depth), 0) + 1,
  ) as Heading['depth']
}
