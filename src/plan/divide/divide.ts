/**
 * Divides atoms into slides: the cheapest sequence of breaks, found by dynamic programming over all of them, as
 * Knuth and Plass break a paragraph into lines (Software: Practice and Experience, 1981) and Plass a text into pages.
 */
import type { RootContent } from 'mdast'
import { plainText } from '../../text.js'
import type { Ruler, Title } from '../ruler/index.js'
import { type Atom, depthOf } from './atoms.js'

/** What a slide, and the break before it, can be blamed for. Higher is worse; 1,000 is worth a slide. */
const costs = {
  /** A slide more. */
  slide: 1000,
  /** An empty slide's worth of room left; grows with the square, so that slides fill evenly. */
  slack: 300,
  /** Each level that the break is inside a bullet: between bullets of the first level it is free. */
  depth: 60,
  /** A parent at the foot of a slide, its first child on the next. */
  parentCut: 700,
  /** A slide of one short bullet. */
  loneAtom: 350,
  /** A line that ends in ":" at the foot of a slide. */
  colonCut: 500,
  /** Inside a table, a block of code, a paragraph. */
  blockCut: 400,
  /** A heading at the foot of a slide. */
  headingCut: 2000,
} as const

/** The atoms of one slide, and how its title is set. */
export interface Part {
  atoms: Atom[]
  title: Title
  /** How much of the room under the title it takes; 1 is all of it. */
  fill: number
}

/**
 * Divides what stands under a title, which every slide repeats; from two slides on it ends in "(2/3)".
 *
 * @param above px that something else takes from every slide
 */
export function divideUnder(
  title: string,
  atoms: readonly Atom[],
  above: number,
  ruler: Ruler,
): Part[] {
  const under = (shown: string): Part[] => {
    const measured = ruler.title(shown, 'title')
    const room = ruler.frame.height - measured.height - ruler.measures['title-gap'] - above
    const slides = atoms.length === 0 ? [[]] : divide(atoms, room, ruler)
    return slides.map((part) => ({
      atoms: part,
      title: measured,
      fill: heightOf(part, ruler) / room,
    }))
  }
  const whole = under(title)
  // As wide as a number can be, so that the titles of all parts are set alike.
  return whole.length === 1 ? whole : under(`${title} (88/88)`)
}

/**
 * @param room px for the atoms of one slide
 * @returns the atoms of each slide, in order; every slide fits, unless one atom alone is higher than `room`
 */
export function divide(atoms: readonly Atom[], room: number, ruler: Ruler): Atom[][] {
  const ends = prefixSums(atoms)
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= atoms.length; to += 1) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: to - 1 }
    for (let from = to - 1; from >= 0; from -= 1) {
      const content = (ends[to] as number) - (ends[from] as number) - (atoms[from] as Atom).gap
      if (content > room && from < to - 1) break
      const height = content + leadOf(atoms, from, ruler)
      if (height > room && from < to - 1) continue
      const cost = (best[from] as { cost: number }).cost + costOf(atoms, from, to, height / room)
      if (cost < chosen.cost) chosen = { cost, from }
    }
    best.push(chosen)
  }
  const slides: Atom[][] = []
  for (let to = atoms.length; to > 0; to = (best[to] as { from: number }).from)
    slides.unshift(atoms.slice((best[to] as { from: number }).from, to))
  return slides
}

function prefixSums(atoms: readonly Atom[]): number[] {
  const sums = [0]
  for (const { gap, height } of atoms) sums.push((sums.at(-1) as number) + gap + height)
  return sums
}

/** px that atoms take when they share a slide. */
export function heightOf(atoms: readonly Atom[], ruler: Ruler): number {
  const [first] = atoms
  if (!first) return 0
  return (
    leadOf(atoms, 0, ruler) + atoms.reduce((sum, { gap, height }) => sum + gap + height, -first.gap)
  )
}

/** px that a slide spends before its first atom: ancestors said again, a table's header, a code block's padding. */
export function leadOf(atoms: readonly Atom[], from: number, ruler: Ruler): number {
  const atom = atoms[from] as Atom
  const m = ruler.measures
  const code = atom.path.at(-1)?.type === 'code' ? 2 * m['code-pad'] : 0
  const opened = atom.path.slice(0, atom.path.length - atom.opens)
  return opened.reduce((height, container, index) => {
    if (container.type === 'item')
      return height + ruler.bodyType(depthOf(atom.path.slice(0, index + 1))).line + m['nested-gap']
    if (container.type === 'table') return height + container.headerHeight
    return height
  }, code)
}

function costOf(atoms: readonly Atom[], from: number, to: number, fill: number): number {
  const [first, last] = [atoms[from] as Atom, atoms[to - 1] as Atom]
  const isOnly = from === 0 && to === atoms.length
  let cost = costs.slide + costs.slack * (1 - Math.min(1, fill)) ** 2
  if (!isOnly && to - from === 1 && fill < 0.25) cost += costs.loneAtom
  if (from > 0) cost += costs.depth * depthOf(first.path.slice(0, first.path.length - first.opens))
  const next = atoms[to]
  if (!next) return cost
  if (isParentCut(last, next)) cost += costs.parentCut
  if (isBlockCut(last, next)) cost += costs.blockCut
  if (last.leaf.type === 'block') {
    if (isHeading(last.leaf.node)) cost += costs.headingCut
    else if (/[:：]\s*$/u.test(plainText(last.leaf.node))) cost += costs.colonCut
  }
  return cost
}

/** Many people write a heading as a line in bold. */
const isHeading = (node: RootContent): boolean =>
  node.type === 'heading' ||
  (node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong')

/** The next slide starts with the first child of the bullet that this one ends with. */
const isParentCut = (last: Atom, next: Atom): boolean => {
  const parent = next.path[next.path.length - next.opens - 1]
  return parent?.type === 'item' && last.opens > 0 && last.path.at(-1) === parent
}

const isBlockCut = (last: Atom, next: Atom): boolean =>
  next.opens === 0 && last.path.at(-1) === next.path.at(-1) && next.leaf.type !== 'block'
