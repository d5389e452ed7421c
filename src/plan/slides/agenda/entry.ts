/** What the agenda says of a session, and the room that it takes. */
import type { PhrasingContent } from 'mdast'
import type { Session } from '../../../model.js'
import { link, sessionUrl, tagged, text } from '../../nodes.js'
import type { Ruler } from '../../ruler/index.js'

/** A day's sessions as a table. */
export interface Timetable {
  /** Of the slide. */
  classes: string[]
  /** The header first. */
  rows: Row[]
}

export interface Row {
  cells: PhrasingContent[][]
  /** px */
  height: number
  /** Of a further row of sessions at the same time, which the first says for it: what a slide says that starts with it. */
  time?: string
}

/** Lines of a title and of the speakers' names; the session's own slide says both in full. */
const most = { title: 4, speakers: 2, track: 2 }

interface EntryOptions {
  ruler: Ruler
  /** px of its column, without padding. */
  width: number
  /** What its row does not say of when it takes place. */
  time?: string
  /** Whether it has all columns of its row. */
  isWhole?: boolean
}

export interface Entry {
  content: PhrasingContent[]
  /** What it says, for the ruler: in bold, and quiet. */
  said: { title: string; details: string }
}

export function entryOf(
  session: Session,
  { ruler, width, time = '', isWhole = false }: EntryOptions,
): Entry {
  const size = ruler.measures['agenda-size']
  // `Keynote: Drew Conway` has said it.
  const names = session.speakers
    .flatMap(({ name }) => (session.title.includes(name) ? [] : name))
    .join(', ')
  const title = ruler.shorten(session.title, width, { size, bold: true, lines: most.title })
  const speakers = ruler.shorten(names, width, { size, lines: most.speakers })
  const details: PhrasingContent[] = [
    ...(speakers ? [text(` · ${speakers}`)] : []),
    ...(time ? [text(' · '), ...tagged('span class="time"', [text(time)])] : []),
  ]
  const name = link(sessionUrl(session.id), [text(title)])
  return {
    content: [
      // A cell of Markdown has one column: by the bold a theme knows which to give all of them.
      isWhole ? { type: 'strong', children: [name] } : name,
      ...(details.length > 0 ? tagged('small', details) : []),
    ],
    said: { title, details: (speakers && ` · ${speakers}`) + (time && ` · ${unbroken(time)}`) },
  }
}

/** As the ruler takes what no theme breaks: else `10:00–` would end a line, `10:45` start the next. */
const unbroken = (time: string) => time.replace(/ /g, '\u00a0').replace(/–/g, '–\u2060')

/** @param more what follows on the same line */
export function entryLines(
  { title, details }: Entry['said'],
  width: number,
  ruler: Ruler,
  more = '',
): number {
  const size = ruler.measures['agenda-size']
  const runs = [ruler.run(title, size, { bold: true }), ruler.run(details + more, size)]
  return ruler.lines(runs, width)
}

/** The dot before a track takes about one em. */
const dot = 1.2

export function trackLines(track: string, width: number, ruler: Ruler): number {
  const size = ruler.measures['agenda-size']
  return ruler.lines([ruler.run(track, size)], width - size * dot)
}

export function shortTrack(track: string, width: number, ruler: Ruler): string {
  const size = ruler.measures['agenda-size']
  return ruler.shorten(track, width - size * dot, { size, lines: most.track })
}

/** @returns px */
export const rowHeight = (lines: number, { measures: m }: Ruler): number =>
  lines * m['agenda-line'] + 2 * m['agenda-pad']
