/** What a browser measured of slides, remembered for the next plan of the same notes. Pure. */
import type { MeasuredSlide } from '../measuredSlide.js'
import type { Deck, ShownLeaf, Stretch } from '../model.js'

/** One block of text, table row or line of code of a galley; px. */
export interface MeasuredSource {
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
  /** How many times as high as reckoned is what is said again. */
  leadRatio: number
  /** By `Atom.source`. */
  sources: Map<number, MeasuredSource>
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
    const found = stretch.isBeside ? new Map() : sourcesOf(stretch.leaves, measured)
    const excess = new Map(before?.excess)
    // The plan that was measured reckoned with this one already.
    const used = known.get(stretch.galley)?.leadRatio ?? 1
    const ratio = leadRatioOf(stretch, measured)
    // Nothing will stand beside in the next plan: what was too much there tells nothing of that.
    const isNews =
      stretch.isBeside ||
      ratio > 1 ||
      [...found.keys()].some((source) => !before?.sources.has(source))
    // All was measured, or nothing can be: then the slide simply has to hold less.
    if (overflow > 0 && !isNews) {
      const more = Math.max(0, stretch.free) + overflow + 1
      excess.set(stretch.last, (excess.get(stretch.last) ?? 0) + more)
    }
    galleys.set(stretch.galley, {
      height: measured.frame.height,
      head: Math.max(before?.head ?? 0, measured.head ?? 0) || null,
      step: step === undefined ? before?.step : step,
      leadRatio: Math.max(before?.leadRatio ?? 1, used * ratio),
      sources: merge(before?.sources, found),
      excess,
    })
  }
  return galleys
}

/** The space above a block that stood first on its slide is known from where it did not. */
function merge(
  known: ReadonlyMap<number, MeasuredSource> = new Map(),
  found: ReadonlyMap<number, MeasuredSource>,
): Map<number, MeasuredSource> {
  const merged = new Map(known)
  for (const [source, one] of found)
    merged.set(source, { ...one, gap: one.gap ?? known.get(source)?.gap ?? null })
  return merged
}

/** @returns 1 where nothing is said again, or it takes no more than reckoned */
function leadRatioOf({ leaves, lead }: Stretch, { leaves: found }: MeasuredSlide): number {
  const first = leaves.findIndex((leaf) => leaf !== null)
  const [top, start] = [found[0]?.top, found[first]?.top]
  if (first < 1 || found.length !== leaves.length || top === undefined || start === undefined)
    return 1
  // Half a pixel is how far a browser rounds.
  return lead > 0 && start - top > lead + 0.5 ? (start - top) / lead : 1
}

/** @param leaves those that the slide should have */
function sourcesOf(
  leaves: readonly (ShownLeaf | null)[],
  { leaves: found }: MeasuredSlide,
): Map<number, MeasuredSource> {
  const sources = new Map<number, MeasuredSource>()
  const isOneColumn = found.every(({ top }, index) => top >= (found[index - 1]?.bottom ?? top) - 1)
  if (found.length !== leaves.length || !isOneColumn) return sources
  /** Of the block of code above: all of it counts as standing above that block's lines. */
  let padded = 0
  leaves.forEach((shown, at) => {
    const leaf = found[at]
    if (!shown || !leaf) return
    const { kind, top, bottom, line, padding } = leaf
    const above = leaves[at - 1] ? found[at - 1] : undefined
    const goesOn = kind === 'line' && padding === 0
    const inside = goesOn ? 0 : padded
    if (!goesOn) padded = padding
    if (!shown.whole) return
    const gap = above ? top - above.bottom - inside + padding : null
    sources.set(shown.source, { height: bottom - top, line, padding, gap })
  })
  return sources
}
