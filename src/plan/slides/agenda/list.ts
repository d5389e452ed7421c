/** A day's sessions one below the other: time, session, track. */
import type { Recap, Session } from '../../../model.js'
import { formatTime, tellsTracks, wording } from '../../../wording.js'
import { text, trackMark } from '../../nodes.js'
import type { Ruler } from '../../ruler/index.js'
import { entryLines, entryOf, rowHeight, shortTrack, type Timetable, trackLines } from './entry.js'

export function listOf(sessions: readonly Session[], recap: Recap, ruler: Ruler): Timetable {
  const { tracks } = recap
  const m = ruler.measures
  const isTimed = sessions.some(({ start }) => start !== null)
  const isTracked = tellsTracks(recap) && sessions.some(({ track }) => track !== null)
  const side = (isTimed ? m['agenda-time'] : 0) + (isTracked ? m['agenda-track'] : 0)
  const pad = m['cell-pad-x']
  const width = ruler.frame.width - side - pad
  const trackWidth = m['agenda-track'] - pad
  const pick = <Cell>(time: Cell, session: Cell, track: Cell): Cell[] => [
    ...(isTimed ? [time] : []),
    session,
    ...(isTracked ? [track] : []),
  ]
  const { columns } = wording
  const header = pick(columns.time, columns.session, columns.track).map((name) => [text(name)])
  const rows = sessions.map((session) => {
    const { content, said } = entryOf(session, { ruler, width })
    const time = formatTime(session)
    const track = session.track === null ? null : shortTrack(session.track, trackWidth, ruler)
    const lines = [
      entryLines(said, width, ruler),
      ...(track === null ? [] : [trackLines(track, trackWidth, ruler)]),
    ]
    const mark = track === null ? [] : trackMark(tracks, session.track ?? '', track)
    return {
      cells: pick([text(time)], content, mark),
      height: rowHeight(Math.max(...lines), ruler),
    }
  })
  return {
    classes: [...(isTimed ? ['timed'] : []), ...(isTracked ? ['tracked'] : [])],
    // The header names the columns to those who listen; it takes no room.
    rows: [{ cells: header, height: 0 }, ...rows],
  }
}
