/** Functions for a page, each by itself as text → scripts: a page knows nothing of modules. */
import { enlarge } from './inPage/enlarge.js'
import { type GuardTools, guard } from './inPage/guard.js'
import { leastFontSize } from './inPage/leastFontSize.js'
import { overflowOf } from './inPage/overflow.js'
import { shrink } from './inPage/shrink.js'
import { zoom } from './inPage/zoom.js'

const tools: GuardTools = { overflowOf, zoom, enlarge, leastFontSize, shrink }

const toolsSource = (): string =>
  `{ ${Object.entries(tools)
    .map(([name, source]) => `${name}: ${source}`)
    .join(', ')} }`

/**
 * The script that keeps slides within their frames at presentation time, with fonts and settings that the build does
 * not know. It goes behind bespoke.js.
 */
export const guardScript = (): string => `try { (${guard})(${toolsSource()}) } catch {}`

/** The script that makes each slide of a page smaller that overflows. */
export const shrinkScript = (): string => `{
  const tools = ${toolsSource()}
  for (const section of document.querySelectorAll('section')) tools.shrink(section, tools)
}`
