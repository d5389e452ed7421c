/** A part of a recap: some of its sessions, as a recap of its own. */
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
  const sessions = recap.sessions.filter(has)
  // How many of those before each session are kept.
  const kept = [0]
  for (const session of recap.sessions) kept.push((kept.at(-1) ?? 0) + (has(session) ? 1 : 0))
  const keptBefore = (index: number) => kept[index] ?? 0
  const asides = recap.asides.flatMap((aside): Aside[] => {
    const { after, opens } = aside
    const before = keptBefore(after)
    const left = keptBefore(after + opens) - before
    const isKept = opens > 0 ? left > 0 : before > keptBefore(after - 1)
    return isKept ? [{ ...aside, after: before, opens: left }] : []
  })
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
