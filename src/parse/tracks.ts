/** Which track a session belongs to, where the front matter's `tracks` says so. */
import { type Diagnostic, diagnostic, type Position } from '../diagnostic.js'
import type { Session } from '../model.js'

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
    patterns.map((pattern) => ({ track, pattern, matcher: matcherOf(pattern) })),
  )
  for (const session of sessions) {
    const rule = rules.find(({ matcher }) => matcher.test(plain(session.title)))
    // A group that the notes name stays readable, though it is no track any more.
    if (rule && session.track) session.comments.push(session.track)
    if (rule) session.track = rule.track
  }
  return rules
    .filter(({ matcher }) => !sessions.some(({ title }) => matcher.test(plain(title))))
    .map(({ track, pattern }) =>
      diagnostic(
        'track-matches-nothing',
        position,
        `tracks: "${pattern}" (${track}) is in no session's title. \`recap outline\` lists the titles.`,
      ),
    )
}

function matcherOf(pattern: string): RegExp {
  const parts = plain(pattern)
    .split('*')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('.*').replace(/^\.\*/, '')}`, 'u')
}

/** Google Docs types ’ where people type '. */
const plain = (text: string) =>
  text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim()
