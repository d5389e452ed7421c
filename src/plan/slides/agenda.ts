/** The timetable: every session with its time, speakers and track, each a link to its slide. */
import type { PhrasingContent, Table, TableRow } from 'mdast'
import type { Recap, Session, Slide } from '../../model.js'
import { fillEvenly } from '../divide/evenly.js'
import type { Ruler } from '../ruler/index.js'
import { heading, link, sessionUrl, tagged, text, trackMark } from './nodes.js'
import { formatDay, formatTime, tellsDay, wording } from './wording.js'

export function agendaSlides(recap: Recap, ruler: Ruler): Slide[] {
  if (recap.sessions.length < 2) return []
  const days = groupByDay(recap.sessions)
  return [...days].flatMap(([day, sessions]) => {
    const title =
      day !== null && (days.size > 1 || tellsDay(day, recap.event))
        ? `${wording.agenda}: ${formatDay(day, recap.lang)}`
        : wording.agenda
    return agendaOf(title, sessions, recap, ruler)
  })
}

function groupByDay(sessions: readonly Session[]): Map<string | null, Session[]> {
  const days = new Map<string | null, Session[]>()
  for (const session of sessions) {
    const day = days.get(session.day)
    if (day) day.push(session)
    else days.set(session.day, [session])
  }
  return days
}

interface Columns {
  time: boolean
  track: boolean
}

function agendaOf(
  title: string,
  sessions: readonly Session[],
  recap: Recap,
  ruler: Ruler,
): Slide[] {
  const columns = {
    time: sessions.some(({ start }) => start !== null),
    track: sessions.some(({ track }) => track !== null),
  }
  const measured = ruler.title(`${title} (88/88)`, 'title')
  const room = ruler.frame.height - measured.height - ruler.measures['title-gap']
  const heights = sessions.map((session) => rowHeight(session, columns, ruler))
  const slides = fillEvenly(
    room,
    (height) => fillTo(sessions, heights, height),
    (filled) => filled.length,
  )
  return slides.map((rows, index) => ({
    kind: 'agenda',
    classes: [
      ...(columns.time ? ['timed'] : []),
      ...(columns.track ? ['tracked'] : []),
      ...(measured.step ? [measured.step] : []),
    ],
    body: [
      heading(2, [text(title + wording.part(index + 1, slides.length))]),
      table(rows, columns, recap),
    ],
    speakerNotes: [],
    position: null,
  }))
}

function fillTo<Row>(rows: readonly Row[], heights: readonly number[], room: number): Row[][] {
  const slides: Row[][] = []
  let used = Number.POSITIVE_INFINITY
  rows.forEach((row, index) => {
    const height = heights[index] ?? 0
    if (used + height > room) {
      slides.push([])
      used = 0
    }
    slides.at(-1)?.push(row)
    used += height
  })
  return slides
}

const speakersOf = ({ speakers }: Session) => speakers.map(({ name }) => name).join(', ')

function rowHeight(session: Session, columns: Columns, ruler: Ruler): number {
  const m = ruler.measures
  const [size, pad] = [m['agenda-size'], m['cell-pad-x']]
  const side = (columns.time ? m['agenda-time'] : 0) + (columns.track ? m['agenda-track'] : 0)
  const speakers = speakersOf(session)
  const cells: [string, string, number][] = [
    [session.title, speakers && ` · ${speakers}`, ruler.frame.width - side - pad],
    ['', formatTime(session), m['agenda-time'] - pad],
    // The dot before a track takes about one em.
    ['', session.track ?? '', m['agenda-track'] - pad - size * 1.2],
  ]
  const lines = cells.map(([bold, quiet, width]) =>
    ruler.lines([ruler.run(bold, size, { bold: true }), ruler.run(quiet, size)], width),
  )
  return Math.max(...lines) * m['agenda-line'] + 2 * m['agenda-pad']
}

function table(sessions: readonly Session[], columns: Columns, { tracks }: Recap): Table {
  const row = (
    time: PhrasingContent[],
    session: PhrasingContent[],
    track: PhrasingContent[],
  ): TableRow => ({
    type: 'tableRow',
    children: [...(columns.time ? [time] : []), session, ...(columns.track ? [track] : [])].map(
      (children) => ({ type: 'tableCell', children }),
    ),
  })
  return {
    type: 'table',
    children: [
      row(
        [text(wording.columns.time)],
        [text(wording.columns.session)],
        [text(wording.columns.track)],
      ),
      ...sessions.map((session) => {
        const speakers = speakersOf(session)
        return row(
          [text(formatTime(session))],
          [
            link(sessionUrl(session.id), [text(session.title)]),
            ...(speakers ? tagged('small', [text(` · ${speakers}`)]) : []),
          ],
          session.track ? trackMark(tracks, session.track) : [],
        )
      }),
    ],
  }
}
