/** What somebody meant to do: open tasks, and lines with a label that says so. */
import type { List, ListItem, RootContent } from 'mdast'
import { behindLabel, labels } from '../../text/labels.js'
import type { Line } from '../../text/lines.js'
import { announces, isDone, isOpen, itemOf, saidBelow, saidIn, saidInTable } from './lines.js'

/** @returns one item each, in order, without label and box */
export function findActions(blocks: readonly RootContent[]): ListItem[] {
  const found: ListItem[] = []
  blocks.forEach((block, index) => {
    const above = blocks[index - 1]
    switch (block.type) {
      case 'list':
        found.push(
          ...(announces(above, labels.action) ? openItems(block) : block.children.flatMap(ofItem)),
        )
        break
      case 'blockquote':
        found.push(...findActions(block.children))
        break
      case 'paragraph':
        found.push(
          ...(announces(above, labels.action)
            ? saidBelow(block).flatMap((line) => task(line))
            : labelled(saidIn(block)).map((line) => itemOf(line))),
        )
        break
      case 'table':
        found.push(...labelled(saidInTable(block)).map((line) => itemOf(line)))
    }
  })
  return found
}

const openItems = ({ children }: List): ListItem[] => children.filter(isOpen).flatMap(whole)

function whole({ children: [first, ...nested] }: ListItem): ListItem[] {
  return first?.type === 'paragraph' ? task(first.children, nested) : []
}

/** What is a task without a label, and may have one all the same. */
function task(line: Line, nested: readonly RootContent[] = []): ListItem[] {
  const said = behindLabel(line, labels.action) ?? line
  return said.length === 0 || isDone(said) ? [] : [itemOf(said, nested)]
}

function ofItem(item: ListItem): ListItem[] {
  const [first, ...nested] = item.children
  if (item.checked === true) return []
  if (item.checked === false) return whole(item)
  if (first?.type !== 'paragraph' || announces(first, labels.action))
    return findActions(item.children)
  const said = labelled(saidIn(first))
  // What is nested belongs to the last line.
  return said.length === 0
    ? findActions(nested)
    : said.map((line, index) => itemOf(line, index === said.length - 1 ? nested : []))
}

/** The lines that have a label, without it. */
const labelled = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    const said = behindLabel(line, labels.action)
    return said && said.length > 0 && !isDone(said) ? [said] : []
  })
