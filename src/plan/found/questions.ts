/** What nobody answered: lines with a `Q:`, and bullets that end in a question mark. */
import type { ListItem, RootContent } from 'mdast'
import { behindLabel, isLabelAlone, isLabelled, labels } from '../../labels.js'
import type { Line } from '../../lines.js'
import { textOf } from '../../phrasing.js'
import { announces, itemOf, saidIn, saidInTable } from './lines.js'

/** In the line of its question: `Q: why? A: because`, `Q: fast? Yes.` */
const answeredInLine =
  /\s(?:a|ans|answer)(?:\s*#?\d+)?(?:\s*\([^)]*\))?\s*[:：]|[?？؟]\s+(?:yes|yep|no|nope)\b/iu

/** Behind the mark may stand a quotation mark or a bracket; alone in brackets, `heavy(?)`, it is doubt. */
const mark = /(?<![([?？؟])[?？؟]+["'”’»)\]\s]*$/u
const isQuestion = (text: string): boolean => mark.test(text) && /\p{L}/u.test(text)

/** @returns one item each, in order, without its label */
export function findQuestions(blocks: readonly RootContent[], isAnnounced = false): ListItem[] {
  const entries = entriesOf(blocks, isAnnounced)
  return entries.flatMap((entry, index) => {
    const next = entries[index + 1]?.line
    const isAnswered = next !== undefined && isLabelled(textOf(next), labels.answer)
    const said = isAnswered ? null : questionIn(entry)
    if (said && entry.isAnnounced) return [itemOf(said, entry.nested)]
    return [
      ...(said ? [itemOf(said)] : []),
      ...findQuestions(entry.nested, isLabelAlone(entry.line, labels.openQuestion)),
    ]
  })
}

interface Entry {
  line: Line
  /** What stands below it: bullets of a bullet. */
  nested: readonly RootContent[]
  isBullet: boolean
  isTask: boolean
  /** Whether it stands below `Open questions:`. */
  isAnnounced: boolean
}

/** Lines and bullets of one level: an answer follows its question there. */
function entriesOf(blocks: readonly RootContent[], isAnnounced: boolean): Entry[] {
  return blocks.flatMap((block, index): Entry[] => {
    const plain = { nested: [], isBullet: false, isTask: false, isAnnounced: false }
    if (block.type === 'paragraph') return saidIn(block).map((line) => ({ ...plain, line }))
    if (block.type === 'table') return saidInTable(block).map((line) => ({ ...plain, line }))
    if (block.type === 'blockquote') return entriesOf(block.children, false)
    if (block.type !== 'list') return []
    const isGroup = isAnnounced || announces(blocks[index - 1], labels.openQuestion)
    return block.children.flatMap(({ checked, children: [first, ...nested] }): Entry[] => {
      const lines = first?.type === 'paragraph' ? saidIn(first) : []
      const bullet = {
        ...plain,
        isBullet: true,
        isTask: typeof checked === 'boolean',
        isAnnounced: isGroup,
      }
      return lines.map((line, at) => ({
        ...bullet,
        line,
        nested: at === lines.length - 1 ? nested : [],
      }))
    })
  })
}

function questionIn({ line, nested, isBullet, isTask, isAnnounced }: Entry): Line | null {
  const said = behindLabel(line, labels.question)
  const text = textOf(said ?? line).trim()
  // A task with a question mark is an action; a link with one is somebody's title.
  if (isTask || text === '' || line.every(isLinkOrSpace)) return null
  if (isAnnounced) return said ?? line
  if (answeredInLine.test(text) || !nested.every(asks)) return null
  return said ?? (isBullet && isQuestion(text) ? line : null)
}

const isLinkOrSpace = (node: Line[number]) =>
  node.type === 'link' || (node.type === 'text' && node.value.trim() === '')

/** Bullets below a question answer it, unless they are all questions too. */
const asks = (block: RootContent): boolean =>
  block.type === 'list' &&
  block.children.every(({ children: [first] }) => first && isQuestion(textOf(first).trim()))
