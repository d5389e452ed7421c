/** What alone would not fit a slide, cut by its kind: text at sentences, a row at its cells' sentences, a table at columns. */
import type { Heading, Paragraph, PhrasingContent, Table, TableRow } from 'mdast'
import { slicePhrasing, textOf } from '../../text/phrasing.js'
import { cutText } from './slice.js'

/** px */
export interface Limits {
  /** What is no higher stays whole. */
  whole: number
  /** How high the pieces of the rest may be. */
  piece: number
}

/** Nothing is cut smaller than the line that one character takes, whatever the limits. */
const oneLine = 'x'

export interface Piece {
  /** Offsets into the text. */
  from: number
  to: number
  height: number
}

/** A paragraph or a heading → pieces that are no higher than `limits.piece`. */
export function piecesOf(
  { children }: Paragraph | Heading,
  heightOf: (children: readonly PhrasingContent[]) => number,
  { piece }: Limits,
): Piece[] {
  const heightOfText = (value: string) => heightOf([{ type: 'text', value }])
  const most = Math.max(piece, heightOfText(oneLine))
  return cutText(textOf(children), (text) => heightOfText(text) <= most).map(([from, to]) => ({
    from,
    to,
    height: heightOf(slicePhrasing(children, from, to)),
  }))
}

/** A table's row → rows: the second goes on where the cells of the first were cut. */
export function rowsOf(
  row: TableRow,
  heightOf: (row: TableRow) => number,
  { whole, piece }: Limits,
): TableRow[] {
  if (heightOf(row) <= whole) return [row]
  const oneCell = (index: number, value: string): TableRow => ({
    type: 'tableRow',
    children: row.children.map((_, at) => ({
      type: 'tableCell',
      children: at === index ? [{ type: 'text', value }] : [],
    })),
  })
  const most = Math.max(piece, heightOf(oneCell(0, oneLine)))
  const cells = row.children.map((cell, index) => ({
    cell,
    cuts: cutText(textOf(cell.children), (text) => heightOf(oneCell(index, text)) <= most),
  }))
  const count = Math.max(1, ...cells.map(({ cuts }) => cuts.length))
  return Array.from({ length: count }, (_, at) => ({
    ...row,
    children: cells.map(({ cell, cuts }) => {
      const [from, to] = cuts[at] ?? [0, 0]
      return { ...cell, children: slicePhrasing(cell.children, from, to) }
    }),
  }))
}

/** A table with more columns than have room → tables one below the other, which all say the first column. */
export function tablesOf(table: Table, most: number): Table[] {
  const columns = table.children[0]?.children.length ?? 0
  if (columns <= Math.max(2, most)) return [table]
  const count = Math.ceil((columns - 1) / Math.max(1, most - 1))
  const perTable = Math.ceil((columns - 1) / count)
  return Array.from({ length: count }, (_, index) => {
    const from = 1 + index * perTable
    const pick = <Cell>(cells: readonly Cell[]) => [
      ...cells.slice(0, 1),
      ...cells.slice(from, from + perTable),
    ]
    return {
      ...table,
      ...(table.align ? { align: pick(table.align) } : {}),
      children: table.children.map((row) => ({ ...row, children: pick(row.children) })),
    }
  })
}

/** A line of code → lines: minified, or data. It goes on where it was cut. */
export function linesOf(
  line: string,
  heightOf: (line: string) => number,
  { whole, piece }: Limits,
): string[] {
  if (heightOf(line) <= whole) return [line]
  const height = heightOf(line)
  // In characters of one width, so that a share of them takes that share of the height.
  const most = Math.max(1, Math.floor((line.length * piece) / height))
  return line.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [line]
}
