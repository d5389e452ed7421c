/** The timetable: every session with its time, speakers and track, each a link to its slide. */
import type { Table } from 'mdast'
import type { Recap, Session, Slide } from '../../../model.js'
import { formatDay, tellsDay, wording } from '../../../wording.js'
import type { Atom, Container } from '../../divide/atom.js'
import { type Layout, layOut } from '../../galley/index.js'
import { partSlide } from '../partSlide.js'
import type { Row } from './entry.js'
import { gridOf } from './grid.js'
import { listOf } from './list.js'
import { slotsOf } from './slots.js'

/** @returns slides for each day; none for a single session */
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

function agendaOf(
  title: string,
  sessions: readonly Session[],
  recap: Recap,
  layout: Layout,
): Slide[] {
  const slots = slotsOf(sessions)
  const isParallel = slots.some(({ sessions }) => sessions.length > 1)
  const inOrder = slots.flatMap(({ sessions }) => sessions)
  const { classes, rows } = isParallel
    ? gridOf(slots, recap, layout.ruler)
    : listOf(inOrder, recap, layout.ruler)
  const parts = layOut(
    { id: `agenda:${sessions[0]?.day ?? ''}`, title, atoms: () => rowAtoms(rows) },
    layout,
  )
  return parts.map((part) => partSlide('agenda', part, classes))
}

function rowAtoms(rows: readonly Row[]): Atom[] {
  const node: Table = {
    type: 'table',
    children: rows.map(({ cells }) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  }
  const path: Container[] = [{ type: 'table', node, lead: rows[0]?.height ?? 0 }]
  return node.children.map((row, index) => {
    const height = rows[index]?.height ?? 0
    const opens = index === 0 ? 1 : 0
    const leaf = { type: 'row' as const, node: row }
    return { source: index, path, leaf, height, least: height, gap: 0, opens }
  })
}
