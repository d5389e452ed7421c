/** A galley: a column of content under one title, not yet divided. What every kind of slide with content is cut from. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Stretch } from '../model.js'
import { wording } from '../wording.js'
import { assemble, assembleBeside, leavesOf } from './divide/assemble.js'
import { type Atom, leadOf } from './divide/atom.js'
import type { AtomOptions } from './divide/atoms.js'
import { placeBeside } from './divide/beside.js'
import { type Fit, toColumn } from './divide/column.js'
import { divide } from './divide/divide.js'
import { subsetOf, withParents } from './divide/subset.js'
import { applyMeasured, type Measured } from './measured.js'
import type { Ruler } from './ruler/index.js'
import { heading, link, paragraph, text } from './slides/nodes.js'

export interface Galley {
  /** The same in every plan of the same notes. */
  id: string
  title: string
  /** Of its heading, 2 unless said: in a PDF's bookmarks, sessions stand below their section. */
  depth?: 1 | 2
  /** Where the title links to. */
  url?: string | null
  /** px of what else every slide has above its content. */
  above?: number
  /** Columns of atoms side by side on a slide. */
  columns?: number
  /** @param above what comes first, for want of room in the title */
  atoms: (options: AtomOptions, above: readonly RootContent[]) => Atom[]
  /** What is shown of it; without a choice, everything is. */
  choice?: Choice | undefined
}

/** What an edition shows of a galley. */
export interface Choice {
  /** Slides that it may take. */
  slides: number
  /**
   * @param fits whether some of the atoms fit those slides
   * @returns indices of what to show, rising; one at least
   */
  pick: (column: readonly Atom[], fits: (kept: readonly number[]) => boolean) => readonly number[]
}

/** What slides are laid out with. */
export interface Layout {
  ruler: Ruler
  measured: Measured
  /** Every galley on one slide, however long: for a browser to measure. */
  undivided: boolean
}

/** What one slide shows of a galley. */
export interface Part {
  /** From 1. */
  part: number
  parts: number
  /** What it shows, and what it leaves off. */
  atoms: Atom[]
  heading: RootContent
  body: RootContent[]
  /** What is not shown of what stands from here to the next part, with the bullets that it stands below. */
  rest: RootContent[]
  /** Class that sets the title's size; null for the largest. */
  step: string | null
  /** How much of the room under the title it takes, without a picture beside it; 1 is all of it. */
  fill: number
  /** Whether its picture stands beside the rest. */
  isBeside: boolean
  stretch: Stretch
}

/** Lines that a title may take at its smallest size. What is longer is the content of the slide, not its title. */
const titleLines = { measured: 4, guessed: 2 }

