/** How much room there is for an atom: what is higher has to be cut. */
import type { MeasuredSource } from '../measured.js'
import type { Ruler } from '../ruler/index.js'
import { type Container, withoutOuterTopics } from './atom.js'
import type { Limits } from './oversized.js'

export interface AtomOptions {
  ruler: Ruler
  /**
   * px of one slide below its title: no atom gets higher, and none is too high for its ancestors to be said again above
   * it. Infinity cuts nothing.
   */
  room: number
  /** What a browser measured of them, by `Atom.source`. */
  known?: ReadonlyMap<number, MeasuredSource> | undefined
}

/** What atoms are made with; `sources` counts those that were made. */
export interface Sheet extends AtomOptions {
  known: ReadonlyMap<number, MeasuredSource>
  sources: number
}

/** Of a slide's room: so high an atom can share a slide with another such, a parent with its first child. */
const longest = 0.48

/**
 * How high the next source may be.
 *
 * @param computed px, by the ruler
 * @returns with it, what the ruler's px have to be multiplied by to be the browser's
 */
export function limitsOf(
  path: readonly Container[],
  sheet: Sheet,
  computed: number,
): [Limits, number] {
  const known = sheet.known.get(sheet.sources)
  const ratio = known && computed > 0 ? known.height / computed : 1
  const whole = Math.min(sheet.room * longest, roomInside(path, sheet))
  return [{ whole, piece: whole / 2 }, ratio]
}

/** px of a slide below its title, even where nothing is cut. */
export const roomOf = ({ room, ruler }: Sheet): number =>
  Number.isFinite(room) ? room : ruler.frame.height

/** px left on a slide that says all the containers of a path again; some lines at least. */
export const roomInside = (
  path: readonly Container[],
  { room, ruler }: Pick<Sheet, 'room' | 'ruler'>,
) =>
  Math.max(
    withoutOuterTopics(path).reduce((left, { lead }) => left - lead, room),
    3 * ruler.measures['body-line'],
  )
