/** A part of a recap: some of its sessions, as a recap of its own. */
import { asidesAround } from '../contents.js'
import { isIsoDay } from '../dates/isoDay.js'
import type { Aside, Recap, Session } from '../model.js'

/**
 * What stands between sessions goes with the session that it stands behind, what is about those that follow with each of
 * them. What stands before all of them is about the whole event, and stays with the whole deck. A track keeps its place,
 * and so its colour.
 *
 * @param name what the deck's title tells it by
 */
export function partOf(recap: Recap, name: string, has: (session: Session) => boolean): Recap {
  const sessions: Session[] = []
  const asides: Aside[] = []
  const around = asidesAround(recap)
  const kept = new Set(recap.sessions.filter(has).map(({ id }) => id))
  for (const [index, session] of recap.sessions.entries()) {
    for (const aside of around[index]?.above ?? []) {
      const about = aside.about.filter((id) => kept.has(id))
      if (about.length > 0) asides.push({ ...aside, about, after: sessions.length })
    }
    if (!kept.has(session.id)) continue
    sessions.push(session)
    for (const aside of around[index]?.behind ?? [])
      asides.push({ ...aside, after: sessions.length })
  }
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
