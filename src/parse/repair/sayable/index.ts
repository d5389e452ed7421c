/**
 * A tree that HTML was turned into, or that Markdown's own marks made, `~~~~x~~~~` → the same words in a tree that
 * Markdown can say: no block where there is room for a line only, no rule that would begin a slide, no mark in a mark of
 * its kind, tables with even rows. What Markdown can say already stays as it is.
 */
import type {
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast'
import { isPhrasing, saysSomething } from '../../../text/unsayable.js'
import { inLine } from './inLine.js'
import { liftBlocks } from './lift.js'
import { tidyMarks, withoutEdges } from './marks.js'

/** The tree is changed. */
export function makeSayable(tree: Root): void {
  tree.children = toFlow(tree.children)
}

const at = (node: Nodes | undefined) => (node?.position ? { position: node.position } : {})

/** From where the first begins to where the last ends. */
function around(nodes: readonly Nodes[]) {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position]
  return first && last ? { position: { start: first.start, end: last.end } } : {}
}

/** Anything → blocks: what stands between blocks is a paragraph. */
function toFlow(nodes: readonly Nodes[]): RootContent[] {
  const blocks: RootContent[] = []
  let words: PhrasingContent[] = []
  const close = (like?: Paragraph) => {
    blocks.push(...paragraphOf(words, like))
    words = []
  }
  for (const part of nodes.flatMap(liftBlocks)) {
    // A comment between blocks is no paragraph.
    if (isPhrasing(part) && (part.type !== 'html' || words.length > 0)) {
      words.push(part)
      continue
    }
    close()
    if (part.type !== 'paragraph') blocks.push(...toBlocks(part))
    else
      for (const inner of (part.children as Nodes[]).flatMap(liftBlocks)) {
        if (isPhrasing(inner)) words.push(inner)
        else {
          close(part)
          blocks.push(...toBlocks(inner))
        }
      }
    if (part.type === 'paragraph') close(part)
  }
  close()
  return joinParts(blocks)
}

function paragraphOf(words: PhrasingContent[], like?: Paragraph): RootContent[] {
  const children = withoutEdges(tidyMarks(words))
  if (children.some(saysSomething))
    return [{ type: 'paragraph', ...around(words), ...like, children }]
  // A link without words still has an address; comments are told to the speaker.
  return children.flatMap((node): RootContent[] => {
    if (node.type === 'html') return [node]
    return node.type === 'link' ? [{ type: 'paragraph', ...at(node), children: [node] }] : []
  })
}

function toBlocks(node: Nodes): RootContent[] {
  switch (node.type) {
    case 'heading': {
      const children = inLine(node.children)
      return node.children.length > 0 && children.length === 0 ? [] : [{ ...node, children }]
    }
    case 'blockquote': {
      const children = toFlow(node.children) as typeof node.children
      return node.children.length > 0 && children.length === 0 ? [] : [{ ...node, children }]
    }
    case 'list':
      return listOf(node)
    case 'table':
      return tableOf(node)
    case 'paragraph':
      return toFlow([node])
    case 'thematicBreak':
      // It parts paragraphs; written, it would part slides.
      return []
    default:
      return [node as RootContent]
  }
}

/** The most that Markdown reads as an item's number. */
const greatestNumber = 999_999_999

function listOf(list: List): RootContent[] {
  const children = (list.children as Nodes[]).map((item): ListItem => {
    if (item.type !== 'listItem') return itemOf([item])
    return { ...item, children: toFlow(item.children) as ListItem['children'] }
  })
  if (children.length === 0) return []
  const start = list.start ?? null
  const isOdd = start !== null && (start < 0 || start + children.length > greatestNumber)
  return [{ ...list, ...(isOdd && { start: 1 }), children }]
}

const itemOf = (nodes: readonly Nodes[]): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: null,
  ...at(nodes[0]),
  children: toFlow(nodes) as ListItem['children'],
})

function tableOf(table: Table): RootContent[] {
  const rows = (table.children as Nodes[]).map((row): TableRow => {
    const cells = row.type === 'tableRow' ? (row.children as Nodes[]) : [row]
    return { ...(row as TableRow), type: 'tableRow', children: cells.map(cellOf) }
  })
  const isEmpty = rows.every(({ children }) => children.every((cell) => !hasParts(cell)))
  if (isEmpty)
    return rows.flatMap(({ children }) => children.flatMap((cell) => toFlow(cell.children)))
  const columns = Math.max(1, ...rows.map(({ children }) => children.length))
  for (const { children } of rows)
    while (children.length < columns) children.push({ type: 'tableCell', children: [] })
  const align = table.align ?? []
  return [
    {
      ...table,
      align: [...align, ...Array(Math.max(0, columns - align.length)).fill(null)],
      children: rows,
    },
  ]
}

const hasParts = ({ children }: TableCell) =>
  children.some((node) => saysSomething(node) || node.type === 'link')

function cellOf(cell: Nodes): TableCell {
  const parts = cell.type === 'tableCell' ? cell.children : [cell]
  return { ...(cell as TableCell), type: 'tableCell', children: inLine(parts) }
}

/** Items without a list, rows without a table: `<li>` or `<tr>` alone. */
function joinParts(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  let open: Nodes[] = []
  const close = () => {
    const [first] = open
    if (first?.type === 'listItem')
      joined.push(
        ...listOf({
          type: 'list',
          ordered: false,
          spread: false,
          ...at(first),
          children: open as ListItem[],
        }),
      )
    else if (first?.type === 'tableRow')
      joined.push(
        ...tableOf({ type: 'table', align: [], ...at(first), children: open as TableRow[] }),
      )
    open = []
  }
  for (const block of blocks) {
    if (block.type === 'tableCell') {
      close()
      joined.push(...toFlow(block.children))
    } else if (block.type === 'listItem' || block.type === 'tableRow') {
      if (open[0] && open[0].type !== block.type) close()
      open.push(block)
    } else {
      close()
      joined.push(block)
    }
  }
  close()
  return joined
}
