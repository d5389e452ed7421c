/** Some of a galley's atoms, as a galley of their own. */

import type { Atom } from '../atoms/atom.js'
import { gapBetween } from '../atoms/space.js'
import type { Ruler } from '../ruler/index.js'
import { aboveOf } from './above.js'

/**
 * Copies: an atom that has lost the ones before it opens what they opened, and stands elsewhere.
 *
 * @param kept indices into `column`, rising
 */
export function subsetOf(column: readonly Atom[], kept: readonly number[], ruler: Ruler): Atom[] {
  const atoms: Atom[] = []
  for (const [at, index] of kept.entries()) {
    const atom = column[index] as Atom
    const before = atoms.at(-1)
    if (before ? kept[at - 1] === index - 1 : index === 0) {
      atoms.push({ ...atom })
      continue
    }
    const opened = new Set(before?.path)
    const opens = atom.path.filter((container) => !opened.has(container)).length
    const moved = { ...atom, opens }
    const gap = gapBetween(before, moved, ruler)
    // What a browser measured above it, and above the one whose place it takes: the new place is as wide at most.
    const measured = before ? [atom.gap, column[(kept[at - 1] ?? 0) + 1]?.gap ?? 0] : []
    atoms.push({ ...moved, gap: Math.max(gap, ...measured) })
  }
  return atoms
}

/** With what they stand below, which tells what they are about. @returns indices, rising */
export function withAbove(column: readonly Atom[], indices: readonly number[]): number[] {
  const above = aboveOf(column)
  const all = indices.flatMap((index) => [...(above[index] ?? []), index])
  return [...new Set(all)].toSorted((a, b) => a - b)
}
