/**
 * A body's blocks → atoms: the smallest pieces that may not be cut, in order. A bullet's own lines are one, a table row,
 * a line of code, an image; what stands around an atom (its list items, its quote, its table) is its path.
 */
import type {
  Blockquote,
  Code,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  TableRow,
} from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Ruler } from '../ruler/index.js'
import { cutText, slicePhrasing } from './slice.js'

/** What can be open around an atom; a slide that starts inside one opens it again. */
export type Container =
  | { type: 'item'; item: ListItem; list: List; number: number }
  | { type: 'quote'; node: Blockquote }
  | { type: 'table'; node: Table; headerHeight: number }
  | { type: 'code'; node: Code }

export type Leaf =
  | { type: 'block'; node: RootContent }
  /** Part of a paragraph that alone would fill a slide, by offsets into its text. */
  | { type: 'piece'; node: Paragraph; from: number; to: number }
  | { type: 'row'; node: TableRow }
  | { type: 'line'; text: string }

export interface Atom {
  /** From the outermost container to the innermost. */
  path: Container[]
  leaf: Leaf
  /** px, without the space around it. */
  height: number
  /** px between this atom and the one before, when both are on one slide. */
  gap: number
  /** How many containers of its path start with this atom, from the innermost. */
  opens: number
}

/** The list items around an atom. */
export const depthOf = (path: readonly Container[]) =>
  path.filter(({ type }) => type === 'item').length

export function toAtoms(blocks: readonly RootContent[], ruler: Ruler): Atom[] {
  const atoms: Atom[] = []
  for (const block of blocks) atoms.push(...blockAtoms(block, [], ruler))
  atoms.forEach((atom, index) => {
    atom.gap = gapBetween(atoms[index - 1], atom, ruler)
  })
  return atoms
}

/** px available inside the containers of a path. */
export function widthInside(path: readonly Container[], ruler: Ruler): number {
  const { indent, 'quote-pad': quote } = ruler.measures
  const inset = { item: indent, quote, table: 0, code: 0 }
  return path.reduce((width, { type }) => width - inset[type], ruler.frame.width)
}

function blockAtoms(block: RootContent, path: Container[], ruler: Ruler): Atom[] {
  const width = widthInside(path, ruler)
  const leaf = (leaf: Leaf, height: number, path: Container[]): Atom => ({
    path,
    leaf,
    height,
    gap: 0,
    opens: 0,
  })
  const inside = (atoms: Atom[]): Atom[] => {
    const [first] = atoms
    if (first) first.opens = first.path.length - path.length
    return atoms
  }
  switch (block.type) {
    case 'list':
      return block.children.flatMap((item, index) => {
        const container: Container = {
          type: 'item',
          item,
          list: block,
          number: (block.start ?? 1) + index,
        }
        return inside(
          item.children.flatMap((child) => blockAtoms(child, [...path, container], ruler)),
        )
      })
    case 'blockquote': {
      const container: Container = { type: 'quote', node: block }
      return inside(
        block.children.flatMap((child) => blockAtoms(child, [...path, container], ruler)),
      )
    }
    case 'table': {
      const columns = block.children[0]?.children.length ?? 1
      const heights = block.children.map((row, index) =>
        ruler.tableRow(row, columns, width, index === 0),
      )
      const container: Container = { type: 'table', node: block, headerHeight: heights[0] ?? 0 }
      return inside(
        block.children.map((row, index) =>
          leaf({ type: 'row', node: row }, heights[index] ?? 0, [...path, container]),
        ),
      )
    }
    case 'code': {
      const container: Container = { type: 'code', node: block }
      const lines = block.value.split('\n').flatMap((line) => cutLine(line))
      return inside(
        lines.map((text) =>
          leaf({ type: 'line', text }, ruler.codeLine(text, width), [...path, container]),
        ),
      )
    }
    case 'paragraph': {
      const height = leafHeight(block, width, path, ruler)
      const limit = ruler.frame.height * longest
      if (height <= limit || pictureOf(block))
        return [leaf({ type: 'block', node: block }, height, path)]
      const measure = (children: Paragraph['children']) =>
        ruler.paragraph(children, width, depthOf(path))
      const pieces = cutText(
        textOf(block),
        (text) => measure([{ type: 'text', value: text }]) <= limit / 2,
      )
      return pieces.map(([from, to]) =>
        leaf(
          { type: 'piece', node: block, from, to },
          measure(slicePhrasing(block.children, from, to)),
          path,
        ),
      )
    }
    default:
      return [leaf({ type: 'block', node: block }, leafHeight(block, width, path, ruler), path)]
  }
}

/** Of a slide's height: a higher paragraph is cut, so that it never forces a slide that it does not fit. */
const longest = 0.45

/** Columns. A longer line of code is minified or data; it is cut so that it can go on to the next slide. */
const longestLine = 600

const cutLine = (line: string): string[] =>
  line.length <= longestLine
    ? [line]
    : (line.match(new RegExp(`.{1,${longestLine}}`, 'gsu')) ?? [line])

function leafHeight(
  block: RootContent,
  width: number,
  path: readonly Container[],
  ruler: Ruler,
): number {
  const picture = pictureOf(block)
  if (picture) return ruler.image(picture, width)
  if (block.type === 'heading') return ruler.heading(block.children, width)
  return block.type === 'paragraph' ? ruler.paragraph(block.children, width, depthOf(path)) : 0
}

function pictureOf(block: RootContent) {
  const [only, more] = block.type === 'paragraph' ? block.children : []
  if (more || !only) return null
  const inner = only.type === 'link' ? only.children[0] : only
  return inner?.type === 'image' ? inner : null
}

/** The theme's vertical spaces, as its CSS sets them. */
function gapBetween(before: Atom | undefined, atom: Atom, ruler: Ruler): number {
  const m = ruler.measures
  const padding = atom.opens > 0 && atom.path.at(-1)?.type === 'code' ? 2 * m['code-pad'] : 0
  if (!before) return padding
  if (
    atom.leaf.type === 'piece' &&
    before.leaf.type === 'piece' &&
    atom.leaf.node === before.leaf.node
  )
    return 0
  let common = 0
  while (common < atom.path.length && atom.path[common] === before.path[common]) common += 1
  const around = atom.path[common - 1]
  if (around?.type === 'code' || around?.type === 'table') return 0
  if (around) return m['nested-gap'] + padding
  const [here, there] = [atom.path[0], before.path[0]]
  const inOneList = here?.type === 'item' && there?.type === 'item' && here.list === there.list
  return (inOneList ? m['item-gap'] : m['block-gap']) + padding
}
