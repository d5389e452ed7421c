/** When sessions take place, on a conference's day: it is not over at midnight. */
import type { Session } from '../model.js'

/** Minutes from the midnight that the day begins with: 0:30 at night, behind its evening, is 1470. */
export interface Span {
  from: number
  /** The same as `from` where nobody knows the end: then it lasts a moment. */
  to: number
}

type Hours = Pick<Session, 'start' | 'end'>

/** Minutes: a workshop of an evening. What would last longer is a slip, where it has to pass midnight to last at all. */
export const longestSession = 360

const wholeDay = 1440

/** What starts before it belongs to the night, from when on to the evening. Minutes. */
const [night, evening] = [300, 1020]

/** @returns in the order in which the days come first */
export function groupByDay<Item extends Pick<Session, 'day'>>(
  sessions: readonly Item[],
): Map<string | null, Item[]> {
  const days = new Map<string | null, Item[]>()
  for (const session of sessions) {
    const day = days.get(session.day)
    if (day) day.push(session)
    else days.set(session.day, [session])
  }
  return days
}

/** @param time `HH:MM` */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** How long it takes from one time to the next, perhaps past midnight; null where that is no session. */
export function lengthOf(start: string, end: string): number | null {
  const length = minutesOf(end) - minutesOf(start)
  if (length >= 0) return length
  return length + wholeDay <= longestSession ? length + wholeDay : null
}

/**
 * @param sessions of one day: that its first hours are the night behind it shows by what takes place in the evening. In
 *   notes on a recording they are its first minutes.
 * @returns in order; null for a session without a time
 */
export function spansOf(sessions: readonly Hours[]): (Span | null)[] {
  const starts = sessions.map(({ start }) => (start === null ? null : minutesOf(start)))
  const hasNight = starts.some((start) => start !== null && start >= evening)
  return sessions.map(({ start, end }, index) => {
    const clock = starts[index] ?? null
    if (start === null || clock === null) return null
    const from = hasNight && clock < night ? clock + wholeDay : clock
    return { from, to: from + ((end !== null && lengthOf(start, end)) || 0) }
  })
}

/** @returns sessions of one day in the order of time; what has none stays behind what it stood behind */
export function inTime<Item extends Hours>(sessions: readonly Item[]): Item[] {
  const spans = spansOf(sessions)
  let last = -1
  return sessions
    .map((session, index) => {
      last = spans[index]?.from ?? last
      return { session, from: last }
    })
    .toSorted((one, other) => one.from - other.from)
    .map(({ session }) => session)
}
