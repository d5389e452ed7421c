/** The functions of the guard, each by itself as text → the script that goes into the presentation. */
import { enlarge } from './inPage/enlarge.js'
import { guard } from './inPage/guard.js'
import { leastFontSize } from './inPage/leastFontSize.js'
import { overflowOf } from './inPage/overflow.js'
import { zoom } from './inPage/zoom.js'

const tools = { overflowOf, zoom, enlarge, leastFontSize }

export type Tools = typeof tools

/**
 * The script that keeps slides within their frames at presentation time, with fonts and settings that the build does
 * not know. It goes behind bespoke.js.
 */
export function guardScript(): string {
  const sources = Object.entries(tools).map(([name, source]) => `${name}: ${source}`)
  return `try { (${guard})({ ${sources.join(', ')} }) } catch {}`
}
