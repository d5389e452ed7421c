/** Cuts phrasing content by offsets into its text, keeping what is bold bold and what is linked linked. */
import type { PhrasingContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { type Granularity, granularities, segmentsOf } from '../../segments.js'

/** The text that offsets count in: a picture has none, its alternative text is not on the slide. */
export const textOf = (nodes: unknown): string => toText(nodes, { includeImageAlt: false })

/** The part of `nodes` whose text is `textOf(nodes).slice(from, to)`. */
export function slicePhrasing(
  nodes: readonly PhrasingContent[],
  from: number,
  to: number,
): PhrasingContent[] {
  let at = 0
  return nodes.flatMap((node): PhrasingContent[] => {
    const start = at
    const length = textOf(node).length
    at += length
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)]
    if (length === 0) return start >= from && start < to ? [node] : []
    if (first >= last) return []
    if ('value' in node) return [{ ...node, value: node.value.slice(first, last) }]
    if ('children' in node)
      return [{ ...node, children: slicePhrasing(node.children, first, last) } as PhrasingContent]
    return [node]
  })
}

/**
 * Cuts text into pieces that `fits` accepts: at sentences, in a sentence that is too long at words, in a word that is
 * too long between characters.
 *
 * @returns offsets from–to that cover the text without a gap
 */
export function cutText(
  text: string,
  fits: (piece: string) => boolean,
  by: Granularity = 'sentence',
): [from: number, to: number][] {
  const finer = granularities[granularities.indexOf(by) + 1]
  const pieces: [number, number][] = []
  let from = 0
  let to = 0
  const flush = () => {
    if (to > from) pieces.push([from, to])
    from = to
  }
  for (const { from: index, to: end } of segmentsOf(text, by)) {
    if (!fits(text.slice(from, end))) {
      flush()
      if (finer && !fits(text.slice(index, end))) {
        for (const [start, stop] of cutText(text.slice(index, end), fits, finer))
          pieces.push([index + start, index + stop])
        from = end
      }
    }
    to = end
  }
  flush()
  return pieces
}
