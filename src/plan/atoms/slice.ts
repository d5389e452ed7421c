/** Cuts text that is too long for one slide. */
import { type Granularity, granularities, segmentsOf } from '../../text/segments.js'

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
