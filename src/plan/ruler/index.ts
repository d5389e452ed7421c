/** The ruler: how high content will be on a slide, in px, without a browser. */
import type { Image, PhrasingContent, TableRow } from 'mdast'
import type { Size } from '../../model.js'
import type { Measures, Theme } from '../../theme.js'
import { type ShaperOf, shapersOf, type TextStyle } from './advances.js'
import { countLines } from './lines.js'
import { runsOf } from './runs.js'
import type { Run } from './stretches.js'

export type { Run } from './stretches.js'

const plain: TextStyle = { family: 'body', bold: false, italic: false, size: 0 }

/** The sizes that a title, or a cover's title, steps down through: the first keeps it within two lines. */
const titleSteps = ['', '-2', '-3'] as const

/** Their classes. */
export const titleClasses = titleSteps.map((step) => (step === '' ? null : `title${step}`))

export interface Title {
  /** Class that sets its size; null for the largest. */
  step: string | null
  /** px */
  height: number
}

interface ShortenOptions {
  size: number
  bold?: boolean
  /** That it may fill, with what stands before it on the first. */
  lines?: number
  before?: readonly Run[]
}

export class Ruler {
  readonly measures: Measures
  /** Of a slide's content: the slide without its padding. px */
  readonly frame: { width: number; height: number }
  /** Whether the theme states no measures: heights are then no more than an idea of what a browser will find. */
  readonly isGuess: boolean
  /** px that a picture beside the content takes of the frame's width. */
  readonly inset: number
  readonly #shaperOf: ShaperOf
  readonly #inset: (inset: number) => Ruler

  /** @param inset px that a picture beside the content takes of the frame's width */
  constructor(theme: Theme, size: Size, inset = 0) {
    const m = theme.measures[size]
    this.measures = m
    this.isGuess = !theme.isMeasured
    this.frame = {
      width: m.width - 2 * m['pad-side'] - inset,
      height: m.height - m['pad-top'] - m['pad-bottom'],
    }
    this.inset = inset
    this.#shaperOf = shapersOf(theme.faces)
    this.#inset = (more) => new Ruler(theme, size, more)
  }

  /** The ruler of what a picture stands beside. */
  beside(): Ruler {
    return this.#inset(this.measures['beside-width'] + this.measures['beside-gap'])
  }

  /** Lines that text fills in a column of `width` px. */
  lines(runs: readonly Run[], width: number): number {
    return countLines(runs, { width }, this.#shaperOf)
  }

  run(text: string, size: number, style: Partial<TextStyle> = {}): Run {
    return { text, style: { ...plain, ...style, size } }
  }

  /** @param depth how many list items it stands in: deeper ones are set smaller */
  paragraph(children: readonly PhrasingContent[], width: number, depth: number): number {
    const m = this.measures
    const { size, line } = this.bodyType(depth)
    return this.lines(runsOf(children, { ...plain, size }, m['inline-code-ratio']), width) * line
  }

  bodyType(depth: number): { size: number; line: number } {
    const m = this.measures
    return depth > 1
      ? { size: m['nested-size'], line: m['nested-line'] }
      : { size: m['body-size'], line: m['body-line'] }
  }

  heading(children: readonly PhrasingContent[], width: number): number {
    const m = this.measures
    const style = { ...plain, bold: true, size: m['heading-size'] }
    return this.lines(runsOf(children, style, m['inline-code-ratio']), width) * m['heading-line']
  }

  /** One line of code, which wraps. The block's padding is not in it. */
  codeLine(text: string, width: number): number {
    const m = this.measures
    const run = this.run(text, m['code-size'], { family: 'mono' })
    const column = { width: width - 2 * m['code-pad'], preserved: true }
    return countLines([run], column, this.#shaperOf) * m['code-line']
  }

  tableRow(row: TableRow, columns: number, width: number, header: boolean): number {
    const m = this.measures
    // Chromium gives each column full 64ths of a pixel, and the rest to the last.
    const share = Math.floor((64 * width) / Math.max(1, columns)) / 64
    const style = { ...plain, bold: header, size: m['table-size'] }
    const heights = row.children.map(({ children }, index) => {
      const column = index < columns - 1 ? share : width - share * (columns - 1)
      return this.#cell(children, style, column - 2 * m['cell-pad-x'])
    })
    return Math.max(0, ...heights) + 2 * m['cell-pad-y']
  }

  /** Its words, and below them its pictures. */
  #cell(children: readonly PhrasingContent[], style: TextStyle, width: number): number {
    const m = this.measures
    const runs = runsOf(children, style, m['inline-code-ratio'])
    const hasWords = runs.some(({ text }) => text.trim() !== '')
    const pictures = (nodes: readonly PhrasingContent[]): number =>
      nodes.reduce((height, node) => {
        if (node.type === 'image')
          return height + Math.min(this.image(node, width), m['cell-image-height'])
        return 'children' in node ? height + pictures(node.children) : height
      }, 0)
    return (hasWords ? this.lines(runs, width) * m['table-line'] : 0) + pictures(children)
  }

  /** A picture as large as it is, or as its column is wide. */
  image({ data }: Image, width: number): number {
    const { width: natural = width, height = 0 } = data ?? {}
    return height * Math.min(1, width / natural)
  }

  /** @param kind whose sizes: a slide's title or a cover's */
  title(text: string, kind: 'title' | 'cover-title', maxLines = 2): Title {
    const m = this.measures
    const measured = titleSteps.map((step, index) => {
      const lines = this.lines(
        [this.run(text, m[`${kind}-size${step}`], { bold: true })],
        this.frame.width,
      )
      return {
        step: titleClasses[index] ?? null,
        height: lines * m[`${kind}-line${step}`],
        lines,
      }
    })
    return measured.find(({ lines }) => lines <= maxLines) ?? (measured.at(-1) as Title)
  }

  /** Cuts text at a word, or inside one that is too long, so that it fills no more lines; an ellipsis says so. */
  shorten(
    text: string,
    width: number,
    { size, bold = false, lines = 1, before = [] }: ShortenOptions,
  ): string {
    const fits = (candidate: string) =>
      this.lines([...before, this.run(candidate, size, { bold })], width) <= lines
    if (text.length <= longestShown && fits(text)) return text
    const kept = (pieces: string[]) => {
      const longest = lastThat(pieces.length, (count) =>
        fits(`${pieces.slice(0, count).join('').trimEnd()} …`),
      )
      return pieces.slice(0, longest).join('').trimEnd()
    }
    const start = text.slice(0, longestShown)
    return `${kept(start.split(/(?<=\s)/u)) || kept([...start])} …`
  }
}

/** Characters: no few lines hold more. */
const longestShown = 1000

/** The largest count up to `limit` that passes, when all smaller ones do. */
function lastThat(limit: number, passes: (count: number) => boolean): number {
  let [low, high] = [0, limit]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (passes(middle)) low = middle
    else high = middle - 1
  }
  return low
}
