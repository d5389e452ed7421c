/** What a browser measured of slides, remembered for the next plan of the same notes. Pure. */
import type { Deck } from '../model.js'
import type { Atom } from './divide/atom.js'

/** A slide as a browser shows it; px at the deck's own size. */
export interface MeasuredSlide {
  /** The slide without its padding. */
  frame: { width: number; height: number }
  /** From the top of the content to the first leaf: title, facts, and the space below them; null without a leaf. */
  head: number | null
  /** In document order: a paragraph, a heading, a table's row, a line of code. */
  leaves: readonly MeasuredLeaf[]
}

export interface MeasuredLeaf {
  /** `line` is one of code. */
  kind: 'text' | 'heading' | 'row' | 'line' | 'other'
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
  /** px of a slide's content. */
  height: number
  /** px of what stands above the atoms; null for what the ruler says. */
  head: number | null
  /** Class of the title's size; undefined for what the ruler says. */
  step?: string | null | undefined
  /** By the index of the first of them. */
  atoms: Map<number, MeasuredAtoms>
  /** px by which an atom at a slide's foot was too much there, for a reason that no measure told; by its index. */
  excess: Map<number, number>
}

/** By the galley's id. */
export type Measured = ReadonlyMap<string, MeasuredGalley>

export const nothingMeasured: Measured = new Map()

/** What there is to learn of one slide. */
export interface Finding {
  /** From 0. */
  slide: number
  measured: MeasuredSlide
  /** px that the slide held too much; 0 when it was only measured. */
  overflow: number
  /** Class of the size that its title needs, where a browser chose it. */
  step?: string | null
}

/** Adds what was found to what was known of the same notes. */
export function learn(known: Measured, { slides }: Deck, findings: readonly Finding[]): Measured {
  const galleys = new Map(known)
  for (const { slide, measured, overflow, step } of findings) {
    const stretch = slides[slide]?.stretch
    if (!stretch) continue
    const before = galleys.get(stretch.galley)
    const found = atomsOf(stretch.leaves, measured)
    const excess = new Map(before?.excess)
    const isNews = [...found.keys()].some((first) => !before?.atoms.has(first))
    const last = stretch.leaves.at(-1)?.at(-1)
    // Every atom was measured, or none can be: then the slide simply has to hold less.
    if (overflow > 0 && !isNews && last !== undefined)
      excess.set(last, (excess.get(last) ?? 0) + stretch.free + overflow + 1)
    galleys.set(stretch.galley, {
      height: measured.frame.height,
      head: Math.max(before?.head ?? 0, measured.head ?? 0) || null,
      step: step === undefined ? before?.step : step,
      atoms: new Map([...(before?.atoms ?? []), ...found]),
      excess,
    })
  }
  return galleys
}

/** @param leaves for each leaf that the slide should have: the atoms that it shows, none for what is said again */
function atomsOf(
  leaves: readonly (readonly number[])[],
  { leaves: found }: MeasuredSlide,
): Map<number, MeasuredAtoms> {
  const atoms = new Map<number, MeasuredAtoms>()
  const isOneColumn = found.every(({ top }, index) => top >= (found[index - 1]?.bottom ?? top) - 1)
  if (found.length !== leaves.length || !isOneColumn) return atoms
  /** Of the block of code above: all of it counts as standing above that block's lines. */
  let padded = 0
  leaves.forEach((indexes, at) => {
    const [first] = indexes
    const leaf = found[at]
    if (first === undefined || !leaf) return
    const { kind, top, bottom, line, padding } = leaf
    const above = leaves[at - 1]?.length ? found[at - 1] : undefined
    const goesOn = kind === 'line' && padding === 0
    const inside = goesOn ? 0 : padded
    if (!goesOn) padded = padding
    atoms.set(first, {
      count: indexes.length,
      height: bottom - top,
      line,
      padding,
      gap: above ? top - above.bottom - inside + padding : null,
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
      // A picture was as high as the plan made it.
      if (one.leaf.type === 'picture') continue
      // A piece of a paragraph takes whole lines.
      one.height = count === 1 ? height : Math.ceil((height * one.height) / computed / line) * line
      one.least = one.height
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
    if (atom.leaf.type === 'picture') {
      // What it has around it, however small it is made.
      atom.gap += excess
      atom.height -= excess
      atom.least = Math.min(atom.least, atom.height)
    } else {
      atom.height += excess
      atom.least = atom.height
    }
  }
}
