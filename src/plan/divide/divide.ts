/**
 * Divides atoms into slides: the cheapest sequence of breaks, found by dynamic programming over all of them, as
 * Knuth and Plass break a paragraph into lines (Software: Practice and Experience, 1981) and Plass a text into pages.
 */
import { plainText } from '../../text/plainText.js'
import { type Atom, openedBefore } from '../atoms/atom.js'
import { type Column, toColumn } from './column.js'
import { costs } from './costs.js'

/** Where a slide's atoms start and where the next slide's do. */
export type Break = readonly [from: number, to: number]

/**
 * Time grows with the number of atoms times how many fit on a slide.
 *
 * @param room px for the atoms of one slide
 * @returns the atoms of each slide, in order; every slide fits, unless one atom alone is higher than `room`
 */
export function divide(
  atoms: readonly Atom[],
  room: number,
  column: Column = toColumn(atoms),
): Break[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= atoms.length; to += 1) {
    const footCost = to < atoms.length ? costOfBreak(at(atoms, to - 1), at(atoms, to)) : 0
    let chosen = { cost: Number.POSITIVE_INFINITY, from: to - 1 }
    for (let from = to - 1; from >= 0; from -= 1) {
      const isOne = from === to - 1
      if (!isOne && column.isTooLong(from, to, room)) break
      const { height, least } = column.measure(from, to, room)
      if (!isOne && least > room) continue
      const shrunk = height > room ? (height - room) / (height - least) : 0
      const fill = Math.min(1, height / room)
      let cost = at(best, from).cost + costs.slide + footCost
      cost += costs.slack * (1 - fill) ** 2 + costs.shrink * shrunk ** 2
      if (isOne && atoms.length > 1) cost += costs.loneAtom * (1 - fill)
      if (isOne && at(atoms, from).standsBeside) cost += costs.pictureAlone
      if (cost < chosen.cost) chosen = { cost, from }
    }
    best.push(chosen)
  }
  const slides: Break[] = []
  for (let to = atoms.length; to > 0; to = at(best, to).from) slides.push([at(best, to).from, to])
  return slides.reverse()
}

const at = <Item>(items: readonly Item[], index: number): Item => items[index] as Item

/** What it costs to put `next` on a new slide behind `last`, whatever else is on the two. */
export function costOfBreak(last: Atom, next: Atom): number {
  let cost = costs.depth * depthOfBreak(next)
  if (next.standsBeside && last.leaf.type !== 'picture') cost += costs.pictureCut
  if (openedBefore(next).some((one) => one.type === 'item' && one.isGroup)) cost += costs.groupCut
  if (isParentCut(last, next)) cost += costs.parentCut
  else if (last.leaf.type === 'block' && /[:：]\s*$/u.test(plainText(last.leaf.node)))
    cost += costs.colonCut
  return cost + costOfBlockCut(last, next)
}

/** How many bullets, quotes and topics the break is inside of. */
export const depthOfBreak = (next: Atom): number =>
  openedBefore(next).filter(({ type }) => type === 'item' || type === 'quote' || type === 'topic')
    .length

/** Whether a parent ends one slide and its first child starts the next: a bullet, a heading, a table's header. */
export function isParentCut(last: Atom, next: Atom): boolean {
  const parent = openedBefore(next).at(-1)
  const opensIt = last.opens > 0 && last.path.at(-1) === parent
  return (
    opensIt && (parent?.type === 'item' || parent?.type === 'table' || parent?.type === 'topic')
  )
}

/** Inside a table, a block of code, a paragraph. */
function costOfBlockCut(
  { leaf: last, path }: Atom,
  { leaf: next, path: nextPath, isJoined }: Atom,
): number {
  if (last.type === 'piece' && next.type === 'piece')
    return last.node === next.node ? costs.sentenceCut : 0
  if (path.at(-1) !== nextPath.at(-1)) return 0
  if (last.type === 'row' && next.type === 'row') return isJoined ? costs.slotCut : costs.tableCut
  if (last.type !== 'line' || next.type !== 'line') return 0
  return last.text.trim() === '' || next.text.trim() === '' ? costs.codeCutAtBlank : costs.codeCut
}
