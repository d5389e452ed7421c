/** Sessions that follow each other and have a day, or a track, in common. */
import type { Session } from './model.js'

export interface Run {
  /** Null for those that have none. */
  name: string | null
  sessions: Session[]
}

export function runsBy(by: 'day' | 'track', sessions: readonly Session[]): Run[] {
  const runs: Run[] = []
  for (const session of sessions) {
    const last = runs.at(-1)
    if (last && last.name === session[by]) last.sessions.push(session)
    else runs.push({ name: session[by], sessions: [session] })
  }
  return runs
}
