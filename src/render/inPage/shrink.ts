/** A slide that overflows, made smaller. */
/// <reference lib="dom" />
import type { enlarge } from './enlarge.js'
import type { leastFontSize } from './leastFontSize.js'
import type { overflowOf } from './overflow.js'
import type { zoom } from './zoom.js'

/** What it works with: by parameter, for a page knows nothing of modules. */
export interface ShrinkTools {
  overflowOf: typeof overflowOf
  zoom: typeof zoom
  enlarge: typeof enlarge
  leastFontSize: typeof leastFontSize
}

/**
 * Scales a slide down just enough when it overflows: its body; where that is not enough, its title with it; where the
 * browser does not make text that small, the slide as a whole. What was done before is undone first: a larger window or
 * another font may give the full size again.
 *
 * It is put into a page as its own source text: it may use nothing from outside itself.
 */
export function shrink(
  section: HTMLElement,
  { overflowOf, zoom, enlarge, leastFontSize }: ShrinkTools,
): void {
  /** Per cent. What does not fit at this size is cut: smaller, nobody could read it. */
  const smallest = 40

  const fits = () => {
    const { vertical, horizontal } = overflowOf(section)
    return vertical === 0 && horizontal === 0
  }

  /** Finds the largest size, in per cent, at which a slide fits; the smallest when there is none. */
  const search = (least: number, resize: (percent: number) => void) => {
    if (least >= 100) return false
    resize(least)
    if (!fits()) return false
    let [good, bad] = [least, 100]
    while (bad - good > 1) {
      const middle = Math.floor((good + bad) / 2)
      resize(middle)
      if (fits()) good = middle
      else bad = middle
    }
    resize(good)
    return true
  }

  /** Per cent: down to where all text becomes smaller as its lines do. */
  const leastZoom = (parts: HTMLElement[]) => {
    const fonts = parts
      .flatMap((part) => [part, ...part.querySelectorAll('*')])
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
      // The head of the agenda has letters of no size: it is there for screen readers.
      .filter((size) => size > 0)
    return Math.max(smallest, Math.ceil((leastFontSize() / Math.min(...fonts)) * 100))
  }

  const parts = [...section.children].filter(
    (part): part is HTMLElement =>
      part instanceof HTMLElement && !part.matches('header, footer, script, style'),
  )

  zoom(parts, 100)
  enlarge(section, 100)
  if (fits()) return
  const body = parts.filter((part) => !part.matches('h1, h2, section.meta > h2 + p'))
  const least = leastZoom(parts)
  for (const some of [body, parts]) if (search(least, (percent) => zoom(some, percent))) return
  zoom(parts, 100)
  search(smallest, (percent) => enlarge(section, percent))
}
