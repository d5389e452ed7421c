/** A galley: a column of content under one title, not yet divided. What every kind of slide with content is cut from. */
import type { RootContent } from 'mdast'
import type { Stretch } from '../../model.js'
import type { Atom } from '../atoms/atom.js'
import type { AtomOptions } from '../atoms/room.js'
import type { Measured } from '../measured.js'
import type { Ruler } from '../ruler/index.js'

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
