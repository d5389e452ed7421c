/** A theme: the CSS that Marp draws with, and the measures and fonts that the plan computes with. One source for both. */
import type { Size } from './model.js'

/**
 * The custom properties that a theme states its sizes with; px at 1280×720 (16:9) or 960×720 (4:3).
 * `inline-code-ratio`, `links-columns` and `agenda-columns` are plain numbers.
 */
export const measureNames = [
  'width',
  'height',
  'pad-top',
  'pad-side',
  'pad-bottom',
  'meta-size',
  'meta-line',
  'meta-gap',
  'title-size',
  'title-line',
  'title-size-2',
  'title-line-2',
  'title-size-3',
  'title-line-3',
  'title-gap',
  'body-size',
  'body-line',
  'nested-size',
  'nested-line',
  'heading-size',
  'heading-line',
  'indent',
  'item-gap',
  'nested-gap',
  'block-gap',
  'quote-pad',
  'code-size',
  'code-line',
  'code-pad',
  'inline-code-ratio',
  'table-size',
  'table-line',
  'cell-pad-x',
  'cell-pad-y',
  'agenda-size',
  'agenda-line',
  'agenda-time',
  'agenda-track',
  'agenda-pad',
  'agenda-columns',
  'beside-width',
  'beside-gap',
  'links-size',
  'links-line',
  'links-host-size',
  'links-columns',
  'links-column-gap',
  'qr-size',
  'qr-gap',
  'cover-title-size',
  'cover-title-line',
  'cover-title-size-2',
  'cover-title-line-2',
  'cover-title-size-3',
  'cover-title-line-3',
  'cell-image-height',
] as const

export type Measures = Record<(typeof measureNames)[number], number>

/** Code points from–to, both included. */
export type Ranges = [from: number, to: number][]

/** Reads the value of CSS's `unicode-range`: `U+0000-00FF, U+0131`. */
export function parseUnicodeRange(value: string): Ranges {
  return [...value.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(
    ([, from = '0', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)],
  )
}

export const inRanges = (codePoint: number, ranges: Ranges): boolean =>
  ranges.some(([from, to]) => codePoint >= from && codePoint <= to)

/** One `@font-face`: a static font file for a range of characters. */
export interface FontFace {
  family: string
  /** 400 or 700, as CSS counts. */
  weight: number
  italic: boolean
  ranges: Ranges
  data: Uint8Array
}

export interface Theme {
  /** As Marp's `theme` directive names it. */
  name: string
  /** CSS of this theme and of those that it builds on, base first; fonts and images inside. */
  css: string[]
  measures: Record<Size, Measures>
  /**
   * Whether the measures are this theme's own. Else they are guesses, a browser has to measure what the theme makes of
   * the notes, and its slides need `style`.
   */
  isMeasured: boolean
  /** CSS that every slide needs beside the theme, to go into the deck; null for none. */
  style: string | null
  faces: FontFace[]
}
