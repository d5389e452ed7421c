/** Lines of notes that say something, and the items that they become on a slide. */
import type { List, ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast'
import { isLabelAlone, isLabelled, type Labels } from '../../text/labels.js'
import { type Line, linesOf } from '../../text/lines.js'
import { textOf, textWithout } from '../../text/phrasing.js'
import { plainText } from '../../text/plainText.js'

/** A line that goes on in the next begins there with a small letter: `ask the` / `organisers`. */
const goesOn = (line: Line) => /^\s*\p{Ll}/u.test(textOf(line))

const linesIn = (block: Paragraph | TableCell): Line[] =>
  linesOf(block).filter((line) => textOf(line).trim() !== '')

/** Each line with those that it goes on in. */
const joinWhere = (lines: readonly Line[], belongs: (line: Line) => boolean): Line[] => {
  const joined: Line[] = []
  for (const line of lines) {
    const open = joined.at(-1)
    const between: Line[number] = goesOn(line) ? { type: 'text', value: ' ' } : { type: 'break' }
    if (open && belongs(line)) open.push(between, ...line)
    else joined.push([...line])
  }
  return joined
}

/** What a paragraph says: where notes are wrapped by hand, a label holds up to the next one. */
export const saidIn = (block: Paragraph | TableCell): Line[] =>
  joinWhere(linesIn(block), (line) => !isLabelled(textOf(line)))

/** The same where a heading is the label of every line. */
export const saidBelow = (block: Paragraph): Line[] => joinWhere(linesIn(block), goesOn)

/** Of a table, cell by cell. */
export const saidInTable = ({ children }: Table): Line[] =>
  children.flatMap((row) => row.children.flatMap(saidIn))

/** How people mark what is done, beside a box. */
const doneMarks = [
  // `TODO ✅ ask Ann`, `ask Ann ✔️`
  /^\s*[✅✔☑✓]|[✅✔☑✓]\ufe0f?\s*$/u,
  // `ask Ann (done)`, `ask Ann – done`
  /(?:[([]\s*done\s*[)\]]|\s[–—-]\s*done)[.!]?\s*$/iu,
]

/** @param line without its label */
export function isDone(line: Line): boolean {
  const open = textWithout(line, ['delete']).replace(/\ufffc/g, '')
  return open.trim() === '' || doneMarks.some((mark) => mark.test(open))
}

/** Whether a bullet is still to be done, as far as it is a task. */
export const isOpen = ({ checked, children: [first] }: ListItem): boolean =>
  checked !== true && !(first?.type === 'paragraph' && isDone(first.children))

const keyOf = (item: ListItem): string => {
  const text = plainText(item).toLowerCase()
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || text
}

/** What is said in a list of tasks, and again in the text, is to be done once. */
export function distinct(items: readonly ListItem[]): ListItem[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** Whether all of the list below a block is what the label says: `### Next steps`, `**TODO**`, `Actions:`. */
export function announces(block: RootContent | undefined, labels: Labels): boolean {
  if (block?.type === 'heading') return isLabelAlone(block.children, labels)
  const last = block?.type === 'paragraph' ? linesIn(block).at(-1) : undefined
  return last !== undefined && isLabelAlone(last, labels)
}

/** The bullet's own line, and its bullets. Its pictures, tables and code are on the session's slide. */
export function itemOf(line: Line, nested: readonly RootContent[] = []): ListItem {
  const lists = nested.filter((block): block is List => block.type === 'list')
  const children: ListItem['children'] = [{ type: 'paragraph', children: line }]
  return { type: 'listItem', spread: false, children: [...children, ...lists.flatMap(openOnly)] }
}

/** Without tasks that are done, and without the boxes of the others. */
function openOnly(list: List): List[] {
  const children = list.children.filter(isOpen).map(
    (item): ListItem => ({
      ...item,
      checked: null,
      children: item.children.flatMap((child): ListItem['children'] =>
        child.type === 'list' ? openOnly(child) : [child],
      ),
    }),
  )
  return children.length > 0 ? [{ ...list, children }] : []
}
