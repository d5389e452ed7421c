/** What a slide makes of a run of atoms: one column; or a narrower one, and its picture beside it. */
import { type Atom, leadOf } from '../atoms/atom.js'
import { canStart } from './beside.js'

/** px that some atoms take when they share a slide, with what is said again. */
export interface Fit {
  /** With its pictures as large as they like to be. */
  height: number
  /** With its pictures as small as they may be, or of nothing but the text beside one. */
  least: number
  /** Whether its picture stands beside the rest. */
  isBeside: boolean
}

export interface Column {
  /** @param room px of the slide; where text has room beside its picture, that is where the picture stands */
  measure: (from: number, to: number, room: number) => Fit
  /** Whether neither these atoms fit, nor they with others before them. */
  isTooLong: (from: number, to: number, room: number) => boolean
}

/** Measures once, so that any run of the atoms is measured in no time. */
export function toColumn(atoms: readonly Atom[]): Column {
  const leads = atoms.map(leadOf)
  const heights = sums(atoms, ({ gap, height }) => gap + height)
  const leasts = sums(atoms, ({ gap, least }) => gap + least)
  const between = (sum: readonly number[], from: number, to: number) => at(sum, to) - at(sum, from)
  const stack = (sum: readonly number[], from: number, to: number) =>
    between(sum, from, to) - at(atoms, from).gap
  const beside = atoms.some(({ standsBeside }) => standsBeside) ? besideSums(atoms) : null

  /** The one picture of a run that stands beside, if so; none where anything needs the whole width. */
  const pictureOf = (from: number, to: number): number | null => {
    if (!beside || to - from < 2 || between(beside.wide, from, to) > 0) return null
    const picture = at(beside.last, to)
    if (between(beside.pictures, from, to) !== 1) return null
    return picture > from || canStart(at(atoms, picture)) ? picture : null
  }

  return {
    measure(from, to, room) {
      if (from === to) return { height: 0, least: 0, isBeside: false }
      const lead = at(leads, from)
      const picture = pictureOf(from, to)
      if (beside && picture !== null) {
        const gap = gapBeside(atoms, picture === from ? from + 1 : from)
        const text = lead + between(beside.narrow, from, to) - gap
        const { narrow = 0 } = at(atoms, picture)
        const height = Math.max(text, Math.min(room, narrow))
        if (text <= room) return { height, least: text, isBeside: true }
      }
      const [height, least] = [stack(heights, from, to) + lead, stack(leasts, from, to) + lead]
      return { height, least, isBeside: false }
    },
    isTooLong(from, to, room) {
      if (stack(leasts, from, to) <= room) return false
      if (!beside) return true
      const isBelow = between(beside.wide, from, to) > 0 || between(beside.pictures, from, to) > 1
      return isBelow || between(beside.narrow, from, to) - gapBeside(atoms, from) > room
    },
  }
}

const at = <Item>(items: readonly Item[], index: number): Item => items[index] as Item

/** px above an atom when no picture stands between. A list that started with one starts with the atom. */
function gapBeside(atoms: readonly Atom[], index: number): number {
  const before = atoms[index - 1]
  return Math.max(at(atoms, index).gap, before?.standsBeside ? before.gap : 0)
}

function besideSums(atoms: readonly Atom[]) {
  let picture = -1
  return {
    /** px of the column beside the picture, which takes none of it. */
    narrow: sums(atoms, ({ narrow = 0, standsBeside }, index) =>
      standsBeside ? 0 : gapBeside(atoms, index) + narrow,
    ),
    pictures: sums(atoms, ({ standsBeside }) => (standsBeside ? 1 : 0)),
    wide: sums(atoms, ({ narrow }) => (narrow === undefined ? 1 : 0)),
    /** Index of the last such picture among so many atoms. */
    last: [
      picture,
      ...atoms.map(({ standsBeside }, index) => {
        if (standsBeside) picture = index
        return picture
      }),
    ],
  }
}

/** Of the first n atoms, for every n. */
function sums(atoms: readonly Atom[], sizeOf: (atom: Atom, index: number) => number): number[] {
  let sum = 0
  return [
    0,
    ...atoms.map((atom, index) => {
      sum += sizeOf(atom, index)
      return sum
    }),
  ]
}
