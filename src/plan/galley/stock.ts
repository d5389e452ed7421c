/** The atoms of a galley, and columns made of some of them. */
import { type Atom, leadOf } from '../atoms/atom.js'
import { placeBeside } from '../divide/beside.js'
import { type Column, toColumn } from '../divide/column.js'
import { divide } from '../divide/divide.js'
import { subsetOf } from '../divide/subset.js'
import { paragraph, text } from '../nodes.js'
import { applyMeasured } from './applyMeasured.js'
import type { Galley, Layout } from './galley.js'
import type { Head } from './head.js'

export interface SizedColumn {
  atoms: Atom[]
  sized: Column
}

export interface Stock {
  /** In order. */
  all: readonly Atom[]
  /** How many atoms each source was cut into. */
  countOf: ReadonlyMap<number, number>
  /** @param kept indices, rising */
  columnOf: (kept: readonly number[]) => SizedColumn
}

export function stockOf(
  { id, title, atoms: cut }: Galley,
  { ruler, measured, undivided }: Layout,
  head: Head,
): Stock {
  const known = measured.get(id)
  const room = undivided ? Number.POSITIVE_INFINITY : head.wide.room
  const isCut = head.title !== title
  const all = cut({ ruler, room, known: known?.sources }, isCut ? [paragraph(text(title))] : [])
  applyMeasured(all, known)
  return {
    all,
    countOf: countSources(all),
    columnOf(kept) {
      const atoms = subsetOf(all, kept, ruler)
      // What a browser had to measure did not fit as reckoned: then the simpler slide is the safer one.
      if (!undivided && !known) placeBeside(atoms, ruler)
      for (const atom of atoms) atom.isTight = leadOf(atom) + atom.least > room
      return { atoms, sized: toColumn(atoms) }
    },
  }
}

function countSources(atoms: readonly Atom[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { source } of atoms) counts.set(source, (counts.get(source) ?? 0) + 1)
  return counts
}

/** Whether a column needs no more slides than these. */
export const fits = (
  { atoms, sized }: SizedColumn,
  slides: number,
  { whole, wide }: Head,
): boolean =>
  slides === 1
    ? sized.measure(0, atoms.length, whole.room).height <= whole.room
    : divide(atoms, wide.room, sized).length <= slides
