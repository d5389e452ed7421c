/** How many lines a stretch of styled text fills, as Chromium breaks it. */
import type { ShaperOf } from './advances.js'
import { createBreaks, type MayBreak } from './breaks.js'
import { collapse, type Run, type Stretch, stretchesOf } from './stretches.js'

export interface Column {
  /** px */
  width: number
  /** As in a block of code, where white space is kept; elsewhere it collapses. */
  preserved?: boolean
}

/** CSS's `tab-size`, in spaces. */
const tabSize = 8

/**
 * Chromium counts in 64ths of a pixel: it rounds a column's width down, what stands of a run on a line up, and lets a
 * line be one 64th too long to make up for it.
 */
const grid = 64

/**
 * Fills lines greedily, as CSS does: a line ends at the last place that lets it; a word wider than the line is cut
 * between any two characters (`overflow-wrap: anywhere`), and white space at a line's end hangs.
 *
 * @returns at least 1
 */
export function countLines(
  runs: readonly Run[],
  { width, preserved = false }: Column,
  shaperOf: ShaperOf,
): number {
  const shown = preserved ? runs : collapse(runs)
  const text = shown.map((run) => run.text).join('')
  const line: Line = {
    text,
    width: (Math.floor(width * grid) + 1) / grid,
    stretches: stretchesOf(shown, shaperOf),
    mayBreak: createBreaks(text),
    from: 0,
    first: 0,
  }
  let lines = 0
  do {
    const end = endOf(line)
    while ((line.stretches[line.first]?.to ?? text.length) <= end && line.first < text.length)
      line.first += 1
    line.from = end
    lines += 1
  } while (line.from < text.length)
  return lines
}

interface Line {
  text: string
  width: number
  stretches: readonly Stretch[]
  mayBreak: MayBreak
  /** Index of its first character, and of the stretch that holds it. */
  from: number
  first: number
}

/** @returns index of the next line's first character. Looks at no character behind the one that is too much. */
function endOf({ text, width, stretches, mayBreak, from, first }: Line): number {
  let used = 0
  let candidate = -1
  let at = from
  for (let index = first; index < stretches.length; index += 1) {
    const { to, size, shaper, joined } = stretches[index] as Stretch
    const shapedTo = joined ? text.length : to
    while (at < to) {
      const code = text.codePointAt(at) as number
      if (code === newline) return at + 1
      if (at > from && mayBreak(at)) {
        // A soft hyphen shows where it ends a line: then it needs room.
        const isSoft = text.charCodeAt(at - 1) === softHyphen
        if (!isSoft || used + shaper.advance(hyphen, 0) * size <= width) candidate = at
      }
      const behind = at + (code > 0xffff ? 2 : 1)
      const next = behind < shapedTo ? (text.codePointAt(behind) as number) : 0
      if (code === tab) {
        const stop = shaper.advance(space, 0) * size * tabSize
        used = (Math.floor(used / stop) + 1) * stop
      } else {
        const advance = shaper.advance(code, next)
        if (code !== space && at > from) {
          // At the end of a line nothing follows, so that nothing is pulled closer; yet Chromium looks for that end in
          // text that it shaped as a whole, where what follows may be pushed away.
          const needed = Math.max(advance, shaper.advance(code, 0)) * size
          if (used + needed > width)
            return candidate > from ? candidate : startOfCluster(text, at, from)
        }
        used += advance * size
      }
      at = behind
    }
    used = Math.ceil(used * grid - 0.001) / grid
  }
  return at
}

const newline = 0x0a
const tab = 0x09
const space = 0x20
const hyphen = 0x2d
const softHyphen = 0xad

/** A letter keeps its accents, an emoji its modifiers: the start of what a reader sees as one character. */
function startOfCluster(text: string, at: number, from: number): number {
  let start = at
  while (
    start > from &&
    (extender.test(text.slice(start, start + 2)) || text[start - 1] === joiner)
  )
    start -= isLowSurrogate(text.charCodeAt(start - 1)) ? 2 : 1
  return start > from ? start : at
}

const joiner = '\u200d'
const extender = /^[\p{M}\p{Emoji_Modifier}\u200d]/u
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff
