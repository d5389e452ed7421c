/** A part of a recap: some of its sessions, as a recap of its own. */
import { isIsoDay } from '../isoDay.js'
import type { Aside, Recap, Session } from '../model.js'

/**
 * What stands between sessions goes with the session that it stands behind. What stands before all of them is about the
 * whole event, and stays with the whole deck. A track keeps its place, and so its colour.
 *
 * @param name what the deck's title tells it by
 */
export function partOf(recap: Recap, name: string, has: (session: Session) => boolean): Recap {
  const kept = recap.sessions.map((session) => has(session))
  const asides = recap.asides.flatMap((aside): Aside[] =>
    kept[aside.after - 1]
      ? [{ ...aside, after: kept.slice(0, aside.after).filter(Boolean).length }]
      : [],
  )
  const sessions = recap.sessions.filter((_, index) => kept[index])
  return {
    ...recap,
    title: `${recap.title}: ${name}`,
    event: { ...recap.event, dates: datesOf(sessions) ?? recap.event.dates },
    sessions,
    front: [],
    asides,
    unsaid: [],
  }
}

/** From their first to their last day; null where the notes do not say of each which date it was. */
function datesOf(sessions: readonly Session[]): Recap['event']['dates'] {
  const days = sessions.map(({ day }) => day ?? '').toSorted()
  const [from, to] = [days[0], days.at(-1)]
  return from && to && days.every(isIsoDay) ? { from, to } : null
}
