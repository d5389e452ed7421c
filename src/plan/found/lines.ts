/** Lines of notes that say something, and the items that they become on a slide. */
import type { List, ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast'
import { isLabelAlone, type Labels } from '../../labels.js'
import { type Line, linesOf } from '../../lines.js'
import { textOf } from '../../phrasing.js'

export const saidIn = (block: Paragraph | TableCell): Line[] =>
  linesOf(block).filter((line) => textOf(line).trim() !== '')

/** Of a table, cell by cell. */
export const saidInTable = ({ children }: Table): Line[] =>
  children.flatMap((row) => row.children.flatMap(saidIn))

/** Whether all of the list below a block is what the label says: `### Next steps`, `**TODO**`, `Actions:`. */
export function announces(block: RootContent | undefined, labels: Labels): boolean {
  if (block?.type === 'heading') return isLabelAlone(block.children, labels)
  const last = block?.type === 'paragraph' ? saidIn(block).at(-1) : undefined
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
