/** What a browser tells of a slide, for the next plan to learn from. */

/** A slide as a browser shows it; px at the deck's own size. */
export interface MeasuredSlide {
  /** The slide without its padding. */
  frame: { width: number; height: number }
  /** From the top of what stands first, title or facts, to the first leaf; null without a leaf. */
  head: number | null
  /** In the document's order, without header, footer, title and facts. */
  leaves: readonly MeasuredLeaf[]
}

/** The smallest piece that the plan moves between slides: a paragraph, a heading, a table's row, a line of code. */
export interface MeasuredLeaf {
  /** `line`: of a code block; `other`: what has no text, as a picture or a rule. */
  kind: 'text' | 'heading' | 'row' | 'line' | 'other'
  /** From the slide's top edge. */
  top: number
  bottom: number
  /** Height of one line of its text. */
  line: number
  /** Above and below a code block's lines, in sum: said of its first line; 0 for everything else. */
  padding: number
}
