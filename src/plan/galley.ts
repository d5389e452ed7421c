/** A galley: a column of content under one title, not yet divided. What every kind of slide with content is cut from. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Stretch } from '../model.js'
import { assemble, leavesOf } from './divide/assemble.js'
import { type Atom, leadOf } from './divide/atom.js'
import type { AtomOptions } from './divide/atoms.js'
import { divide, heightOf } from './divide/divide.js'
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
  atoms: Atom[]
  heading: RootContent
  body: RootContent[]
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
  const { id, url, depth = 2, above = 0, columns = 1 } = galley
  const known = measured.get(id)
  const title = ruler.shorten(galley.title, ruler.frame.width * 0.98, {
    size: ruler.measures['title-size-3'],
    bold: true,
    lines: titleLines[ruler.isGuess ? 'guessed' : 'measured'],
  })
  const under = (words: string) => {
    const { step, height } = ruler.title(words, 'title')
    const computed = height + ruler.measures['title-gap'] + above
    return {
      step: known?.step === undefined ? step : known.step,
      room: (known?.height ?? ruler.frame.height) - (known?.head ?? computed),
    }
  }
  // As wide as a number can be, so that the titles of all parts are set alike.
  const wide = under(title + wording.part(88, 88))
  const isCut = title !== galley.title
  const room = undivided ? Number.POSITIVE_INFINITY : wide.room
  const column = galley.atoms(
    { ruler, room, known: known?.sources },
    isCut ? [paragraph(text(galley.title))] : [],
  )
  applyMeasured(column, known)
  for (const atom of column) atom.isTight = leadOf(atom) + atom.least > room
  const countOf = countSources(column)

  const whole = under(title)
  const isOne = undivided || (columns === 1 && heightOf(column) <= whole.room)
  const shown = isOne && !undivided ? whole : wide
  const breaks = isOne ? [[0, column.length] as const] : divide(column, wide.room)
  const parts = Math.ceil(breaks.length / columns)
  return Array.from({ length: parts }, (_, index) => {
    const side = breaks.slice(index * columns, (index + 1) * columns)
    const [from, to] = [side[0]?.[0] ?? 0, side.at(-1)?.[1] ?? 0]
    const stacks = side.map((stack) => column.slice(...stack))
    const highest = Math.max(...stacks.map((atoms) => heightOf(atoms)))
    const numbered = undivided ? wording.part(88, 88) : wording.part(index + 1, parts)
    return {
      part: index + 1,
      parts,
      atoms: column.slice(from, to),
      heading: heading(depth, titleOf(title, url ?? null, numbered)),
      body: stacks.flatMap((atoms) =>
        assemble(atoms, ruler, undivided ? 0 : shrinkOf(atoms, shown.room)),
      ),
      step: shown.step,
      fill: undivided ? 1 : Math.min(1, highest / shown.room),
      stretch: {
        galley: id,
        leaves: stacks.flatMap((atoms) => leavesOf(atoms, countOf)),
        last: to - 1,
        lead: column[from] ? leadOf(column[from]) : 0,
        free: shown.room - Math.min(shown.room, highest),
      },
    }
  })
}

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
