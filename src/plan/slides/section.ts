/** What divides the sessions: a slide before each day's, or before each track's. */
import type { RootContent } from 'mdast'
import { spansOf } from '../../dates/hours.js'
import type { Recap, Session, Slide } from '../../model.js'
import { runsBy } from '../../runs.js'
import { formatDay, formatTime, wording } from '../../wording.js'
import {
  heading,
  joined,
  link,
  list,
  paragraph,
  sessionUrl,
  text,
  trackClass,
  trackMark,
} from '../nodes.js'
import type { Ruler } from '../ruler/index.js'

/** Sessions that follow each other and are of one day, or of one track. */
interface Section {
  by: 'day' | 'track'
  name: string
  sessions: Session[]
}

/** @returns by the id of the session that each stands before; none when the notes are of one day and one track */
export function sectionSlides(recap: Recap, ruler: Ruler): Map<string, Slide> {
  const sections = dividedBy('day', recap) ?? dividedBy('track', recap) ?? []
  return new Map(
    sections.map((section) => [section.sessions[0]?.id ?? '', slideOf(section, recap, ruler)]),
  )
}

/** @returns null where that would divide nothing, or the notes go back and forth between them */
function dividedBy(by: Section['by'], { sessions }: Recap): Section[] | null {
  const sections = runsBy(by, sessions).flatMap(({ name, sessions }) =>
    name === null ? [] : [{ by, name, sessions }],
  )
  const isContiguous = new Set(sections.map(({ name }) => name)).size === sections.length
  // A divider before every single session would only say its facts once more.
  const divides = sections.length > 1 && sections.some(({ sessions }) => sessions.length > 1)
  return isContiguous && divides ? sections : null
}

const titleLines = 3

/** Of a slide's width. */
const widestMark = 0.45

/** What a dot's name is on a slide with several: the session's own says it in full. */
export const shortMark = (track: string, ruler: Ruler): string =>
  // Its dot needs room too.
  ruler.shorten(track, ruler.frame.width * (widestMark - 0.05), {
    size: ruler.measures['body-size'],
  })

function slideOf({ by, name, sessions }: Section, { tracks, lang }: Recap, ruler: Ruler): Slide {
  const m = ruler.measures
  // Who knows how large another theme sets it.
  const width = ruler.frame.width * (ruler.isGuess ? 0.5 : 0.95)
  const title = ruler.shorten(by === 'day' ? formatDay(name, lang) : name, width, {
    size: m['cover-title-size-3'],
    bold: true,
    lines: titleLines,
  })
  const { step, height } = ruler.title(title, 'cover-title')
  const facts = [wording.sessions(sessions.length), formatTime(hoursOf(sessions))].filter(Boolean)
  const marked =
    by === 'day' ? tracks.filter((one) => sessions.some(({ track }) => track === one)) : []
  const names = marked.map((track) => shortMark(track, ruler))
  const marks = joined(
    marked.map((track, at) => trackMark(tracks, track, names[at])),
    ' ',
  )
  const body: RootContent[] = [
    heading(1, [text(title)]),
    paragraph(text(facts.join(' · '))),
    ...(marked.length > 1 ? [paragraph(...marks)] : []),
  ]
  const line = m['body-line']
  // Each stays whole, which leaves the ends of lines empty; two dashes are wider than a dot.
  const markLines = ruler.lines(
    [ruler.run(names.join(' ———— '), m['body-size'])],
    ruler.frame.width * (1 - widestMark),
  )
  const left =
    ruler.frame.height -
    height -
    (markLines - 1) * line -
    (body.length - 1) * (line + m['block-gap']) -
    2 * m['block-gap']
  const titles = sessions.map((session) => {
    const shown = ruler.shorten(session.title, ruler.frame.width * 0.95, { size: m['body-size'] })
    return [paragraph(link(sessionUrl(session.id), [text(shown)]))]
  })
  const isRoom = !ruler.isGuess && titles.length * (line + m['item-gap']) <= left
  return {
    kind: 'section',
    classes: [by, ...(by === 'track' ? [trackClass(tracks, name)] : []), ...(step ? [step] : [])],
    body: [...body, ...(isRoom ? [list(titles)] : [])],
    speakerNotes: [],
    position: null,
    stretch: null,
  }
}

/** From the first to start to the last to end. */
function hoursOf(sessions: readonly Session[]): Pick<Session, 'start' | 'end'> {
  const spans = spansOf(sessions)
  const known = sessions.flatMap(({ start, end }, index) => {
    const span = spans[index]
    return span ? { ...span, start, end } : []
  })
  const first = known.toSorted((one, other) => one.from - other.from)[0]
  const last = known.toSorted((one, other) => one.to - other.to).at(-1)
  return { start: first?.start ?? null, end: (last && last.to > last.from && last.end) || null }
}
