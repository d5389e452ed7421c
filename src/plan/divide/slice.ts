/** Cuts phrasing content by offsets into its text, keeping what is bold bold and what is linked linked. */
import type { PhrasingContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'

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

const granularities = ['sentence', 'word', 'grapheme'] as const
type Granularity = (typeof granularities)[number]

const segmenters = new Map(
  granularities.map((granularity) => [granularity, new Intl.Segmenter('en', { granularity })]),
)

/** Characters. ICU's segmenter takes time by the square of its text. */
const windowLength = 2000

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
  for (const [index, end] of segmentsOf(text, by)) {
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

/** Offsets from–to of the segments of a text, which is looked at one window after the other. */
function* segmentsOf(text: string, by: Granularity): Generator<[from: number, to: number]> {
  for (let start = 0; start < text.length; ) {
    const longest = text.slice(start, start + windowLength)
    // Back to the last white space, so that no word is cut by chance.
    const window =
      start + windowLength < text.length ? (/^[\s\S]*\s/u.exec(longest)?.[0] ?? longest) : longest
    for (const { segment, index } of segmenters.get(by)?.segment(window) ?? [])
      yield [start + index, start + index + segment.length]
    start += window.length
  }
}
