/// <reference lib="dom" />

export interface GalleyFrame {
  /** px of a slide's content, by the theme's own height of a slide. */
  height: number
  /** The first size that sets the title within two lines; the last where none does. */
  step: string | null
}

/**
 * Lets every slide of the page that it runs in grow as high as its content, and sets its title in the size that a
 * divided slide would have. It is sent to the browser as text: nothing outside of it exists there.
 *
 * @param steps classes for titles, from the largest size; null for the theme's own
 */
export function unrollSlides(steps: readonly (string | null)[]): GalleyFrame[] {
  const most = 2
  const linesOf = (title: Element) => {
    const range = document.createRange()
    range.selectNodeContents(title)
    const tops = [...range.getClientRects()].map(({ top, bottom }) =>
      Math.round((top + bottom) / 2),
    )
    return new Set(tops).size
  }
  const sections = [...document.querySelectorAll('section')]
  const heights = sections.map((section) => {
    const { paddingTop, paddingBottom } = getComputedStyle(section)
    return section.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  })
  // No element: the page's policy allows the styles that it came with, and no others.
  const sheet = new CSSStyleSheet()
  // Themes lay slides out as columns, which shrink what does not fit.
  sheet.replaceSync(
    'section { height: auto !important; max-height: none !important } section > * { flex: none !important }',
  )
  document.adoptedStyleSheets.push(sheet)
  return sections.map((section, index) => {
    const title = section.querySelector('h1, h2')
    let chosen: string | null = null
    // The plan has guessed one.
    for (const step of steps) if (step) section.classList.remove(step)
    for (const step of title ? steps : []) {
      if (chosen) section.classList.remove(chosen)
      if (step) section.classList.add(step)
      chosen = step
      if (title && linesOf(title) <= most) break
    }
    return { height: heights[index] ?? 0, step: chosen }
  })
}
