/** A file's outline → what the file says. */
import type { Heading, RootContent } from 'mdast'
import type { DateRange } from '../../dates/dates.js'
import type { Diagnostic } from '../../diagnostic.js'
import type { Link, Session, SpeakerNote } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import { asidesOf, type ReadAside } from '../asides.js'
import { checkLevels, checkReading, checkStructure } from '../check.js'
import { type DayOptions, readDay, splitDay } from '../days.js'
import { readEventLines } from '../eventLines.js'
import { type Facts, isTitleLine, readFacts } from '../facts.js'
import type { Bylines } from '../line/byline.js'
import { withoutEmpty } from '../repair/empty.js'
import { followEvenings } from '../session/evening.js'
import { applyFrontMatter } from '../session/frontMatter.js'
import { trackOf } from '../session/inherit.js'
import { mergeKinds } from '../session/mergeKinds.js'
import { lowerHeadings, type ReadSession, readSession } from '../session/session.js'
import { takeSpeakerNotes } from '../speakerNotes.js'
import type { RawSession } from '../structure/rawSession.js'
import type { Shared } from './draft.js'
import type { Outlined } from './outlined.js'

export interface ReadDocument {
  path: string
  /** One of several files, which holds the notes of one session: its front matter is about that. */
  isTalk: boolean
  /** Of the event, as the heading above the sessions has it. */
  title: string | null
  /** Days that the title, or the lines below it, name. */
  dates: DateRange | null
  /** Of the event, as lines above the sessions have them. */
  location: string | null
  links: Link[]
  front: RootContent[]
  /** Of the front. */
  speakerNotes: SpeakerNote[]
  /** What headings say that are on no slide. */
  unsaid: string[]
  sessions: Session[]
  /** `after` counts the sessions of this file alone. */
  asides: ReadAside[]
  diagnostics: Diagnostic[]
}

/** @param bylines what dashes and bars mean in the titles of sessions */
export function toDocument(
  { parsed, path, year, isPage, candidates, structure, outlined }: Outlined,
  bylines: Bylines,
  shared: Shared,
): ReadDocument {
  const { source, settings } = parsed
  const options = { ...shared, year, bylines, level: structure.level ?? 2, source }
  const heading = outlined.title && splitDay(outlined.title.text, options)
  const hasSessions = outlined.sessions.length > 0 || isPage
  const { body, speakerNotes } = hasSessions
    ? takeSpeakerNotes(outlined.front)
    : { body: outlined.front, speakerNotes: [] }
  const facts = readFacts(body, {
    ...options,
    hasTitle: heading !== null,
    opening: outlined.opening.flatMap(({ body }) => body),
  })
  const raws = hasSessions ? outlined.sessions : asOneTalk(facts)
  const isHabit = namesInBareLines(raws)
  const read = mergeKinds(raws.map((raw) => readSession(raw, { ...options, isHabit })))
  keepOnlyTracks(read)
  followEvenings(read)
  const sessions = read.map(({ session }) => session)
  const ownDay = shared.isFolder && settings.date ? dayOf(settings.date, options) : null
  const day = ownDay ?? heading?.day ?? facts.day ?? path.day
  for (const session of sessions) {
    session.day ??= day
    session.title ||= settings.title ?? facts.title ?? path.title
  }
  const [only] = sessions
  const unused = applyFrontMatter(sessions, settings, parsed)
  if (only && sessions.length === 1) {
    only.start ??= path.time?.start ?? null
    only.end ??= path.time?.end ?? null
  }
  const dates = heading?.date ?? facts.dates
  const about = readEventLines(hasSessions ? facts.front : [], {
    ...options,
    dates: shared.settings.date === undefined ? dates : null,
    location: shared.settings.location,
    title: heading?.title ?? null,
  })
  const { front } = about
  lowerHeadings(front, 1)
  const headings = candidates.filter(({ node }) => node.type === 'heading')
  return {
    path: source.path,
    isTalk: shared.isFolder && structure.isOneTalk && !isPage,
    // Of a heading that is only a link or a date nothing is left.
    title: heading?.title || facts.title,
    dates,
    location: about.location,
    links: about.links,
    front: withoutEmpty(front),
    speakerNotes,
    unsaid: [...outlined.unsaid, ...about.said],
    sessions,
    asides: asidesOf(read, { ...outlined, level: options.level, path: source.path }),
    diagnostics: [
      ...unused,
      ...checkReading(read, source),
      ...checkStructure(structure, headings.length, sessions),
      ...checkLevels(headings, source),
    ],
  }
}

const dayOf = (text: string, options: DayOptions) => readDay(text, options)?.day ?? null

/** What most sessions do, the others do too, though their speakers' names are words as well. */
function namesInBareLines(raws: readonly RawSession[]): boolean {
  const names = raws.filter(({ hasBareName }) => hasBareName).length
  return names >= 3 && names * 2 >= raws.length
}

/** What few sessions stand below is something of theirs, and no track, unless a word says so. */
function keepOnlyTracks(read: readonly ReadSession[]): void {
  const inTracks = read.filter(({ session }) => session.track !== null)
  if (inTracks.length * 2 > read.length) return
  for (const { session, tracks } of inTracks)
    if (tracks.length > 0) session.track = trackOf(tracks.filter(({ isSure }) => isSure))
}

/** Notes without a heading are the notes of one talk; a short first line is its title. */
function asOneTalk({ front }: Facts): RawSession[] {
  const [first, ...rest] = front
  if (!first) return []
  const session = { above: [], asides: [], hasBareName: false }
  if (first.type !== 'paragraph' || rest.length === 0 || !isTitleLine(first))
    return [{ ...session, heading: null, text: '', body: front }]
  const heading: Heading = { ...first, type: 'heading', depth: 1 }
  return [{ ...session, heading, text: plainText(first), body: rest }]
}
