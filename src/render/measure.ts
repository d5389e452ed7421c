/** What a browser makes of a deck's slides: how high each of their blocks really is. */
import type { Page } from 'puppeteer-core'
import { unrollSlides } from './inPage/galleys.js'
import { type MeasuredSlide, measureInPage } from './inPage/measure.js'
import { withSlides } from './pages.js'

/** Measures every slide of a print page, in order. The page is of no use for anything but measuring afterwards. */
export const measureSlides = (page: Page): Promise<MeasuredSlide[]> =>
  withSlides(page, 'measure', () => page.evaluate(measureInPage))

export interface MeasuredGalley {
  measured: MeasuredSlide
  /** Class of the size that its title needs; null for the theme's own. */
  step: string | null
}

/**
 * Measures slides that were not divided: what each block takes when it has all the room.
 *
 * @param steps classes of the sizes that a title may have, from the largest
 */
export async function measureGalleys(
  page: Page,
  steps: readonly (string | null)[],
): Promise<MeasuredGalley[]> {
  const frames = await withSlides(page, 'unroll', () => page.evaluate(unrollSlides, steps))
  const slides = await measureSlides(page)
  return slides.map((slide, index) => {
    const { height = slide.frame.height, step = null } = frames[index] ?? {}
    return { measured: { ...slide, frame: { ...slide.frame, height } }, step }
  })
}
