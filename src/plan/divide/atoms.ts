/**
 * A body's blocks → atoms, in order. A bullet's own lines are one, a table row, a line of code, an image; what stands
 * around an atom (its list items, its quote, its table, its heading) is its path.
 */
import type { List, PhrasingContent, RootContent, Table } from 'mdast'
import { plainText } from '../../text.js'
import type { Ruler } from '../ruler/index.js'
import { type Atom, type Container, depthOf, type Leaf } from './atom.js'
import { type Limits, piecesOf, rowsOf, tablesOf } from './oversized.js'
import { leastShare, pictureOf, splitAtPictures } from './pictures.js'

/**
 * Bullets and quotes nested deeper than this would have no width left, nor any height below their ancestors said again:
 * they are shown at this depth.
 */
const deepest = { measured: { item: 6, quote: 3 }, guessed: { item: 4, quote: 2 } }

/** A longer line in bold is no heading. Characters. */
const longestTopic = 80

/** Below the level of every real heading. */
const boldLevel = 7

/**
 * @param room px of one slide below its title: no atom gets higher, and none is too high for its ancestors to be said
 *   again above it
 */
export function toAtoms(blocks: readonly RootContent[], ruler: Ruler, room: number): Atom[] {
  const atoms = topicsOf(blocks).flatMap(({ block, path, opens }) =>
    opening(blockAtoms(block, path, { ruler, room }), opens),
  )
  atoms.forEach((atom, index) => {
    atom.gap = gapBetween(atoms[index - 1], atom, ruler)
  })
  return atoms

  /** Blocks with the headings that they stand under. */
  function topicsOf(all: readonly RootContent[]) {
    const open: (Container & { type: 'topic' })[] = []
    return all.map((block) => {
      const level = topicLevel(block)
      if (level === null || (block.type !== 'heading' && block.type !== 'paragraph'))
        return { block, path: [...open], opens: 0 }
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      const m = ruler.measures
      const kind = block.type === 'heading' ? 'heading' : 'body'
      open.push({
        type: 'topic',
        node: block,
        level,
        lead: m[`${kind}-line`] + m['block-gap'],
        again: { width: ruler.frame.width, size: m[`${kind}-size`], bold: true },
      })
      return { block, path: [...open], opens: 1 }
    })
  }
}

/** Many people write a heading as a line in bold. */
function topicLevel(block: RootContent): number | null {
  if (block.type === 'heading') return block.depth
  if (block.type !== 'paragraph' || block.children.length !== 1) return null
  const isBold = block.children[0]?.type === 'strong'
  return isBold && plainText(block).length <= longestTopic ? boldLevel : null
}

/** px available inside the containers of a path. */
function widthInside(path: readonly Container[], ruler: Ruler): number {
  const { indent, 'quote-pad': quote } = ruler.measures
  const inset = { item: indent, quote, table: 0, code: 0, topic: 0 }
  return path.reduce((width, { type }) => width - inset[type], ruler.frame.width)
}

function opening(atoms: Atom[], more: number): Atom[] {
  const [first] = atoms
  if (first) first.opens += more
  return atoms
}

/** Where atoms are made: on slides of this room. */
interface Sheet {
  ruler: Ruler
  room: number
}

function blockAtoms(block: RootContent, path: Container[], sheet: Sheet): Atom[] {
  const { ruler } = sheet
  const m = ruler.measures
  const width = widthInside(path, ruler)
  const atom = (leaf: Leaf, height: number, around = path): Atom => ({
    path: around,
    leaf,
    height,
    least: height,
    gap: 0,
    opens: 0,
  })
  switch (block.type) {
    case 'list':
      return listAtoms(block, path, sheet)
    case 'blockquote': {
      const around = shallow(path, 'quote', ruler)
      const inner: Container[] = [...around, { type: 'quote', node: block, lead: 0 }]
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
      const inner: Container[] = [...path, { type: 'code', node: block, lead: 2 * m['code-pad'] }]
      return opening(
        linesOf(block.value, ruler).map((text) =>
          atom({ type: 'line', text }, ruler.codeLine(text, width), inner),
        ),
        1,
      )
    }
    case 'paragraph':
    case 'heading': {
      const parts = block.type === 'paragraph' ? splitAtPictures(block) : [block]
      return parts.flatMap((part): Atom[] => {
        const image = part.type === 'paragraph' ? pictureOf(part) : null
        if (image && part.type === 'paragraph') {
          // Alone on a slide, below what is said again there, it may take all the room.
          const height = Math.min(ruler.image(image, width), roomInside(path, sheet))
          return [
            { ...atom({ type: 'picture', node: part, image }, height), least: height * leastShare },
          ]
        }
        const measure = (children: readonly PhrasingContent[]) =>
          part.type === 'heading'
            ? ruler.heading(children, width)
            : ruler.paragraph(children, width, depthOf(path))
        const height = measure(part.children)
        const limits = limitsOf(path, sheet)
        if (height <= limits.whole) return [atom({ type: 'block', node: part }, height)]
        return piecesOf(part, measure, limits).map(({ from, to, height: high }) =>
          atom({ type: 'piece', node: part, from, to }, high),
        )
      })
    }
    default:
      return [atom({ type: 'block', node: block }, 0)]
  }
}

