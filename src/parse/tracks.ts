/** Which track a session belongs to, where the front matter's `tracks` says so. */
import { type Diagnostic, diagnostic, type Position } from '../diagnostic.js'
import type { Session } from '../model.js'
import { matcherOf, plainTitle } from '../trackPattern.js'

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
    if (rule && session.track && session.track !== rule.track) session.comments.push(session.track)
    if (rule) session.track = rule.track
  }
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
