/** The space around atoms: between them, beside them, and how deep they may be nested. */
import type { Ruler } from '../ruler/index.js'
import { type Atom, type Container, depthOf } from './atom.js'

/** px available inside the containers of a path. */
export function widthInside(path: readonly Container[], ruler: Ruler): number {
  const { indent, 'quote-pad': quote } = ruler.measures
  const inset = { item: indent, quote, table: 0, code: 0, topic: 0 }
  return path.reduce((width, { type }) => width - inset[type], ruler.frame.width)
}

/**
 * Bullets and quotes nested deeper than this would have no width left, nor any height below their ancestors said again:
 * they are shown at this depth. Themes that are not measured may be set much larger.
 */
const deepest = { measured: { item: 6, quote: 3 }, guessed: { item: 4, quote: 2 } }

/** Where one more container of a type goes: deeper than the deepest it takes the place of the last. */
export function shallow(
  path: Container[],
  type: 'item' | 'quote',
  { isGuess }: Ruler,
): Container[] {
  const count = path.filter((one) => one.type === type).length
  return count < deepest[isGuess ? 'guessed' : 'measured'][type]
    ? path
    : path.slice(
        0,
        path.findLastIndex((one) => one.type === type),
      )
}

/** px between two atoms on one slide, as the theme's CSS sets them; for the first atom, what it has above itself. */
export function gapBetween(before: Atom | undefined, atom: Atom, ruler: Ruler): number {
  const m = ruler.measures
  const padding = atom.opens > 0 && atom.path.at(-1)?.type === 'code' ? 2 * m['code-pad'] : 0
  if (!before) return padding
  if (atom.source === before.source) return 0
  let common = 0
  while (common < atom.path.length && atom.path[common] === before.path[common]) common += 1
  const around = atom.path.slice(0, common).findLast(({ type }) => type !== 'topic')
  if (around?.type === 'code' || around?.type === 'table') return 0
  const [here, there] = [atom.path[common], before.path[common]]
  // Two lists of a kind that follow each other are written as one.
  const inOneList =
    here?.type === 'item' && there?.type === 'item' && here.list.ordered === there.list.ordered
  const between =
    inOneList && depthOf(atom.path.slice(0, common)) === 0
      ? m['item-gap']
      : around
        ? m['nested-gap']
        : m['block-gap']
  // "- 1. text": the outer bullet stands on the line of the inner, which gets as high as its own.
  const isBulletInBullet = depthOf(atom.path) > 1 && depthOf(atom.path.slice(0, -atom.opens)) === 0
  return between + padding + (isBulletInBullet ? m['body-line'] - m['nested-line'] : 0)
}
