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

/** Sessions that are together in a deck. */
export interface Group {
  /** As the notes write it first; `Other` for sessions that the notes do not say it of. */
  name: string
  /** As people read it: a day is `Wednesday, September 3`. */
  shown: string
  sessions: ReadonlySet<Session>
}

export const other = 'Other'

/** @returns in the order of the notes; those without a value, unless a group is called `Other`, last; none at all where the notes say it of no session */
export function groupsOf(recap: Recap, dimension: Dimension): Group[] {
  const names = namesOf(recap, dimension)
  const sessions = new Map<string, Set<Session>>()
  for (const session of recap.sessions) {
    const values = valuesOf(session, dimension)
    for (const key of (values.length === 0 ? [other] : values).map(sameName))
      sessions.set(key, (sessions.get(key) ?? new Set()).add(session))
  }
  if (names.size > 0 && sessions.has(sameName(other)) && !names.has(sameName(other)))
    names.set(sameName(other), other)
  return [...names].map(([key, name]) => ({
    name,
    shown: dimension === 'day' ? formatDay(name, recap.lang) : name,
    sessions: sessions.get(key) ?? new Set(),
  }))
}

/** @returns every value that the sessions have, by its `sameName`, as the notes write it first */
function namesOf({ sessions, tracks }: Recap, dimension: Dimension): Map<string, string> {
  const found = sessions.flatMap((session) => valuesOf(session, dimension))
  const used = new Set(found.map(sameName))
  // The front matter may have put the tracks into an order of its own.
  const first = dimension === 'track' ? tracks.filter((track) => used.has(sameName(track))) : []
  const names = new Map<string, string>()
  for (const value of [...first, ...found])
    if (!names.has(sameName(value))) names.set(sameName(value), value)
  return names
}
