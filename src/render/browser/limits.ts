/**
 * How long a browser may take, and how much room it needs. All are generous: they tell a browser that is slow (an old
 * laptop, a build machine with ten jobs) from one that will never answer.
 */

/** ms. */
export const limits = {
  /** To start and say its version: 0.2 s where its program is in memory, some 20 s from a slow disk. */
  launch: 60_000,
  /** To answer a question that needs no layout. */
  answer: 30_000,
  /** To end when it is asked to; then it is killed. */
  close: 5_000,
}

/**
 * ms for what is done to every slide: to open a deck, to measure it, to print it. Measured on two cores: 1 to 4 ms a slide for each
 * of these.
 */
export const limitFor = (slides: number): number => 40_000 + 200 * slides

/** Bytes free in the temporary folder: a profile takes 5 MB, the memory that Chromium shares between its processes the rest. */
export const leastTemporaryRoom = 64e6

/** Bytes free in the user's cache: what `@sparticuz/chromium` unpacks to, and some. */
export const leastCacheRoom = 250e6

/** ms after which the folder of a run that was killed is taken away by another run. */
export const staleAfter = 24 * 60 * 60 * 1000

/** ms: security fixes come every week or two; after half a year a browser that nobody updates has some fifty known holes. */
export const oldAfter = 182 * 24 * 60 * 60 * 1000