/** Divides a galley into slides, which all repeat its title; from two slides on it ends in "(2/3)". */
export function layOut(galley: Galley, { ruler, measured, undivided }: Layout): Part[] {
  const { id, url, depth = 2, above = 0, columns = 1, choice } = galley
  const known = measured.get(id)
  const title = ruler.shorten(galley.title, ruler.frame.width * 0.98, {
    size: ruler.measures['title-size-3'],
    bold: true,
    lines: titleLines[ruler.isGuess ? 'guessed' : 'measured'],
  })
  // What was too much may not be chosen again, and what takes its place be as much: then all slides hold less.
  const excess = choice ? sum([...(known?.excess.values() ?? [])]) : 0
  const spare = Math.min(excess, ruler.frame.height / 3)
  const under = (words: string) => {
    const { step, height } = ruler.title(words, 'title')
    const computed = height + ruler.measures['title-gap'] + above
    return {
      step: known?.step === undefined ? step : known.step,
      room: (known?.height ?? ruler.frame.height) - (known?.head ?? computed) - spare,
    }
  }
  // As wide as a number can be, so that the titles of all parts are set alike.
  const wide = under(title + wording.part(88, 88))
  const isCut = title !== galley.title
  const room = undivided ? Number.POSITIVE_INFINITY : wide.room
  const all = galley.atoms(
    { ruler, room, known: known?.sources },
    isCut ? [paragraph(text(galley.title))] : [],
  )
  applyMeasured(all, known)
  const countOf = countSources(all)
  const whole = under(title)
  const columnOf = (kept: readonly number[]) => {
    const atoms = subsetOf(all, kept, ruler)
    // What a browser had to measure did not fit as reckoned: then the simpler slide is the safer one.
    if (!undivided && !known) placeBeside(atoms, ruler)
    for (const atom of atoms) atom.isTight = leadOf(atom) + atom.least > room
    return { atoms, sized: toColumn(atoms) }
  }
  const isOneSlide = ({ atoms, sized }: ReturnType<typeof columnOf>) =>
    columns === 1 && sized.measure(0, atoms.length, whole.room).height <= whole.room
  const kept =
    choice && !undivided
      ? choice.pick(all, (indices) => {
          const { atoms, sized } = columnOf(indices)
          return choice.slides === 1
            ? isOneSlide({ atoms, sized })
            : divide(atoms, wide.room, sized).length <= choice.slides
        })
      : [...all.keys()]
  const { atoms: column, sized } = columnOf(kept)

  const isOne = undivided || isOneSlide({ atoms: column, sized })
  const shown = isOne && !undivided ? whole : wide
  const breaks = isOne ? [[0, column.length] as const] : divide(column, wide.room, sized)
  const parts = Math.ceil(breaks.length / columns)
  return Array.from({ length: parts }, (_, index) => {
    const side = breaks.slice(index * columns, (index + 1) * columns)
    const [from, to] = [side[0]?.[0] ?? 0, side.at(-1)?.[1] ?? 0]
    const stacks = side.map((stack) => ({
      atoms: column.slice(...stack),
      fit: sized.measure(...stack, shown.room),
    }))
    const highest = Math.max(...stacks.map(({ fit }) => fit.height))
    const isBeside = stacks.some(({ fit }) => fit.isBeside)
    const textHeight = Math.max(...stacks.map(({ fit }) => fit.least))
    const numbered = undivided ? wording.part(88, 88) : wording.part(index + 1, parts)
    const range = [index === 0 ? 0 : (kept[from] ?? 0), kept[to] ?? all.length] as const
    return {
      part: index + 1,
      parts,
      atoms: all.slice(...range),
      heading: heading(depth, titleOf(title, url ?? null, numbered)),
      body: stacks.flatMap(({ atoms, fit }) =>
        fit.isBeside
          ? assembleBeside(atoms, ruler)
          : assemble(atoms, ruler, undivided ? 0 : shrinkOf(fit, shown.room)),
      ),
      rest: restOf(all, kept, range, ruler),
      step: shown.step,
      fill: undivided ? 1 : Math.min(1, (isBeside ? textHeight : highest) / shown.room),
      isBeside,
      stretch: {
        galley: id,
        leaves: stacks.flatMap(({ atoms }) => leavesOf(atoms, countOf)),
        last: kept[to - 1] ?? -1,
        lead: column[from] ? leadOf(column[from]) : 0,
        free: shown.room - Math.min(shown.room, highest),
        isBeside,
      },
    }
  })
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
  return assemble(subsetOf(all, withParents(all, left), ruler), ruler)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** How many atoms each source was cut into. */
function countSources(atoms: readonly Atom[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { source } of atoms) counts.set(source, (counts.get(source) ?? 0) + 1)
  return counts
}

function titleOf(title: string, url: string | null, numbered: string): PhrasingContent[] {
  const name: PhrasingContent[] = [text(title)]
  return [...(url ? [link(url, name)] : name), ...(numbered ? [text(numbered)] : [])]
}

/** How much of what pictures may lose they have to lose for the slide to fit: 0 to 1. */
function shrinkOf({ height, least }: Fit, room: number): number {
  return height <= room || height === least ? 0 : Math.min(1, (height - room) / (height - least))
}
