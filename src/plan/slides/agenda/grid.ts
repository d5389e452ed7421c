/** A day's sessions with those of the same time side by side. */
import type { PhrasingContent } from 'mdast'
import type { Recap, Session } from '../../../model.js'
import { formatTime, tellsTracks, wording } from '../../../wording.js'
import { text, trackMark } from '../../nodes.js'
import type { Ruler } from '../../ruler/index.js'
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

/** A row of the grid. */
interface Line {
  slot: Slot
  /** Whether others at its time stand above it. */
  isFurther: boolean
  /** By column. */
  sessions: readonly (Session | null)[]
  /** Whether its one session has all columns. */
  isWhole: boolean
}

/**
 * Each track has a column where that is clear; else sessions of one time fill them in order, and further rows if they
 * are more. What has its time for itself, and no column of its own, has them all.
 */
export function gridOf(slots: readonly Slot[], recap: Recap, ruler: Ruler): Timetable {
  const { tracks } = recap
  const m = ruler.measures
  const ofTrack = columnTracks(slots, recap, m['agenda-columns'])
  const lines = slots.flatMap((slot) => linesOf(slot, ofTrack, m['agenda-columns']))
  const columns = ofTrack?.length ?? Math.max(...lines.map(({ sessions }) => sessions.length))
  const isTracked = tellsTracks(recap)
  const whole = ruler.frame.width - m['agenda-time'] - m['cell-pad-x']
  const share = (ruler.frame.width - m['agenda-time']) / columns - m['cell-pad-x']

  const rowOf = ({ slot, isFurther, sessions, isWhole }: Line): Row => {
    const width = isWhole ? whole : share
    const time = formatTime(slot) || wording.untimed
    const cells = sessions.map((session) => {
      if (!session) return { content: [], lines: 0 }
      const time = timeBeside(session, slot)
      const { content, said } = entryOf(session, { ruler, width, isWhole, time })
      const isTold = !isTracked || session.track === null || (ofTrack && !isWhole)
      const track = isTold ? '' : shortTrack(session.track ?? '', width, ruler)
      const mark = isTold ? [] : [text(' '), ...trackMark(tracks, session.track ?? '', track)]
      // It stands beside what has all columns, below what has one. Two dashes are wider than its dot.
      const lines = isWhole
        ? entryLines(said, width, ruler, track && ` —— ${track}`)
        : entryLines(said, width, ruler) + (track ? trackLines(track, width, ruler) : 0)
      return { content: [...content, ...mark], lines }
    })
    return {
      cells: [[text(isFurther ? '' : time)], ...cells.map(({ content }) => content)],
      height: rowHeight(Math.max(1, ...cells.map(({ lines }) => lines)), ruler),
      ...(isFurther ? { time } : {}),
    }
  }

  const header = ofTrack
    ? headerOf(ofTrack, { recap, ruler, width: share })
    : { cells: [[text(wording.columns.time)], [text(wording.columns.session)]], height: 0 }
  return {
    classes: ['timed', 'parallel', ...(ofTrack ? ['by-track'] : [])],
    rows: [header, ...lines.map(rowOf)].map((row) => ({
      ...row,
      cells: filled(row.cells, columns + 1),
    })),
  }
}

const filled = (cells: readonly PhrasingContent[][], count: number): PhrasingContent[][] =>
  Array.from({ length: count }, (_, index) => cells[index] ?? [])

/** What the row of its slot does not say. */
function timeBeside({ start, end }: Session, slot: Slot): string {
  if (start !== slot.start) return formatTime({ start, end })
  return end === slot.end || end === null ? '' : wording.until(formatTime({ start: null, end }))
}

function linesOf(slot: Slot, ofTrack: readonly string[] | null, most: number): Line[] {
  const { sessions, isAlone } = slot
  const hasColumn = ofTrack && sessions.every(({ track }) => ofTrack.includes(track ?? ''))
  if (hasColumn) {
    const row = ofTrack.map(inTrack(sessions))
    return [{ slot, isFurther: false, sessions: row, isWhole: false }]
  }
  return evenly(sessions, most).map((row, index) => ({
    ...{ slot, isFurther: index > 0 },
    ...{ sessions: row, isWhole: isAlone },
  }))
}

const inTrack = (sessions: readonly Session[]) => (track: string) =>
  sessions.find((session) => session.track === track) ?? null

/** Each track its column, where all parallel sessions have one and no two of a time share it. */
function columnTracks(slots: readonly Slot[], { tracks }: Recap, most: number): string[] | null {
  const parallel = slots.filter(({ isAlone }) => !isAlone)
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
