/**
 * A body's blocks → atoms, in order. A bullet's own lines are one, a table row, a line of code, an image; what stands
 * around an atom (its list items, its quote, its table, its heading) is its path.
 */
import type { List, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import { textOf } from '../../text/phrasing.js'
import type { MeasuredSource } from '../measured.js'
import type { Ruler } from '../ruler/index.js'
import { type Atom, type Container, depthOf, type Leaf } from './atom.js'
import { linesOf, piecesOf, rowsOf, tablesOf } from './oversized.js'
import { leastShare, pictureOf, splitAtPictures } from './pictures.js'
import { type AtomOptions, limitsOf, roomInside, roomOf, type Sheet } from './room.js'
import { gapBetween, shallow, widthInside } from './space.js'
import { textHeight } from './textHeight.js'
import { type Topic, topicOf } from './topics.js'

export function toAtoms(blocks: readonly RootContent[], options: AtomOptions): Atom[] {
  const sheet: Sheet = { ...options, known: options.known ?? new Map(), sources: 0 }
  const atoms: Atom[] = []
  const topics: Topic[] = []
  for (const block of blocks) {
    const topic = topicOf(block, sheet)
    if (topic) {
      while ((topics.at(-1)?.level ?? 0) >= topic.level) topics.pop()
      topics.push(topic)
    }
    atoms.push(...opening(blockAtoms(block, [...topics], sheet), topic ? 1 : 0))
  }
  atoms.forEach((atom, index) => {
    atom.gap = gapBetween(atoms[index - 1], atom, sheet.ruler)
  })
  return atoms
}

function opening(atoms: Atom[], more: number): Atom[] {
  const [first] = atoms
  if (first) first.opens += more
  return atoms
}

function blockAtoms(block: RootContent, path: Container[], sheet: Sheet): Atom[] {
  const { ruler, known, sources } = sheet
  const m = ruler.measures
  const width = widthInside(path, ruler)
  switch (block.type) {
    case 'list':
      return listAtoms(block, path, sheet)
    case 'blockquote': {
      const inner: Container[] = [
        ...shallow(path, 'quote', ruler),
        { type: 'quote', node: block, lead: 0 },
      ]
      return opening(
        block.children.flatMap((child) => blockAtoms(child, inner, sheet)),
        1,
      )
    }
    case 'table':
      return tablesOf(block, Math.floor(width / (2 * m['cell-pad-x'] + narrowestCell))).flatMap(
        (table) => tableAtoms(table, path, sheet),
      )
    case 'code': {
      const lead = known.get(sources)?.padding ?? 2 * m['code-pad']
      const inner: Container[] = [...path, { type: 'code', node: block, lead }]
      const measure = (text: string) => ruler.codeLine(text, width)
      return opening(
        block.value.split('\n').flatMap((line) => {
          const [limits, ratio] = limitsOf(inner, sheet, measure(line))
          const lines = linesOf(line, (text) => measure(text) * ratio, limits)
          return sourceAtoms(
            lines.map((text) => ({ leaf: { type: 'line', text }, height: measure(text) * ratio })),
            inner,
            sheet,
          )
        }),
        1,
      )
    }
    case 'paragraph':
      return splitAtPictures(block).flatMap((part) =>
        pictureOf(part) ? pictureAtoms(part, path, sheet) : textAtoms(part, path, sheet),
      )
    case 'heading':
      return textAtoms(block, path, sheet)
    default:
      return sourceAtoms([{ leaf: { type: 'block', node: block }, height: 0 }], path, sheet)
  }
}

/** The atoms of one source. */
function sourceAtoms(
  parts: readonly { leaf: Leaf; height: number; least?: number }[],
  path: Container[],
  sheet: Sheet,
): Atom[] {
  const source = sheet.sources
  sheet.sources += 1
  return parts.map(({ leaf, height, least = height }) => ({
    source,
    path,
    leaf,
    height,
    least,
    gap: 0,
    opens: 0,
  }))
}

function textAtoms(
  node: Extract<RootContent, { type: 'paragraph' | 'heading' }>,
  path: Container[],
  sheet: Sheet,
): Atom[] {
  const measure = (children: readonly PhrasingContent[]) =>
    textHeight(node, children, path, sheet.ruler)
  const computed = measure(node.children)
  const [limits, ratio] = limitsOf(path, sheet, computed)
  const whole = { leaf: { type: 'block' as const, node }, height: computed * ratio }
  if (whole.height <= limits.whole) return sourceAtoms([whole], path, sheet)
  // The ruler's lines are not the browser's: of those, text takes its share.
  const found = sheet.known.get(sheet.sources)
  const share = (length: number, { height, line }: MeasuredSource) =>
    Math.ceil((height * length) / textOf(node.children).length / line) * line
  const heightOf = (children: readonly PhrasingContent[]) =>
    found ? share(textOf(children).length, found) : measure(children)
  const pieces = piecesOf(node, heightOf, limits)
  return sourceAtoms(
    pieces.map(({ from, to, height }) => ({ leaf: { type: 'piece', node, from, to }, height })),
    path,
    sheet,
  )
}

/** Alone on a slide, below what is said again there, a picture may take all the room. */
function pictureAtoms(node: Paragraph, path: Container[], sheet: Sheet): Atom[] {
  const image = pictureOf(node)
  if (!image) return []
  const natural = sheet.ruler.image(image, widthInside(path, sheet.ruler))
  const height = Math.min(natural, roomInside(path, { ...sheet, room: roomOf(sheet) }))
  const leaf: Leaf = { type: 'picture', node, image }
  const line = lineBehind(node, path, sheet.ruler)
  const least = Math.max(height * leastShare, line)
  return sourceAtoms([{ leaf, height: Math.max(height, line), least }], path, sheet)
}

/** px of a bullet's own line, which is what a bullet has at least that starts with a picture. */
function lineBehind(node: Paragraph, path: readonly Container[], ruler: Ruler): number {
  const around = path.at(-1)
  const isFirst = around?.type === 'item' && around.item.children[0] === node
  return isFirst ? ruler.bodyType(depthOf(path)).line : 0
}

function listAtoms(list: List, path: Container[], sheet: Sheet): Atom[] {
  const { ruler, known } = sheet
  const around = shallow(path, 'item', ruler)
  return list.children.flatMap((item, index) => {
    const { line, size } = ruler.bodyType(depthOf(around) + 1)
    const container: Container = {
      type: 'item',
      item,
      list,
      number: (list.start ?? 1) + index,
      lead: (known.get(sheet.sources)?.line ?? line) + ruler.measures['nested-gap'],
      again: { size, width: widthInside(around, ruler) - ruler.measures.indent },
    }
    const inner = [...around, container]
    return opening(
      item.children.flatMap((child) => blockAtoms(child, inner, sheet)),
      1,
    )
  })
}

function tableAtoms(table: Table, path: Container[], sheet: Sheet): Atom[] {
  const { ruler, known } = sheet
  const [header, ...rows] = table.children
  if (!header) return []
  const width = widthInside(path, ruler)
  const measure = (row: TableRow) =>
    ruler.tableRow(row, header.children.length, width, row === header)
  const container: Container = { type: 'table', node: table, lead: 0 }
  const inner = [...path, container]
  const cut = (row: TableRow) => {
    const [limits, ratio] = limitsOf(inner, sheet, measure(row))
    return rowsOf(row, (one) => measure(one) * ratio, limits).map((node) => ({
      leaf: { type: 'row' as const, node },
      height: measure(node) * ratio,
    }))
  }
  const lead = known.get(sheet.sources)?.height ?? measure(header)
  const [first, ...more] = cut(header)
  // A header that fills a slide is not said again in full.
  const again = first?.leaf.node ?? header
  container.node = { ...table, children: [again] }
  const atoms = sourceAtoms([...(first ? [first] : []), ...more], inner, sheet)
  container.lead = again === header ? lead : (first?.height ?? 0)
  return opening([...atoms, ...rows.flatMap((row) => sourceAtoms(cut(row), inner, sheet))], 1)
}

/** px that a cell's text needs: two wide characters. */
const narrowestCell = 48
