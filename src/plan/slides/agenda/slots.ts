/** Which sessions of a day take place at the same time. */
import { inTime, type Span, spansOf } from '../../../dates/hours.js'
import type { Session } from '../../../model.js'

/** One session, or several side by side. */
export interface Slot {
  sessions: Session[]
  /** Whether it is one session, and no other of the day takes place at its time. */
  isAlone: boolean
  /** `HH:MM`; of the first to start. */
  start: string | null
  /** Of all of them; null where they end at different times. */
  end: string | null
}

/** @returns in the order of time */
export function slotsOf(sessions: readonly Session[]): Slot[] {
  const ordered = inTime(sessions)
  const spans = spansOf(ordered)
  const overlap = (one: number, other: number) => areAtOnce(spans[one], spans[other])
  const slots: number[][] = []
  for (const index of ordered.keys()) {
    // With each of them: rooms that keep no common hours make chains, whose ends are not at the same time.
    const slot = slots.find((others) => others.every((other) => overlap(index, other)))
    if (slot) slot.push(index)
    else slots.push([index])
  }
  return slots.map((slot) => {
    const together = ordered.filter((_, index) => slot.includes(index))
    const ends = new Set(together.map(({ end }) => end))
    return {
      sessions: together,
      isAlone: !slot.some((one) =>
        [...ordered.keys()].some((other) => one !== other && overlap(one, other)),
      ),
      start: together[0]?.start ?? null,
      end: ends.size === 1 ? (together[0]?.end ?? null) : null,
    }
  })
}

type Maybe = Span | null | undefined

const areAtOnce = (one: Maybe, other: Maybe): boolean =>
  !!one && !!other && (isDuring(one.from, other) || isDuring(other.from, one))

/** What lasts a moment, for all we know, takes place at its start. */
const isDuring = (time: number, { from, to }: Span) => time === from || (from < time && time < to)
