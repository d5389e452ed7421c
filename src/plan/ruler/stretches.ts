/** Styled runs as one text, in which every character knows how far it moves on. */
import type { Shaper, ShaperOf, TextStyle } from './advances.js'

/** Text of one style. A `\n` in it is a line break that the author made. */
export interface Run {
  text: string
  style: TextStyle
}

/** A run, and where it stands in the text that all runs make. */
export interface Stretch {
  from: number
  to: number
  size: number
  shaper: Shaper
  /** A browser shapes neighbours in one font as one: a link kerns with the word behind it. */
  joined: boolean
}

export function stretchesOf(runs: readonly Run[], shaperOf: ShaperOf): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const { text, style } of runs) {
    const to = from + text.length
    const shaper = shaperOf(style)
    const before = stretches.at(-1)
    if (before) before.joined = before.shaper === shaper && before.size === style.size
    if (to > from) stretches.push({ from, to, size: style.size, shaper, joined: false })
    from = to
  }
  return stretches
}

/** White space as CSS collapses it: a run of spaces is one, and none stands at the start of a line. */
export function collapse(runs: readonly Run[]): Run[] {
  let isStart = true
  return runs.map(({ text, style }) => {
    const collapsed = text.replace(/[ \t\r\f]+/g, ' ').replace(/\n /g, '\n')
    const shown = isStart && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (shown !== '') isStart = /[ \n]$/.test(shown)
    return { text: shown, style }
  })
}
