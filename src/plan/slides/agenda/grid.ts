/** A day's sessions with those of the same time side by side. */
import type { PhrasingContent } from 'mdast'
import type { Recap, Session } from '../../../model.js'
import { formatTime, wording } from '../../../wording.js'
import type { Ruler } from '../../ruler/index.js'
import { text, trackMark } from '../nodes.js'
import {
  entryLines,
  entryOf,
  type Row,
  rowHeight,
  shortTrack,
  type Timetable,
  trackLines,
} from './entry.js'
import type { Slot } from './slots.js'

/**
 * A session that has its time for itself stands in the first column, the others empty: the theme gives it their room. A
 * time with more sessions than there are columns has several rows.
 */
export function gridOf(slots: readonly Slot[], recap: Recap, ruler: Ruler): Timetable {
  const { tracks } = recap
  const m = ruler.measures
  const tracksOf = columnTracks(slots, recap, m['agenda-columns'])
  const rowsOf = ({ sessions }: Slot) => evenly(sessions, m['agenda-columns'])
  const columns =
    tracksOf?.length ?? Math.max(...slots.flatMap((slot) => rowsOf(slot).map((row) => row.length)))
  const timeWidth = m['agenda-time'] - m['cell-pad-x']
  const whole = ruler.frame.width - m['agenda-time'] - m['cell-pad-x']
  const share = (ruler.frame.width - m['agenda-time']) / columns - m['cell-pad-x']
  const timeLines = (time: string) => ruler.lines([ruler.run(time, m['agenda-size'])], timeWidth)

  const rowOf = (time: string, sessions: readonly (Session | null)[]): Row => {
    const isAlone = sessions.filter(Boolean).length === 1
    const width = isAlone ? whole : share
    const cells = sessions.map((session) => {
      if (!session) return { content: [], lines: 0 }
      const own = formatTime(session)
      const { content, said } = entryOf(session, {
        ruler,
        width,
        ...(own === time ? {} : { time: own }),
      })
      const isTold = session.track === null || (tracksOf && !isAlone)
      const track = isTold ? '' : shortTrack(session.track ?? '', width, ruler)
      const mark = isTold ? [] : [text(' '), ...trackMark(tracks, session.track ?? '', track)]
      // Alone it has room beside it, in a column it stands below. Two dashes are wider than its dot.
      const lines = isAlone
        ? entryLines(said, width, ruler, track && ` —— ${track}`)
        : entryLines(said, width, ruler) + (track ? trackLines(track, width, ruler) : 0)
      return { content: [...content, ...mark], lines }
    })
    const lines = Math.max(timeLines(time), ...cells.map(({ lines }) => lines))
    const blank: PhrasingContent[][] = Array.from({ length: columns - cells.length }, () => [])
    return {
      cells: [[text(time)], ...cells.map(({ content }) => content), ...blank],
      height: rowHeight(lines, ruler),
    }
  }

  const header = tracksOf
    ? headerOf(tracksOf, { recap, ruler, width: share })
    : { cells: [[text(wording.columns.time)], [text(wording.columns.session)]], height: 0 }
  const rows = slots.flatMap((slot): Row[] => {
    const time = formatTime(slot)
    if (tracksOf && slot.sessions.length > 1)
      return [
        rowOf(
          time,
          tracksOf.map((track) => inTrack(slot, track)),
        ),
      ]
    return rowsOf(slot).map((sessions) => rowOf(time, sessions))
  })
  return {
    classes: ['timed', 'parallel', ...(tracksOf ? ['by-track'] : [])],
    rows: [{ ...header, cells: filled(header.cells, columns + 1) }, ...rows],
  }
}

const filled = (cells: readonly PhrasingContent[][], count: number): PhrasingContent[][] =>
  Array.from({ length: count }, (_, index) => cells[index] ?? [])

const inTrack = ({ sessions }: Slot, track: string) =>
  sessions.find((session) => session.track === track) ?? null

/** Each track its column, where all parallel sessions have one and no two of a time share it. */
function columnTracks(slots: readonly Slot[], { tracks }: Recap, most: number): string[] | null {
  const parallel = slots.filter(({ sessions }) => sessions.length > 1)
  const namesOf = ({ sessions }: Slot) => sessions.map(({ track }) => track)
  const found = new Set(parallel.flatMap(namesOf))
  const isClear = parallel.every((slot) => new Set(namesOf(slot)).size === slot.sessions.length)
  return isClear && !found.has(null) && found.size <= most
    ? tracks.filter((track) => found.has(track))
    : null
}

function headerOf(
  names: readonly string[],
  { recap, ruler, width }: { recap: Recap; ruler: Ruler; width: number },
): Row {
  const shown = names.map((track) => shortTrack(track, width, ruler))
  const lines = Math.max(...shown.map((track) => trackLines(track, width, ruler)))
  return {
    cells: [
      [text(wording.columns.time)],
      ...names.map((track, index) => trackMark(recap.tracks, track, shown[index])),
    ],
    height: rowHeight(lines, ruler),
  }
}

/** Four in three columns are two and two: one left over would look like a session of its own time. */
function evenly<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most)
  return Array.from({ length: count }, (_, index) =>
    items.slice(
      Math.ceil((index * items.length) / count),
      Math.ceil(((index + 1) * items.length) / count),
    ),
  )
}
