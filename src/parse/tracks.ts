/** Which track a session belongs to: as the front matter's `tracks` says, in one spelling each. */
import { type Diagnostic, diagnostic, type Position } from '../diagnostic.js'
import type { Session } from '../model.js'
import { sameName } from '../sameName.js'
import { matcherOf, plainTitle } from '../trackPattern.js'
import { tellSpeaker } from './speakerNotes.js'

/**
 * Gives every session the first track with a pattern that its title contains; `*` stands for any text.
 *
 * @param mapping track name → patterns
 * @param position of the `tracks` key, for patterns that match nothing
 */
export function assignTracks(
  sessions: readonly Session[],
  mapping: Record<string, string[]>,
  position: Position,
): Diagnostic[] {
  const rules = Object.entries(mapping).flatMap(([track, patterns]) =>
    patterns.map((pattern) => ({ track, pattern, means: matcherOf(pattern) })),
  )
  for (const session of sessions) {
    const rule = rules.find(({ means }) => means(plainTitle(session.title)))
    // A group that the notes name stays readable, though it is no track any more.
    if (rule && session.track && session.track !== rule.track) tellSpeaker(session, session.track)
    if (rule) session.track = rule.track
  }
  unifySpelling(Object.keys(mapping), sessions)
  const titles = sessions.map(({ title }) => plainTitle(title))
  return rules
    .filter(({ means }) => !titles.some(means))
    .map(({ track, pattern }) =>
      diagnostic(
        'track-matches-nothing',
        position,
        `tracks: "${pattern}" (${track}) is in no session's title. \`recap outline\` lists the titles.`,
      ),
    )
}

/** `AI & Data` and `ai & data` are one track: else it had two colours, and one deck. */
function unifySpelling(known: readonly string[], sessions: readonly Session[]): void {
  const spelling = new Map(known.map((name) => [sameName(name), name]))
  for (const session of sessions) {
    if (session.track === null) continue
    const name = sameName(session.track)
    if (!spelling.has(name)) spelling.set(name, session.track)
    session.track = spelling.get(name) ?? session.track
  }
}
