/** The timetable: every session with its time, speakers and track, each a link to its slide. */
import type { PhrasingContent, Table, TableRow } from 'mdast'
import type { Recap, Session, Slide } from '../../model.js'
import type { Atom, Container } from '../divide/atom.js'
import { type Layout, layOut } from '../galley.js'
import type { Ruler } from '../ruler/index.js'
import { link, sessionUrl, tagged, text, trackMark } from './nodes.js'
import { formatDay, formatTime, tellsDay, wording } from './wording.js'

export function agendaSlides(recap: Recap, layout: Layout): Slide[] {
  if (recap.sessions.length < 2) return []
  const days = groupByDay(recap.sessions)
  return [...days].flatMap(([day, sessions]) => {
    const title =
      day !== null && (days.size > 1 || tellsDay(day, recap.event))
        ? `${wording.agenda}: ${formatDay(day, recap.lang)}`
        : wording.agenda
    return agendaOf(title, sessions, recap, layout)
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
  layout: Layout,
): Slide[] {
  const columns = {
    time: sessions.some(({ start }) => start !== null),
    track: sessions.some(({ track }) => track !== null),
  }
  const parts = layOut(
    {
      id: `agenda:${sessions[0]?.day ?? ''}`,
      title,
      atoms: () => rowAtoms(table(sessions, columns, recap), sessions, columns, layout.ruler),
    },
    layout,
  )
  return parts.map(({ heading, body, step, stretch }) => ({
    kind: 'agenda',
    classes: [
      ...(columns.time ? ['timed'] : []),
      ...(columns.track ? ['tracked'] : []),
      ...(step ? [step] : []),
    ],
    body: [heading, ...body],
    speakerNotes: [],
    position: null,
    stretch,
  }))
}

/** The header names the columns to those who listen; it takes no room. */
function rowAtoms(
  node: Table,
  sessions: readonly Session[],
  columns: Columns,
  ruler: Ruler,
): Atom[] {
  const path: Container[] = [{ type: 'table', node, lead: 0 }]
  const heights = [0, ...sessions.map((session) => rowHeight(session, columns, ruler))]
  return node.children.map((row, index) => {
    const height = heights[index] ?? 0
    const opens = index === 0 ? 1 : 0
    const leaf = { type: 'row' as const, node: row }
    return { source: index, path, leaf, height, least: height, gap: 0, opens }
  })
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
