/** Text → its sentences, words or characters, as Unicode and the dictionaries of ICU tell them, in any script. */

/** From the coarsest to the finest. */
export const granularities = ['sentence', 'word', 'grapheme'] as const
export type Granularity = (typeof granularities)[number]

export interface Segment {
  /** Offsets into the text: from, and up to but not including. */
  from: number
  to: number
  /** Whether it is a word, no white space and no punctuation mark; false for all but words. */
  isWord: boolean
}

// No dictionary hangs on the language: Chinese, Japanese and Thai are told by their characters.
const segmenters = new Map(
  granularities.map((granularity) => [granularity, new Intl.Segmenter('en', { granularity })]),
)

/** Characters. ICU takes time by the square of its text: a line of 40,000 Japanese characters took seconds. */
const windowLength = 1000

/** @returns segments that cover the text without a gap, in time with its length */
export function* segmentsOf(text: string, by: Granularity): Generator<Segment> {
  for (let start = 0; start < text.length; ) {
    // No half of a character: the other half would not count as going on.
    const window = text.slice(start, start + windowLength).replace(/(?<=.)[\ud800-\udbff]$/s, '')
    const found = [...(segmenters.get(by)?.segment(window) ?? [])].map(
      ({ segment: { length }, index, isWordLike = false }): Segment => ({
        from: start + index,
        to: start + index + length,
        isWord: isWordLike,
      }),
    )
    // The last one may go on behind the window: the next window starts with it.
    if (start + window.length < text.length) found.pop()
    if (found.length === 0) found.push({ from: start, to: start + cutOf(window), isWord: true })
    yield* found
    start = found.at(-1)?.to ?? text.length
  }
}

/** Where a segment is cut that is longer than a window: behind white space, so that no word is cut by chance. */
const cutOf = (window: string): number => (/^.*\s/su.exec(window)?.[0] ?? window).length
