/** Cuts phrasing content by offsets into its text, keeping what is bold bold and what is linked linked. */
import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

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

const segmenters = {
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
  word: new Intl.Segmenter('en', { granularity: 'word' }),
}

/**
 * Cuts text into pieces that `fits` accepts: at sentences, and inside a sentence that is too long at words.
 *
 * @returns offsets from–to that cover the text without a gap
 */
export function cutText(
  text: string,
  fits: (piece: string) => boolean,
  by: keyof typeof segmenters = 'sentence',
): [from: number, to: number][] {
  const pieces: [number, number][] = []
  let from = 0
  let to = 0
  const flush = () => {
    if (to > from) pieces.push([from, to])
    from = to
  }
  for (const { segment, index } of segmenters[by].segment(text)) {
    const end = index + segment.length
    if (!fits(text.slice(from, end))) {
      flush()
      if (by === 'sentence' && !fits(segment)) {
        for (const [start, stop] of cutText(segment, fits, 'word'))
          pieces.push([index + start, index + stop])
        from = end
      }
    }
    to = end
  }
  flush()
  return pieces
}
