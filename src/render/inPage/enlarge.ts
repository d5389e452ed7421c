/** Another size for a whole slide, title and footer too. */
/// <reference lib="dom" />

/**
 * Draws a slide at a size in per cent of its own; 100 undoes it. More slide in a larger view box is drawn smaller,
 * and no text becomes smaller by it as far as a browser's least font size is concerned.
 *
 * It is put into a page as its own source text: it may use nothing from outside itself.
 */
export function enlarge(section: HTMLElement, percent: number): void {
  const original = 'data-original-size'
  const frame = section.parentElement
  const slide = frame?.closest('svg')
  if (!frame || !slide || (percent === 100 && !slide.hasAttribute(original))) return
  const size =
    slide.getAttribute(original) ?? `${frame.getAttribute('width')} ${frame.getAttribute('height')}`
  const [fullWidth = 0, fullHeight = 0] = size.split(' ').map(Number)
  if (!(fullWidth > 0 && fullHeight > 0)) return

  // A whole number: offsetWidth, by which the measure divides, is rounded to one.
  const width = Math.round((fullWidth * 100) / percent)
  const height = (fullHeight * width) / fullWidth
  slide.setAttribute('viewBox', `0 0 ${width} ${height}`)
  frame.setAttribute('width', String(width))
  frame.setAttribute('height', String(height))
  section.style.width = percent < 100 ? `${width}px` : ''
  section.style.height = percent < 100 ? `${height}px` : ''
  if (percent < 100) slide.setAttribute(original, size)
  else slide.removeAttribute(original)
}
