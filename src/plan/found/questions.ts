/** What nobody answered: lines with a `Q:`, and bullets that end in a question mark. */
import type { ListItem, RootContent } from 'mdast'
import { behindLabel, isLabelAlone, isLabelled, labels } from '../../text/labels.js'
import type { Line } from '../../text/lines.js'
import { textWithout } from '../../text/phrasing.js'
import { plainText } from '../../text/plainText.js'
import { announces, isDone, itemOf, saidBelow, saidIn, saidInTable } from './lines.js'

/** In the line of its question: `Q: why? A: because`, `Q: fast? Yes.` */
const answeredInLine =
  /\s(?:a|ans|answer)(?:\s*#?\d+)?(?:\s*\([^)]*\))?\s*[:：]|[?？؟]\s+(?:yes|yep|no|nope)\b/iu

/** Behind the mark may stand a quotation mark or a bracket. */
const mark = /(?<![?？؟])[?？؟]+["'”’»)\]）\s]*$/u

/** What ends in a question mark and asks nobody. */
const noQuestions: ((text: string) => boolean)[] = [
  // Marks alone: `???`. What is masked is code, which may be asked about.
  (text) => !/[\p{L}\ufffc]/u.test(text),
  // Doubt: `heavy(?)`, `hard to get hold of (Adafruit?)`. All of a line may be in brackets.
  (text) => {
    const bracket = Math.max(...['(', '[', '（'].map((one) => text.lastIndexOf(one)))
    return (
      /[\p{L}\p{N}\ufffc]/u.test(text.slice(0, Math.max(0, bracket))) &&
      !/[)\]）].*[?？؟]/u.test(text.slice(bracket))
    )
  },
  // Part of an address.
  (text) => text.split(/\s+/u).at(-1)?.includes('://') === true,
]

/** A mark inside code is part of the code: `Option<T>?`. */
function isQuestion(line: Line): boolean {
  const text = textWithout(line, ['inlineCode', 'delete']).trim()
  return mark.test(text) && !noQuestions.some((isNone) => isNone(text))
}

/** @returns one item each, in order, without its label */
export function findQuestions(blocks: readonly RootContent[], isAnnounced = false): ListItem[] {
  const entries = entriesOf(blocks, isAnnounced)
  return entries.flatMap((entry, index) => {
    const said = isAnsweredBy(entries[index + 1], entry) ? null : questionIn(entry)
    if (said && entry.isAnnounced) return [itemOf(said, entry.nested)]
    const isTitle = isLabelAlone(entry.line, labels.openQuestion)
    const below = findQuestions(entry.nested, isTitle)
    // `What we did:`, and below it `Why?`
    const short = isTitle ? [] : below.filter(isShort)
    const line = said ?? (short.length > 0 ? entry.line : null)
    return [
      ...(line ? [itemOf(line, short.length > 0 ? [listOf(short)] : [])] : []),
      ...below.filter((item) => !short.includes(item)),
    ]
  })
}

/** Words. What is asked so shortly is asked about what it stands below. */
const shortest = 2

const isShort = ({ children: [first] }: ListItem): boolean =>
  first !== undefined && (plainText(first).match(/[\p{L}\p{N}]+/gu) ?? []).length <= shortest

const listOf = (children: ListItem[]) =>
  ({ type: 'list', ordered: false, spread: false, children }) as const

interface Entry {
  line: Line
  /** What stands below it: bullets of a bullet. */
  nested: readonly RootContent[]
  /** What it is a line of. */
  kind: 'paragraph' | 'bullet' | 'cell'
  /** Which of the blocks it stands in: what answers it stands in the same list, or in the next paragraph. */
  block: number
  isTask: boolean
  /** Whether it stands below `Open questions:`. */
  isAnnounced: boolean
}

/** Lines and bullets of one level: an answer follows its question there. */
function entriesOf(blocks: readonly RootContent[], isAnnounced: boolean): Entry[] {
  return blocks.flatMap((block, index): Entry[] => {
    const entry = { nested: [], block: index, isTask: false, isAnnounced: false }
    const isGroup = isAnnounced || announces(blocks[index - 1], labels.openQuestion)
    switch (block.type) {
      case 'paragraph':
        return (isGroup ? saidBelow(block) : saidIn(block)).map((line) => ({
          ...entry,
          kind: 'paragraph',
          isAnnounced: isGroup,
          line,
        }))
      case 'table':
        return saidInTable(block).map((line) => ({ ...entry, kind: 'cell', line }))
      case 'blockquote':
        return entriesOf(block.children, false).map((one) => ({ ...one, block: index }))
      case 'list':
        return block.children.flatMap(({ checked, children: [first, ...nested] }): Entry[] => {
          const lines = first?.type === 'paragraph' ? saidIn(first) : []
          return lines.map((line, at) => ({
            line,
            nested: at === lines.length - 1 ? nested : [],
            kind: 'bullet',
            block: index,
            isTask: typeof checked === 'boolean',
            isAnnounced: isGroup,
          }))
        })
      default:
        return []
    }
  })
}

/** How many blocks further an answer stands that has no label. */
const answersAt = { paragraph: 1, bullet: 0, cell: null }

/** `A:` answers whatever stands above; what has no label answers what has one, and asks nothing itself. */
function isAnsweredBy(next: Entry | undefined, { line, kind, block }: Entry): boolean {
  if (!next) return false
  if (isLabelled(plainText(next.line), labels.answer)) return true
  const isLabelledQuestion =
    behindLabel(line, labels.question) !== null && behindLabel(line, labels.openQuestion) === null
  return (
    isLabelledQuestion &&
    next.kind === kind &&
    next.block - block === answersAt[kind] &&
    !next.isTask &&
    !isLabelled(plainText(next.line)) &&
    !isQuestion(next.line)
  )
}

function questionIn({ line, nested, kind, isTask, isAnnounced }: Entry): Line | null {
  const said = behindLabel(line, labels.question)
  const text = plainText(said ?? line)
  // A task with a question mark is an action; a link with one is somebody's title.
  if (isTask || text === '' || isDone(said ?? line) || line.every(isLinkOrSpace)) return null
  if (isAnnounced) return said ?? line
  if (answeredInLine.test(text) || !nested.every(asks)) return null
  return said ?? (kind === 'bullet' && isQuestion(line) ? line : null)
}

const isLinkOrSpace = (node: Line[number]) =>
  node.type === 'link' || (node.type === 'text' && node.value.trim() === '')

/** Bullets below a question answer it, unless they are all questions too. */
const asks = (block: RootContent): boolean =>
  block.type === 'list' &&
  block.children.every(
    ({ children: [first] }) => first?.type === 'paragraph' && isQuestion(first.children),
  )
