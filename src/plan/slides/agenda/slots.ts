/** Which sessions of a day take place at the same time. */
import type { Session } from '../../../model.js'

/** One session, or several side by side. */
export interface Slot {
  sessions: Session[]
  /** `HH:MM`; of the first to start, and of the last to end. */
  start: string | null
  end: string | null
}

/** An end before the start is a slip, which `parse` has reported. */
const endOf = ({ start, end }: Session) => (start && end && end > start ? end : start)

/** @returns in the order of time when all sessions have one, else as the notes have them */
export function slotsOf(sessions: readonly Session[]): Slot[] {
  const isTimed = sessions.every(({ start }) => start !== null)
  const ordered = isTimed
    ? sessions.toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
    : sessions
  const slots: Session[][] = []
  for (const session of ordered) {
    const slot = slots.find((others) => isBeside(session, others))
    if (slot) slot.push(session)
    else slots.push([session])
  }
  return slots.map((sessions) => ({
    sessions,
    start: sessions[0]?.start ?? null,
    end: latest(sessions.map(({ end }) => end)),
  }))
}

/**
 * Only what starts with the first counts: sessions that overlap each other in a chain, as in rooms that keep no common
 * hours, would all be one slot.
 */
function isBeside(session: Session, [first, ...others]: readonly Session[]): boolean {
  const { start } = session
  if (!first || first.start === null || start === null) return false
  if (start === first.start) return true
  const end = latest([first, ...others.filter((one) => one.start === first.start)].map(endOf))
  return start < (end ?? first.start) && (endOf(session) ?? start) > first.start
}

const latest = (times: readonly (string | null)[]): string | null =>
  times.reduce(
    (last, time) => (last === null || (time !== null && time > last) ? time : last),
    null,
  )