function listAtoms(list: List, path: Container[], sheet: Sheet): Atom[] {
  const { ruler } = sheet
  const around = shallow(path, 'item', ruler)
  return list.children.flatMap((item, index) => {
    const { line, size } = ruler.bodyType(depthOf(around) + 1)
    const container: Container = {
      type: 'item',
      item,
      list,
      number: (list.start ?? 1) + index,
      lead: line + ruler.measures['nested-gap'],
      again: { size, width: widthInside(around, ruler) - ruler.measures.indent },
    }
    const inner = [...around, container]
    return opening(
      item.children.flatMap((child) => blockAtoms(child, inner, sheet)),
      1,
    )
  })
}

/** Where one more container of a type goes: deeper than the deepest it takes the place of the last. */
function shallow(path: Container[], type: 'item' | 'quote', { isGuess }: Ruler): Container[] {
  const count = path.filter((one) => one.type === type).length
  return count < deepest[isGuess ? 'guessed' : 'measured'][type]
    ? path
    : path.slice(
        0,
        path.findLastIndex((one) => one.type === type),
      )
}

function tableAtoms(table: Table, path: Container[], sheet: Sheet): Atom[] {
  const { ruler } = sheet
  const columns = table.children[0]?.children.length ?? 1
  const width = widthInside(path, ruler)
  const measure = (row: Table['children'][number], isHeader: boolean) =>
    ruler.tableRow(row, columns, width, isHeader)
  const limits = limitsOf(path, sheet)
  const [header, ...rows] = table.children
  if (!header) return []
  const headerRows = rowsOf(header, (row) => measure(row, true), limits)
  const [first = header] = headerRows
  const lead = measure(first, true)
  const inner: Container[] = [
    ...path,
    { type: 'table', node: { ...table, children: [first] }, lead },
  ]
  return opening(
    [
      ...headerRows,
      ...rows.flatMap((row) =>
        rowsOf(row, (one) => measure(one, false), { ...limits, whole: limits.whole - lead }),
      ),
    ].map((row, index) => {
      const height = measure(row, index === 0)
      return {
        path: inner,
        leaf: { type: 'row', node: row },
        height,
        least: height,
        gap: 0,
        opens: 0,
      }
    }),
    1,
  )
}

/** px that a cell's text needs: two wide characters. */
const narrowestCell = 48

/**
 * Of a slide's height: so high an atom can share a slide with another such, a parent with its first child. A guess may
 * be half of what a theme needs.
 */
const longest = { measured: 0.45, guessed: 0.2 }

function limitsOf(path: readonly Container[], sheet: Sheet): Limits {
  const { frame, isGuess } = sheet.ruler
  const share = longest[isGuess ? 'guessed' : 'measured']
  const whole = Math.min(frame.height * share, roomInside(path, sheet))
  return { whole, piece: whole / 2 }
}

/** px left on a slide that says all the containers of a path again; some lines at least. */
const roomInside = (path: readonly Container[], { room, ruler }: Sheet): number =>
  Math.max(
    path.reduce((left, { lead }) => left - lead, room),
    (ruler.isGuess ? 2 : 3) * ruler.measures['body-line'],
  )

/** Columns. A longer line of code is minified or data; it is cut so that it can go on to the next slide. */
const longestLine = { measured: 600, guessed: 150 }

function linesOf(code: string, { isGuess }: Ruler): string[] {
  const most = longestLine[isGuess ? 'guessed' : 'measured']
  return code
    .split('\n')
    .flatMap((line) =>
      line.length <= most ? [line] : (line.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [line]),
    )
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
  const around = atom.path.slice(0, common).findLast(({ type }) => type !== 'topic')
  if (around?.type === 'code' || around?.type === 'table') return 0
  const [here, there] = [atom.path[common], before.path[common]]
  // Two lists of a kind that follow each other are written as one.
  const inOneList =
    here?.type === 'item' && there?.type === 'item' && here.list.ordered === there.list.ordered
  const between =
    inOneList && depthOf(atom.path.slice(0, common)) === 0
      ? m['item-gap']
      : around
        ? m['nested-gap']
        : m['block-gap']
  // "- 1. text": the outer bullet stands on the line of the inner, which gets as high as its own.
  const isBulletInBullet = depthOf(atom.path) > 1 && depthOf(atom.path.slice(0, -atom.opens)) === 0
  return between + padding + (isBulletInBullet ? m['body-line'] - m['nested-line'] : 0)
}
