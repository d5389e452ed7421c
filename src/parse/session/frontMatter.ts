/** What the front matter of a file says of its session. It overrules what stands below. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js'
import type { FrontMatter } from '../../frontMatter/index.js'
import type { Session, Source } from '../../model.js'
import { uniqueLinks } from '../links.js'
import { readPeople } from '../people/speakers.js'
import { tellSpeaker } from '../speakerNotes.js'

/** Where and when, for all sessions of the file. */
const shared = ['day', 'track', 'room'] as const

/** Of one talk: no two have the same. */
const single = ['speakers', 'speaker', 'start', 'end', 'links'] as const

/** @returns what could not be applied, as the file holds more than one session */
export function applyFrontMatter(
  sessions: Session[],
  settings: FrontMatter,
  { source, lines }: { source: Source; lines: Partial<Record<string, number>> },
): Diagnostic[] {
  for (const session of sessions)
    for (const key of shared) {
      const value = settings[key]
      if (value === undefined) continue
      if (session[key] !== null && session[key] !== value) tellSpeaker(session, session[key])
      session[key] = value
    }
  const [only] = sessions
  if (only && sessions.length === 1) {
    const names = [...(settings.speakers ?? []), ...(settings.speaker ?? [])]
    if (names.length > 0) {
      for (const { written } of only.speakers) tellSpeaker(only, written)
      only.speakers = names.flatMap(readName)
    }
    only.start = settings.start ?? only.start
    only.end = settings.end ?? only.end
    const links = (settings.links ?? []).filter(isWebAddress)
    only.links = uniqueLinks([
      ...links.map((url) => ({ label: [{ type: 'text' as const, value: url }], url })),
      ...only.links,
    ])
    return []
  }
  return single
    .filter((key) => settings[key] !== undefined)
    .map((key) =>
      diagnostic(
        'front-matter-not-used',
        { path: source.path, line: lines[key] ?? 1, column: 1 },
        `\`${key}\` says something of one session; this file holds ${sessions.length}. Write it below the heading of its session.`,
      ),
    )
}

const isWebAddress = (url: string) => /^https?:\/\//i.test(url)

/** A name that is no name to anybody else is one if the front matter says so. */
const readName = (text: string) =>
  readPeople(text, { vocabulary: new Set(), announced: true }) ?? [
    { name: text, written: text, affiliation: null, url: null },
  ]
