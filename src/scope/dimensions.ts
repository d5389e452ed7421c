/** What sessions can be told apart by. */
import type { Session } from '../model.js'

/** A new dimension is a new row: what a session is called by it, none or one or several names. */
const values = {
  track: ({ track }) => one(track),
  day: ({ day }) => one(day),
  room: ({ room }) => one(room),
  speaker: ({ speakers }) => speakers.map(({ name }) => name),
} as const satisfies Record<string, (session: Session) => string[]>

const one = (value: string | null) => (value === null ? [] : [value])

export type Dimension = keyof typeof values
export const dimensions = Object.keys(values) as Dimension[]

export const isDimension = (word: string): word is Dimension => Object.hasOwn(values, word)

export const valuesOf = (session: Session, dimension: Dimension): string[] =>
  values[dimension](session)

/** The same name for two people who type it: case, accents' form and white space aside. */
export const sameName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
