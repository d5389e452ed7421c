/** Which sessions of a day take place at the same time. */
import type { Session } from '../../../model.js'

/** One session, or several side by side. */
export interface Slot {
  sessions: Session[]
  /** Whether it is one session, and no other of the day takes place at its time. */
  isAlone: boolean
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
    const ordered = slot.toSorted(byStart)
    return {
      sessions: ordered,
      isAlone: !slot.some((one) => sessions.some((other) => one !== other && overlap(one, other))),
      start: ordered[0]?.start ?? null,
      end: latest(ordered.map(({ end }) => end)),
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
