/** A heading and what stands below it → a session. */
import type { Heading, RootContent } from 'mdast'
import { findTime } from '../../dates/times.js'
import type { Place, Session, Source } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import type { Bylines } from '../line/byline.js'
import { type Details, readDetails } from '../line/details.js'
import { splitRoom } from '../line/place.js'
import type { DetailOptions, Quotation } from '../line/reader.js'
import { linksIn, uniqueLinks } from '../links.js'
import { mergeSpeakers } from '../people/same.js'
import { takeComments } from '../repair/comments.js'
import { withoutEmpty } from '../repair/empty.js'
import { takeSpeakerNotes, toSpeakerNote } from '../speakerNotes.js'
import type { RawAbove, RawAside, RawSession, Said } from '../structure/rawSession.js'
import { walk } from '../walk.js'
import { isKind } from '../words.js'
import { type Inherited, inherit, trackOf } from './inherit.js'

export interface SessionOptions extends DetailOptions {
  bylines: Bylines
  /** The depth of the session's heading: a talk's own headings stand below. */
  level: number
  source: Source
}

export interface ReadSession {
  session: Session
  /** What was taken for the speakers, and may be something else. */
  guess: Quotation | null
  /** A time whose end lies before its start, as written: only the start was believed. */
  doubtfulTime: Quotation | null
  /** Whether the time may be of either half of the day, as far as it says. */
  isOpenTime: boolean
  /** Once its time and its mark are taken out, the heading says nothing. */
  isUntitled: boolean
  /** What the heading says, when that is no more than the kind of the session: `Keynote`. */
  kind: string | null
  /** What stands between it and the next session. */
  asides: RawAside[]
  above: RawAbove[]
  /** What its track is called after headings above it; none where a line below its own says so. */
  tracks: Said[]
}

/** Its title stays empty when nothing in the notes gives it one. */
export function readSession(raw: RawSession, options: SessionOptions): ReadSession {
  const position = placeOf(raw, options.source)
  const ofHeading = raw.heading ? takeComments(raw.heading) : []
  const { body: ofSlides, speakerNotes } = takeSpeakerNotes(raw.body)
  const links = raw.heading ? linksIn(raw.heading) : []
  const time = findTime(raw.text)
  const { rest: text, room } = splitRoom(time ? time.rest : raw.text)
  const details = readDetails(ofSlides, options)
  const inherited = inherit(raw.above, options)
  const byline = options.bylines.read(text, links, details.speakers)
  const heading = titleOf(text, byline?.title ?? text)
  const title = heading || details.title || (raw.heading ? plainText(raw.heading) : '')

  const body = [
    ...(raw.heading ? picturesIn(raw.heading) : []),
    ...unusedTitle(details, title),
    ...details.body,
  ]
  lowerHeadings(body, options.level)
  const left = withoutEmpty(body)
  const isPerson = ({ url }: { url: string }) => byline?.speakers.some((one) => one.url === url)
  const sameStart = !time || details.start === null || details.start === time.range.start
  const { speakers, variants } = mergeSpeakers(byline?.speakers ?? [], details.speakers)
  const session: Session = {
    id: '',
    title,
    url: links.find((link) => !isPerson(link))?.url ?? null,
    day: details.day ?? inherited.day,
    start: time?.range.start ?? details.start,
    end: time?.range.end ?? (sameStart ? details.end : null),
    track: details.track ?? trackOf(inherited.tracks),
    room: details.room ?? room ?? inherited.room,
    speakers,
    links: uniqueLinks([...links, ...details.links, ...left.flatMap((node) => linksIn(node))]),
    body: left,
    speakerNotes: [
      ...ofHeading,
      ...[
        ...overruled(inherited, details),
        ...(sameStart ? [] : [`${details.start}–${details.end ?? ''}`]),
        ...variants,
      ].map((text) => toSpeakerNote(position.line, text)),
      ...speakerNotes,
    ],
    position,
  }
  const { line, column } = position
  return {
    session,
    guess: byline?.doubtful
      ? { line, column, text: byline.people }
      : details.guess?.isDoubtful
        ? details.guess
        : null,
    doubtfulTime: time?.doubtful ? { line, column, text: time.doubtful } : details.doubtfulTime,
    isOpenTime: time ? time.isOpen : details.isOpenTime,
    isUntitled: raw.heading !== null && heading === '' && details.title === null,
    kind: isKind(byline?.title ?? heading) ? (byline?.title ?? heading) : null,
    asides: raw.asides,
    above: raw.above,
    tracks: details.track === null ? inherited.tracks : [],
  }
}

/** `Keynote by Ada` keeps its name, as `Keynote` alone tells nothing; quotes around all of a title go. */
function titleOf(text: string, withoutPeople: string): string {
  const title =
    isKind(withoutPeople) && /^(?:.*\s(?:with|mit|avec|con)\s|[^|]*(?::|\s-)\s)/iu.test(text)
      ? text
      : withoutPeople
  return title
    .trim()
    .replace(/^["“”«„「『](.*)["“”»」』]$/su, (whole, inner: string) =>
      /["“”«»]/u.test(inner) ? whole : inner,
    )
    .replace(/[\s:：|,–—-]+$/u, '')
    .replace(/^[\s:：|,–—]+/u, '')
    .trim()
}

/** What the headings above say, where a line below says otherwise: it stays readable. */
const overruled = ({ tracks, day, room, overruled }: Inherited, details: Details): string[] => [
  ...overruled,
  ...(details.track === null ? [] : tracks.map(({ value }) => value)),
  ...(details.day === null || details.day === day || day === null ? [] : [day]),
  ...(details.room === null || details.room === room || room === null ? [] : [room]),
]

/** `Topic: …` below a heading that says otherwise is content again. */
function unusedTitle({ title }: Details, used: string): RootContent[] {
  if (title === null || title.toLowerCase() === used.toLowerCase()) return []
  return [{ type: 'paragraph', children: [{ type: 'text', value: title }] }]
}

/** A logo in a heading stands below the title. */
function picturesIn(heading: Heading): RootContent[] {
  const pictures: RootContent[] = []
  walk(heading, (node) => {
    if (node.type === 'image') pictures.push({ type: 'paragraph', children: [node] })
  })
  return pictures
}

/** A talk's own headings stand below its title, which is a slide's second level. */
export function lowerHeadings(body: RootContent[], level: number): void {
  walk({ type: 'root', children: body }, (heading) => {
    if (heading.type !== 'heading') return
    heading.depth = Math.min(6, Math.max(3, heading.depth - level + 2)) as Heading['depth']
  })
}

function placeOf({ heading, body }: RawSession, source: Source): Place {
  const first = heading?.position ?? body[0]?.position
  const last = body.at(-1)?.position ?? first
  return {
    path: source.path,
    line: first?.start.line ?? 1,
    column: first?.start.column ?? 1,
    endLine: Math.max(first?.end.line ?? 1, last?.end.line ?? 1),
  }
}
