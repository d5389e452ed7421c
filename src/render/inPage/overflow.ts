/** What a slide does not hold: the one place that says what an overflow is, for the build and for the viewer's side. */
/// <reference lib="dom" />

/** px at the deck's own size: how far below the frame, or above it, whichever is more; and beside it. */
export interface Excess {
  vertical: number
  horizontal: number
}

/**
 * Measures a slide against its frame, the slide without its padding; and what inner boxes cut off or scroll.
 *
 * It is put into pages as its own source text: it may use nothing from outside itself.
 *
 * @returns 0 for what fits, and for a slide that is not laid out
 */
export function overflowOf(section: HTMLElement): Excess {
  // Half a pixel is how far a browser rounds.
  const tolerance = 0.5
  // scrollWidth and clientWidth are whole numbers, each rounded by itself.
  const clipTolerance = 1
  const furniture = 'header, footer, .agenda thead'

  const excess: Excess = { vertical: 0, horizontal: 0 }
  const outer = section.getBoundingClientRect()
  // A slide is drawn at the size of the window, and a rectangle is as it is drawn.
  const scale = outer.width / section.offsetWidth
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return excess

  const style = getComputedStyle(section)
  const inset = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    Number.parseFloat(style[`padding${side}`]) * scale
  const frame = {
    top: outer.top + inset('Top'),
    right: outer.right - inset('Right'),
    bottom: outer.bottom - inset('Bottom'),
    left: outer.left + inset('Left'),
  }
  const count = (axis: keyof Excess, pixels: number, least: number) => {
    if (pixels > least) excess[axis] = Math.max(excess[axis], pixels)
  }

  const countBoxes = (element: Element, inline: boolean) => {
    for (const { top, right, bottom, left } of element.getClientRects()) {
      const beside = Math.max(right - frame.right, frame.left - left)
      count('horizontal', beside / scale, tolerance)
      // An inline box is as high as its font, not as its line: it leaves the frame where no ink does.
      if (inline) continue
      const beyond = Math.max(bottom - frame.bottom, frame.top - top)
      count('vertical', beyond / scale, tolerance)
    }
  }

  /** What the box itself cuts off, in px of the slide: an element with `zoom` has smaller ones of its own. */
  const countClipped = (element: HTMLElement, { overflowX, overflowY }: CSSStyleDeclaration) => {
    const zoom = element.getBoundingClientRect().width / element.offsetWidth / scale || 1
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    if (overflowX !== 'visible')
      count('horizontal', (scrollWidth - clientWidth) * zoom, clipTolerance)
    if (overflowY !== 'visible')
      count('vertical', (scrollHeight - clientHeight) * zoom, clipTolerance)
  }

  /** In a clipping box only what is clipped counts: where its content would be without it is no second overflow. */
  const visit = (parent: Element, clipped: boolean) => {
    for (const element of parent.children) {
      const style = getComputedStyle(element)
      if (style.display === 'none' || element.matches(furniture)) continue
      const inline = style.display === 'inline'
      if (!clipped) countBoxes(element, inline)
      const clips =
        !inline &&
        element instanceof HTMLElement &&
        (style.overflowX !== 'visible' || style.overflowY !== 'visible')
      // What is said again may be cut short: it stood on the slide before.
      if (clips && !element.closest('.again')) countClipped(element, style)
      visit(element, clipped || clips)
    }
  }
  visit(section, false)
  return excess
}
