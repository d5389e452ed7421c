/** The timetable: every session with its time, speakers and track, each a link to its slide. */
import type { Table, TableRow } from 'mdast'
import { groupByDay } from '../../../dates/hours.js'
import type { Recap, Session, Slide } from '../../../model.js'
import { formatDay, tellsDay, wording } from '../../../wording.js'
import type { Atom, Container } from '../../atoms/atom.js'
import { type Layout, layOut, type Part } from '../../galley/index.js'
import { text } from '../../nodes.js'
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
    const isOnly = days.size === 1 && !tellsDay(day, recap.event)
    const told = day === null ? wording.undated : formatDay(day, recap.lang)
    return agendaOf(isOnly ? wording.agenda : `${wording.agenda}: ${told}`, sessions, recap, layout)
  })
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
  return parts.map((part) => partSlide('agenda', withTime(part, rows), classes))
}

/** A slide that goes on at the same time says so. */
function withTime(part: Part, rows: readonly Row[]): Part {
  const first = part.atoms[0]
  const time = first && rows[first.source]?.time
  if (time === undefined || first?.leaf.type !== 'row') return part
  const { node } = first.leaf
  const said: TableRow = {
    ...node,
    children: node.children.map((cell, at) =>
      at === 0 ? { ...cell, children: [text(time)] } : cell,
    ),
  }
  const body = part.body.map((block) =>
    block.type === 'table'
      ? { ...block, children: block.children.map((row) => (row === node ? said : row)) }
      : block,
  )
  return { ...part, body }
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
    const isJoined = rows[index]?.time !== undefined
    return { source: index, path, leaf, height, least: height, gap: 0, opens, isJoined }
  })
}
