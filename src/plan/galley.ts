/** A galley: a column of content under one title, not yet divided. What every kind of slide with content is cut from. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Stretch } from '../model.js'
import { assemble, leavesOf } from './divide/assemble.js'
import { type Atom, leadOf } from './divide/atom.js'
import type { AtomOptions } from './divide/atoms.js'
import { divide, heightOf } from './divide/divide.js'
import { subsetOf, withParents } from './divide/subset.js'
import { applyMeasured, type Measured } from './measured.js'
import type { Ruler } from './ruler/index.js'
import { heading, link, paragraph, text } from './slides/nodes.js'
import { wording } from './slides/wording.js'

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
  /** How much of the room under the title it takes; 1 is all of it. */
  fill: number
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
  const isOneSlide = (atoms: readonly Atom[]) => columns === 1 && heightOf(atoms) <= whole.room
  const columnOf = (kept: readonly number[]) => {
    const atoms = kept.length === all.length ? all : subsetOf(all, kept, ruler)
    for (const atom of atoms) atom.isTight = leadOf(atom) + atom.least > room
    return atoms
  }
  const kept =
    choice && !undivided
      ? choice.pick(all, (indices) => fitOn(choice.slides, columnOf(indices)))
      : [...all.keys()]
  const column = columnOf(kept)
  function fitOn(slides: number, atoms: readonly Atom[]): boolean {
    if (slides === 1) return isOneSlide(atoms)
    return heightOf(atoms) <= slides * wide.room && divide(atoms, wide.room).length <= slides
  }

  const isOne = undivided || isOneSlide(column)
  const shown = isOne && !undivided ? whole : wide
  const breaks = isOne ? [[0, column.length] as const] : divide(column, wide.room)
  const parts = Math.ceil(breaks.length / columns)
  return Array.from({ length: parts }, (_, index) => {
    const side = breaks.slice(index * columns, (index + 1) * columns)
    const [from, to] = [side[0]?.[0] ?? 0, side.at(-1)?.[1] ?? 0]
    const stacks = side.map((stack) => column.slice(...stack))
    const highest = Math.max(...stacks.map((atoms) => heightOf(atoms)))
    const numbered = undivided ? wording.part(88, 88) : wording.part(index + 1, parts)
    const range = [index === 0 ? 0 : (kept[from] ?? 0), kept[to] ?? all.length] as const
    return {
      part: index + 1,
      parts,
      atoms: all.slice(...range),
      heading: heading(depth, titleOf(title, url ?? null, numbered)),
      body: stacks.flatMap((atoms) =>
        assemble(atoms, ruler, undivided ? 0 : shrinkOf(atoms, shown.room)),
      ),
      rest: restOf(all, kept, range, ruler),
      step: shown.step,
      fill: undivided ? 1 : Math.min(1, highest / shown.room),
      stretch: {
        galley: id,
        leaves: stacks.flatMap((atoms) => leavesOf(atoms, countOf)),
        last: kept[to - 1] ?? -1,
        lead: column[from] ? leadOf(column[from]) : 0,
        free: shown.room - Math.min(shown.room, highest),
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
function shrinkOf(atoms: readonly Atom[], room: number): number {
  const height = heightOf(atoms)
  const least = heightOf(atoms, 'least')
  return height <= room || height === least ? 0 : Math.min(1, (height - room) / (height - least))
}
