/**
 * The order in which a talk about the event tells of its sessions, which agenda, slides, links and outline share: days
 * as the notes have them, and each day's sessions by time.
 *
 * Who takes notes track by track tells them so: where the time would tear tracks apart that the notes keep together, the
 * time counts within each.
 */
import { groupByDay, inTime } from '../dates/hours.js'
import type { Aside, Session } from '../model.js'
import { runsBy } from '../runs.js'

type Order = (sessions: readonly Session[]) => Session[]

export const ordered: Order = (sessions) =>
  keepingTracks((all) => daysOf(all).flatMap(keepingTracks(inTime)))(sessions)

/**
 * What stands between sessions stays behind the session that it stood behind. Where the same sessions stand before it in
 * either order, as at the end of a day, it stays there: it may well be about the next. What is about sessions stands
 * before the first of them.
 */
export function moveAsides(
  asides: readonly Aside[],
  before: readonly Session[],
  now: readonly Session[],
): Aside[] {
  const moved = asides.map((aside) => {
    const { about, after } = aside
    if (about.length > 0) return { ...aside, after: now.findIndex(({ id }) => about.includes(id)) }
    const above = new Set(before.slice(0, after))
    const last = before[after - 1]
    if (!last || now.slice(0, after).every((session) => above.has(session))) return aside
    return { ...aside, after: now.indexOf(last) + 1 }
  })
  return moved.toSorted((one, other) => one.after - other.after)
}

const keepingTracks =
  (order: Order): Order =>
  (sessions) => {
    const inOrder = order(sessions)
    if (!isByTrack(sessions) || isByTrack(inOrder)) return inOrder
    return runsBy('track', sessions).flatMap((run) => order(run.sessions))
  }

/** Whether each of several tracks stands together, one of them with more than one session. */
function isByTrack(sessions: readonly Session[]): boolean {
  const runs = runsBy('track', sessions).filter(({ name }) => name !== null)
  const names = new Set(runs.map(({ name }) => name))
  return (
    names.size > 1 && names.size === runs.length && runs.some(({ sessions }) => sessions.length > 1)
  )
}

/** Each day's sessions; what has no day belongs to the one that it stands behind. */
function daysOf(sessions: readonly Session[]): Session[][] {
  let last: string | null = null
  const dated = sessions.map((session) => {
    last = session.day ?? last
    return { session, day: last }
  })
  return [...groupByDay(dated).values()].map((day) => day.map(({ session }) => session))
}
