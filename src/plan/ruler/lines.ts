/** How many lines a stretch of styled text fills, as a browser breaks it. */
import LineBreaker from 'linebreak'
import type { TextStyle, WidthOf } from './widths.js'

/** Text of one style. A `\n` in it is a line break that the author made. */
export interface Run {
  text: string
  style: TextStyle
}

/**
 * Fills lines greedily, as CSS does, at the break opportunities of UAX #14; a word wider than the line is broken
 * anywhere (`overflow-wrap: anywhere`), and white space at a line's end hangs.
 *
 * @param width px
 * @returns at least 1
 */
export function countLines(runs: readonly Run[], width: number, widthOf: WidthOf): number {
  const text = runs.map((run) => run.text).join('')
  let lines = 1
  let used = 0
  let from = 0
  const breaker = new LineBreaker(text)
  const widthBetween = measureForward(runs, widthOf)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (!next.required && isInsideAddress(text, next.position)) continue
    const chunk = text.slice(from, next.position)
    const visible = chunk.trimEnd()
    const visibleWidth = widthBetween(from, from + visible.length)
    if (used > 0 && used + visibleWidth > width) {
      lines += 1
      used = 0
    }
    if (visibleWidth > width) {
      // Each line of a broken word ends in a rest narrower than a character; two thirds of one em stand for it.
      const usable = Math.max(1, width - (runs[0]?.style.size ?? 0) * 0.67)
      lines += Math.ceil(visibleWidth / usable) - 1
      used = visibleWidth % usable
    } else used += visible === chunk ? visibleWidth : widthBetween(from, next.position)
    // Never at the very end: a trailing break opens no line.
    if (next.required && next.position < text.length) {
      lines += 1
      used = 0
    }
    from = next.position
  }
  return lines
}

/** UAX #14 allows a break behind the slashes of a URL; Chromium makes none between ASCII characters. */
const isInsideAddress = (text: string, position: number): boolean =>
  text[position - 1] === '/' && /[!-~]/.test(text[position] ?? '')

/**
 * Width of `text[from, to)`, where the text may run through several styles. To be asked from the front to the back: it
 * remembers where the last question started.
 */
function measureForward(
  runs: readonly Run[],
  widthOf: WidthOf,
): (from: number, to: number) => number {
  let first = 0
  let firstAt = 0
  return (from, to) => {
    while (first < runs.length - 1 && firstAt + (runs[first]?.text.length ?? 0) <= from) {
      firstAt += runs[first]?.text.length ?? 0
      first += 1
    }
    let width = 0
    let at = firstAt
    for (let index = first; index < runs.length && at < to; index += 1) {
      const { text, style } = runs[index] as Run
      const start = Math.max(from, at)
      const end = Math.min(to, at + text.length)
      if (start < end) width += widthOf(text.slice(start - at, end - at), style)
      at += text.length
    }
    return width
  }
}
