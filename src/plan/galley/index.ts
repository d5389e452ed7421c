/** Divides galleys into slides. */
import { divide } from '../divide/divide.js'
import type { Galley, Layout, Part } from './galley.js'
import { headOf } from './head.js'
import { partOf } from './part.js'
import { fits, stockOf } from './stock.js'

export type { Choice, Galley, Layout, Part } from './galley.js'

/**
 * Divides a galley into slides, which all repeat its title; from two slides on it ends in "(2/3)".
 *
 * @param digits of the numbers that the titles have room for
 */
export function layOut(galley: Galley, layout: Layout, digits = 2): Part[] {
  const { columns = 1, choice } = galley
  const { undivided } = layout
  const head = headOf(galley, layout, digits)
  const stock = stockOf(galley, layout, head)
  const kept =
    choice && !undivided
      ? choice.pick(stock.all, (some) => fits(stock.columnOf(some), choice.slides, head))
      : [...stock.all.keys()]
  const column = stock.columnOf(kept)
  const isOne = undivided || (columns === 1 && fits(column, 1, head))
  const breaks = isOne
    ? [[0, column.atoms.length] as const]
    : divide(column.atoms, head.wide.room, column.sized)
  const parts = Math.ceil(breaks.length / columns)
  // Of the 100th slide the title may need a line more, and there are no more slides than atoms.
  const needed = String(undivided ? stock.all.length : parts).length
  if (needed > digits) return layOut(galley, layout, needed)
  const frame = isOne && !undivided ? head.whole : head.wide
  return Array.from({ length: parts }, (_, index) =>
    partOf(breaks.slice(index * columns, (index + 1) * columns), {
      ...{ galley, layout, head, stock, kept, column, frame },
      ...{ part: index + 1, parts },
    }),
  )
}
