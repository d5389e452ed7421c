/** How small a browser makes text. */
/// <reference lib="dom" />

/**
 * Finds out what size, in px, text keeps although CSS asks for less (a setting of most browsers). `zoom` makes lines
 * smaller than that all the same: they would overlap.
 *
 * It is put into a page as its own source text: it may use nothing from outside itself.
 *
 * @returns Infinity for a browser (Chrome before 128, for one) that measures zoomed elements as if they were not
 */
export function leastFontSize(): number {
  const probe = document.createElement('div')
  probe.style.cssText = 'position: absolute; visibility: hidden; white-space: nowrap'
  const widthOf = (style: string) => {
    const span = document.createElement('span')
    span.style.cssText = `display: inline-block; ${style}`
    span.textContent = 'mmmmmmmm'
    probe.append(span)
    return span.getBoundingClientRect().width
  }
  document.body.append(probe)
  const [small, large] = [widthOf('font-size: 1px'), widthOf('font-size: 100px')]
  const half = widthOf('font-size: 100px; width: 100px; zoom: 0.5')
  probe.remove()
  return Math.abs(half - 50) < 1 && large > 0 ? (small / large) * 100 : Number.POSITIVE_INFINITY
}
