/** Atoms that share a slide → what the slide shows. */
import type { RootContent } from 'mdast'
import { wording } from '../../wording.js'
import { type Atom, leadOf } from '../atoms/atom.js'
import { assemble, assembleBeside, leavesOf } from '../divide/assemble.js'
import type { Fit } from '../divide/column.js'
import type { Break } from '../divide/divide.js'
import { subsetOf, withAbove } from '../divide/subset.js'
import type { Ruler } from '../ruler/index.js'
import type { Galley, Layout, Part } from './galley.js'
import { type Frame, type Head, headingOf } from './head.js'
import type { SizedColumn, Stock } from './stock.js'

interface Place {
  galley: Galley
  layout: Layout
  head: Head
  stock: Stock
  /** Indices into the stock: what the column is made of. */
  kept: readonly number[]
  column: SizedColumn
  frame: Frame
  part: number
  parts: number
}

/** @param side where the columns of the slide start and end */
export function partOf(side: readonly Break[], place: Place): Part {
  const { galley, layout, head, stock, kept, column, frame, part, parts } = place
  const { ruler, undivided } = layout
  const [from, to] = [side[0]?.[0] ?? 0, side.at(-1)?.[1] ?? 0]
  const stacks = side.map((stack) => ({
    atoms: column.atoms.slice(...stack),
    fit: column.sized.measure(...stack, frame.room),
  }))
  const highest = Math.max(...stacks.map(({ fit }) => fit.height))
  const isBeside = stacks.some(({ fit }) => fit.isBeside)
  const textHeight = Math.max(...stacks.map(({ fit }) => fit.least))
  const range = [part === 1 ? 0 : (kept[from] ?? 0), kept[to] ?? stock.all.length] as const
  const first = column.atoms[from]
  return {
    part,
    parts,
    atoms: stock.all.slice(...range),
    heading: headingOf(galley, head, undivided ? head.widest : wording.part(part, parts)),
    body: stacks.flatMap(({ atoms, fit }) =>
      fit.isBeside
        ? assembleBeside(atoms, ruler)
        : assemble(atoms, ruler, undivided ? 0 : shrinkOf(fit, frame.room)),
    ),
    rest: restOf(stock.all, kept, range, ruler),
    step: frame.step,
    fill: undivided ? 1 : Math.min(1, (isBeside ? textHeight : highest) / frame.room),
    isBeside,
    stretch: {
      galley: galley.id,
      leaves: stacks.flatMap(({ atoms }) => leavesOf(atoms, stock.countOf)),
      last: kept[to - 1] ?? -1,
      lead: first ? leadOf(first) : 0,
      free: frame.room - (highest > frame.room ? Math.max(frame.room, textHeight) : highest),
      isBeside,
    },
  }
}

/** How much of what pictures may lose they have to lose for the slide to fit: 0 to 1. */
function shrinkOf({ height, least }: Fit, room: number): number {
  return height <= room || height === least ? 0 : Math.min(1, (height - room) / (height - least))
}

/** What a choice leaves off the slide that shows the atoms from–to of a galley. */
function restOf(
  all: readonly Atom[],
  kept: readonly number[],
  [from, to]: readonly [number, number],
  ruler: Ruler,
): RootContent[] {
  if (kept.length === all.length) return []
  const onSlides = new Set(kept)
  const left = [...all.keys()].slice(from, to).filter((index) => !onSlides.has(index))
  return assemble(subsetOf(all, withAbove(all, left), ruler), ruler)
}
