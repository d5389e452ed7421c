/** Which sessions of a day take place at the same time. */
import type { Session } from '../../../model.js'

/** One session, or several side by side. */
export interface Slot {
  sessions: Session[]
  /** `HH:MM`; of the first to start, and of the last to end. */
  start: string | null
  end: string | null
}

/** @returns in the order of time when all sessions have one, else as the notes have them */
export function slotsOf(sessions: readonly Session[]): Slot[] {
  const isTimed = sessions.every(({ start }) => start !== null)
  const slots: Session[][] = []
  for (const session of isTimed ? sessions.toSorted(byStart) : sessions) {
    // With each of them: rooms that keep no common hours make chains, whose ends are not at the same time.
    const slot = slots.find((others) => others.every((other) => overlap(session, other)))
    if (slot) slot.push(session)
    else slots.push([session])
  }
  return slots.map((slot) => {
    const sessions = slot.toSorted(byStart)
    return {
      sessions,
      start: sessions[0]?.start ?? null,
      end: latest(sessions.map(({ end }) => end)),
    }
  })
}

const byStart = (a: Session, b: Session) => (a.start ?? '').localeCompare(b.start ?? '')

const overlap = (one: Session, other: Session) => lasts(one, other.start) || lasts(other, one.start)

/** What has no end, or one before its start (a slip, which `parse` has reported), lasts a moment for all we know. */
const lasts = ({ start, end }: Session, time: string | null): boolean =>
  start !== null && time !== null && (start === time || (start < time && time < (end ?? start)))

const latest = (times: readonly (string | null)[]): string | null =>
  times.reduce(
    (last, time) => (last === null || (time !== null && time > last) ? time : last),
    null,
  )
