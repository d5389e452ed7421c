/** What a browser does with a deck's slides: measure them, print them. */
/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer-core'
import { type Size, slideSizes } from '../model.js'
import { wording } from '../wording.js'
import { browserFailure, inPage, within } from './browser/failure.js'
import { limitFor, limits } from './browser/limits.js'
import { shrinkScript } from './guard.js'
import { type Excess, overflowOf } from './inPage/overflow.js'

/** A slide whose content leaves its frame. */
export interface Overflow extends Excess {
  /** From 1. */
  slide: number
}

/** Opens a page of slides that runs no script of its own and reaches neither a network nor a file. */
export async function openSlides(browser: Browser, html: string, size: Size): Promise<Page> {
  const page = await within(limits.answer, 'open a page', browser.newPage())
  const slides = html.split('<section').length - 1
  const open = async () => {
    await page.setJavaScriptEnabled(false)
    await page.setOfflineMode(true)
    await page.setViewport(slideSizes[size])
    await page.setContent(html, { waitUntil: 'load', timeout: 0 })
    await page.evaluate(async () => {
      await document.fonts.ready
    })
  }
  await inPage(page, limitFor(slides), `open ${wording.slides(slides)}`, open())
  return page
}

/**
 * Does something to all slides of a page, in as much time as their number allows.
 *
 * @param task what it is, for the message when the browser does not come back from it
 */
export async function withSlides<Result>(
  page: Page,
  task: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const slides = await countSlides(page)
  return inPage(page, limitFor(slides), `${task} ${wording.slides(slides)}`, work())
}

/** A question that is answered at once, or the browser hangs. */
const countSlides = (page: Page): Promise<number> =>
  inPage(
    page,
    limits.answer,
    'say how many slides there are',
    page.evaluate(() => document.querySelectorAll('section').length),
  )

export const closeSlides = (page: Page): Promise<void> =>
  within(limits.answer, 'close a page', page.close())

/** Measures every slide of a page: what the frame, the slide without its padding, does not hold. */
export async function findOverflows(page: Page): Promise<Overflow[]> {
  // As text: a page knows nothing of modules, and the guard in the HTML has the very same function.
  const measure = `[...document.querySelectorAll('section')].map((section) => (${overflowOf})(section))`
  const measured = (await withSlides(page, 'look at', () => page.evaluate(measure))) as Excess[]
  return measured.flatMap((excess, index) =>
    excess.vertical > 0 || excess.horizontal > 0 ? [{ slide: index + 1, ...excess }] : [],
  )
}

/** Makes what overflows smaller, where no plan made it fit: better small on paper than cut off. */
export async function shrinkOverflows(page: Page): Promise<void> {
  await withSlides(page, 'shrink', () => page.evaluate(shrinkScript()))
}

/** The first slide, half as large. @returns a data URI */
export async function takeThumbnail(page: Page, size: Size): Promise<string> {
  const data = await withSlides(page, 'draw the first of', () =>
    page.screenshot({
      type: 'jpeg',
      quality: 85,
      encoding: 'base64',
      clip: { x: 0, y: 0, ...slideSizes[size], scale: 0.5 },
    }),
  )
  return `data:image/jpeg;base64,${data}`
}

/**
 * Prints every slide on a page of its size: tagged, with bookmarks, fonts as text.
 *
 * @throws RecapError with exit code 2 when the PDF has not as many pages as the page has slides
 */
export async function printPdf(page: Page): Promise<Uint8Array> {
  const pdf = await withSlides(page, 'print', () =>
    page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    }),
  )
  const [slides, pages] = [await countSlides(page), countPages(pdf)]
  if (pages !== slides)
    throw browserFailure(
      `the browser printed ${pages} pages of ${wording.slides(slides)}: expected one each`,
    )
  return pdf
}

/** Of a PDF as Chromium writes it: an object a page, none of them compressed. */
function countPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  // No text of a slide looks like this: it has no line break of its own.
  const start = ' 0 obj\n<</Type /Page\n'
  let pages = 0
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) pages += 1
  return pages
}
