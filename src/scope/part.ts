/** A part of a recap: some of its sessions, as a recap of its own. */
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
  return {
    ...recap,
    title: `${recap.title}: ${name}`,
    sessions: recap.sessions.filter((_, index) => kept[index]),
    front: [],
    asides,
    comments: [],
  }
}
