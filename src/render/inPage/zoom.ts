/** Another size for parts of a slide: text wraps anew, the slide's frame stays. */
/// <reference lib="dom" />

/**
 * Sets the size of elements in per cent of what the theme says; 100 undoes it.
 *
 * It is put into a page as its own source text: it may use nothing from outside itself.
 */
export function zoom(elements: readonly HTMLElement[], percent: number): void {
  const active = 'data-auto-scaling'
  const resting = 'data-resting-auto-scaling'
  const [from, to] = percent < 100 ? [active, resting] : [resting, active]
  for (const element of elements) {
    element.style.zoom = percent < 100 ? String(percent / 100) : ''
    if (element.getAttribute('style') === '') element.removeAttribute('style')
    // Marp fits code to the width of its box, but a frame late, which spoils the measure: it rests meanwhile.
    for (const one of [element, ...element.querySelectorAll(`[${from}]`)]) {
      const value = one.getAttribute(from)
      if (value === null) continue
      one.removeAttribute(from)
      one.setAttribute(to, value)
    }
  }
}
