/** What sessions can be told apart by. */
import type { Recap, Session } from '../model.js'
import { sameName } from '../sameName.js'
import { formatDay } from '../wording.js'

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

/** @returns every value that the sessions have, by its `sameName`, as the notes write it first */
export function namesOf({ sessions, tracks }: Recap, dimension: Dimension): Map<string, string> {
  const found = sessions.flatMap((session) => valuesOf(session, dimension))
  const used = new Set(found.map(sameName))
  // The front matter may have put the tracks into an order of its own.
  const first = dimension === 'track' ? tracks.filter((track) => used.has(sameName(track))) : []
  const names = new Map<string, string>()
  for (const value of [...first, ...found])
    if (!names.has(sameName(value))) names.set(sameName(value), value)
  return names
}

/** As people read it: a day is `Wednesday, September 3`. */
export const shownAs = (value: string, dimension: Dimension, lang: string): string =>
  dimension === 'day' ? formatDay(value, lang) : value
