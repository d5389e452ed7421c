/**
 * How large things may be, each with its unit and the reason. What is larger is refused with a message, or cut with a
 * diagnostic, never silently. Times that a browser gets stand in `render/browser/limits.ts`.
 */

const mebibyte = 1024 * 1024

export const limits = {
  /** Bytes of one file of notes, or of standard input: more than anybody types in a conference, less than fills the memory. */
  notesBytes: 64 * mebibyte,
  /** Bytes of one picture: it stands in the deck as text, a third longer, and a browser has to open that. */
  pictureBytes: 32 * mebibyte,
  /**
   * Cells of one table, its header among them: some 800 slides of a wide table. What is larger is data, which nobody
   * presents; 200 × 2,000 cells took 1.4 GB.
   */
  tableCells: 50_000,
  /** Columns or rows that one cell of an HTML table may span: spans are what a hundred million cells could be made with. */
  cellSpan: 30,
  /**
   * Characters of an event's name in the footer, which is one line of 1,280 px at most: themes show no more, and every slide
   * holds it three times. A title of 1 MB made decks of gigabytes.
   */
  footerCharacters: 320,
  /** Nestings that the parser follows: a list costs two, and markdown-it's own 20 cut seven levels of bullets off silently. */
  nestings: 100,
  /** Values that YAML's aliases in front matter may come to, as `yaml` counts them: an alias bomb comes to billions. */
  yamlAliases: 100,
  /** Times that a deck is written and rendered anew, for slides that Marp read as something else: more was made to do harm. */
  rounds: 12,
} as const

/** @returns whole MiB, rounded */
export const mebibytes = (bytes: number): number => Math.round(bytes / mebibyte)
