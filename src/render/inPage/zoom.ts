/** Another size for parts of a slide: text wraps anew, the slide's frame stays. */
/// <reference lib="dom" />

/**
 * Sets the size of elements in per cent of what the theme says; 100 undoes it.
 *
 * It is put into a page as its own source text: it may use nothing from outside itself.
 */
export function zoom(elements: readonly HTMLElement[], percent: number): void {
  for (const element of elements) {
    element.style.zoom = percent < 100 ? String(percent / 100) : ''
    if (element.getAttribute('style') === '') element.removeAttribute('style')
  }
}
