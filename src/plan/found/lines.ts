/** Lines of notes, and labels in front of them: `TODO: ask Ann`, `**Q:** why?`. */
import type {
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
} from 'mdast'
import { slicePhrasing, textOf } from '../divide/slice.js'

export type Line = PhrasingContent[]

/** A paragraph's lines: `parse` has left the breaks that the author meant. */
export function linesOf({ children }: Paragraph | TableCell): Line[] {
  const lines: Line[] = [[]]
  for (const child of children)
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  return lines.filter((line) => textOf(line).trim() !== '')
}

/** Of a table, cell by cell. */
export const linesOfTable = ({ children }: Table): Line[] =>
  children.flatMap((row) => row.children.flatMap(linesOf))

/** A new way to write a label is a new row. */
export type Labels = readonly RegExp[]

/** @returns the line without its label; null for a line without one */
export function behindLabel(line: Line, labels: Labels): Line | null {
  const text = textOf(line)
  const found = labels.map((label) => label.exec(text)).find((match) => match !== null)
  if (!found) return null
  const end = found[0].length
  const spaces = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  return slicePhrasing(line, end + spaces, text.length)
}

/** Whether a line says nothing but the label, as a heading does: `**Next steps**`, with its colon or without. */
export function isLabelAlone(line: Line, labels: Labels): boolean {
  const text = textOf(line)
    .trim()
    .replace(/\s*[:：]$/u, '')
  return labels.some((label) => label.exec(`${text}:`)?.[0].length === text.length + 1)
}

/** Whether all of the list below a block is what the label says: `### Next steps`, `**TODO**`, `Actions:`. */
export function announces(block: RootContent | undefined, labels: Labels): boolean {
  if (block?.type === 'heading') return isLabelAlone(block.children, labels)
  const last = block?.type === 'paragraph' ? linesOf(block).at(-1) : undefined
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
  const children = list.children
    .filter(({ checked }) => checked !== true)
    .map(
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
