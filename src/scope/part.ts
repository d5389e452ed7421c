/** A part of a recap: some of its sessions, as a recap of its own. */
import { asidesAfter } from '../contents.js'
import { isIsoDay } from '../dates/isoDay.js'
import type { Aside, Recap, Session } from '../model.js'

/**
 * What stands between sessions goes with the session that it stands behind. What stands before all of them is about the
 * whole event, and stays with the whole deck. A track keeps its place, and so its colour.
 *
 * @param name what the deck's title tells it by
 */
export function partOf(recap: Recap, name: string, has: (session: Session) => boolean): Recap {
  const sessions: Session[] = []
  const asides: Aside[] = []
  const behind = asidesAfter(recap)
  for (const [index, session] of recap.sessions.entries()) {
    if (!has(session)) continue
    sessions.push(session)
    for (const aside of behind.get(index + 1) ?? [])
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
