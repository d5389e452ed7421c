/**
 * What a division is blamed for. Higher is worse; one slide more costs 1,000, so that a row says how much of a slide
 * it is worth to avoid.
 */
export const costs = {
  /** A slide more. */
  slide: 1000,
  /** All of a slide's room left empty; grows with the square, so that slides fill evenly. */
  slack: 300,
  /** Each bullet, quote or topic that the next slide goes on inside of: between those of the first level it is free. */
  depth: 100,
  /** Inside what is short and belongs together, as the links of one session. */
  groupCut: 500,
  /** A bullet, heading or table header at the foot of a slide, what belongs to it on the next. Never, if it can be helped. */
  parentCut: 20_000,
  /** A slide with one bullet only, as far as that leaves it empty. */
  loneAtom: 1500,
  /** A line that ends in ":" at the foot of a slide. */
  colonCut: 900,
  /** A picture that could stand beside the line before it, which mostly is what it belongs to. */
  pictureCut: 400,
  /** The same on a slide of its own. */
  pictureAlone: 600,
  /** Between a table's rows. */
  tableCut: 250,
  /** The same between sessions that take place at the same time: rather a slide more, and another. */
  slotCut: 5000,
  /** Between lines of code. */
  codeCut: 400,
  /** The same where the author left a blank line. */
  codeCutAtBlank: 120,
  /** Between the sentences of one paragraph. */
  sentenceCut: 300,
  /** Pictures scaled down to the least: rather a slide more. Grows with the square. */
  shrink: 1200,
} as const
