/** What a browser does with a deck's slides: measure them, print them. */
/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer'
import { type Size, slideSizes } from '../model.js'
import { shrinkScript } from './guard.js'
import { type Excess, overflowOf } from './inPage/overflow.js'

/** A slide whose content leaves its frame. */
export interface Overflow extends Excess {
  /** From 1. */
  slide: number
}

/** ms; none: thousands of slides take their time, and nothing here waits for a network. */
const timeout = 0

/** Opens a page of slides that cannot reach any network. */
export async function openSlides(browser: Browser, html: string, size: Size): Promise<Page> {
  const page = await browser.newPage()
  await page.setOfflineMode(true)
  await page.setViewport(slideSizes[size])
  await page.setContent(html, { waitUntil: 'load', timeout })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  return page
}

/** Measures every slide of a page: what the frame, the slide without its padding, does not hold. */
export async function findOverflows(page: Page): Promise<Overflow[]> {
  // As text: a page knows nothing of modules, and the guard in the HTML has the very same function.
  const measure = `[...document.querySelectorAll('section')].map((section) => (${overflowOf})(section))`
  const measured = (await page.evaluate(measure)) as Excess[]
  return measured.flatMap((excess, index) =>
    excess.vertical > 0 || excess.horizontal > 0 ? [{ slide: index + 1, ...excess }] : [],
  )
}

/** Makes what overflows smaller, where no plan made it fit: better small on paper than cut off. */
export async function shrinkOverflows(page: Page): Promise<void> {
  await page.evaluate(shrinkScript())
}

/** The first slide, half as large. @returns a data URI */
export async function takeThumbnail(page: Page, size: Size): Promise<string> {
  const data = await page.screenshot({
    type: 'jpeg',
    quality: 85,
    encoding: 'base64',
    clip: { x: 0, y: 0, ...slideSizes[size], scale: 0.5 },
  })
  return `data:image/jpeg;base64,${data}`
}

/** Prints every slide on a page of its size: tagged, with bookmarks, fonts as text. */
export async function printPdf(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout,
  })
}
