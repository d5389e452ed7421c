/** What a browser measured of slides, remembered for the next plan of the same notes. Pure. */
import type { Deck } from '../model.js'
import type { Atom } from './divide/atom.js'

/** A slide as a browser shows it; px at the deck's own size. */
export interface MeasuredSlide {
  /** The slide without its padding. */
  frame: { width: number; height: number }
  /** From the top of the content to the first leaf: title, facts, and the space below them; null without a leaf. */
  head: number | null
  /** What does not fit. */
  overflow: { vertical: number; horizontal: number }
  /** In document order: a paragraph, a heading, a table's row, a line of code. */
  leaves: readonly MeasuredLeaf[]
}

export interface MeasuredLeaf {
  top: number
  bottom: number
  /** Height of one line of it. */
  line: number
  /** Above and below a block of code, told by its first line. */
  padding: number
}

interface MeasuredAtoms {
  /** How many there are: the pieces of one paragraph are one leaf. */
  count: number
  height: number
  line: number
  /** null where nothing of the galley stood above. */
  gap: number | null
  padding: number
}

export interface MeasuredGalley {
  /** px; null for what the ruler says. */
  head: number | null
  /** Class of the title's size; undefined for what the ruler says. */
  step?: string | null
  /** By the index of the first of them. */
  atoms: Map<number, MeasuredAtoms>
  /** px by which an atom at a slide's foot was too much there, for a reason that no measure told; by its index. */
  excess: Map<number, number>
}

export interface Measured {
  /** null for the theme's own measures. */
  frame: { width: number; height: number } | null
  /** By id. */
  galleys: Map<string, MeasuredGalley>
}

export const nothingMeasured: Measured = { frame: null, galleys: new Map() }

/** Keeps what was measured of the slides that `isOf` names; what was known of others stays. */
export function learn(
  known: Measured,
  { slides }: Deck,
  measured: readonly MeasuredSlide[],
  isOf: (slide: MeasuredSlide) => boolean,
): Measured {
  const galleys = new Map(known.galleys)
  slides.forEach(({ stretch }, index) => {
    const slide = measured[index]
    if (!stretch || !slide || !isOf(slide)) return
    const before = galleys.get(stretch.galley)
    const head = Math.max(before?.head ?? 0, slide.head ?? 0) || null
    const found = atomsOf(stretch.leaves, slide)
    const isNews = [...found.keys()].some((first) => !before?.atoms.has(first))
    const excess = new Map(before?.excess)
    const last = stretch.leaves.at(-1)?.at(-1)
    // Every atom was measured, or none can be: then the slide simply has to hold less.
    if (!isNews && last !== undefined)
      excess.set(last, (excess.get(last) ?? 0) + slide.overflow.vertical + stretch.free + 1)
    galleys.set(stretch.galley, {
      ...before,
      head,
      excess,
      atoms: new Map([...(before?.atoms ?? []), ...found]),
    })
  })
  return { ...known, galleys }
}

/** @param leaves for each leaf that the slide should have: the atoms that it shows, none for what is said again */
function atomsOf(
  leaves: readonly (readonly number[])[],
  { leaves: found }: MeasuredSlide,
): Map<number, MeasuredAtoms> {
  const atoms = new Map<number, MeasuredAtoms>()
  const isOneColumn = found.every(({ top }, index) => top >= (found[index - 1]?.bottom ?? top) - 1)
  if (found.length !== leaves.length || !isOneColumn) return atoms
  leaves.forEach((indexes, at) => {
    const [first] = indexes
    const leaf = found[at]
    if (first === undefined || !leaf) return
    const { top, bottom, line, padding } = leaf
    const above = leaves[at - 1]?.length ? found[at - 1] : undefined
    atoms.set(first, {
      count: indexes.length,
      height: bottom - top,
      line,
      padding,
      gap: above ? top - above.bottom + padding : null,
    })
  })
  return atoms
}

/** Puts measured sizes in the place of computed ones. The atoms are changed. */
export function applyMeasured(atoms: Atom[], known: MeasuredGalley | undefined): void {
  if (!known) return
  for (const [first, { count, height, line, gap, padding }] of known.atoms) {
    const measured = atoms.slice(first, first + count)
    const [atom] = measured
    if (!atom) continue
    const computed = measured.reduce((sum, one) => sum + one.height, 0)
    for (const one of measured) {
      // A piece of a paragraph takes whole lines.
      one.height = count === 1 ? height : Math.ceil((height * one.height) / computed / line) * line
      one.least = Math.min(one.least, one.height)
      if (one.leaf.type !== 'picture') one.least = one.height
    }
    if (gap !== null) atom.gap = gap
    const opened = atom.opens > 0 ? atom.path.at(-1) : undefined
    const below = known.atoms.get(first + count)?.gap ?? 0
    if (opened?.type === 'code') opened.lead = padding
    else if (opened?.type === 'table') opened.lead = height
    else if (opened && opened.type !== 'quote')
      opened.lead = line + (atoms[first + count]?.path.includes(opened) ? below : 0)
  }
  for (const [index, excess] of known.excess) {
    const atom = atoms[index]
    if (!atom) continue
    atom.height += excess
    atom.least += excess
  }
}
