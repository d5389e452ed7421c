/** What a browser does with a deck's slides: measure them, print them. */
/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer'
import type { Size } from '../model.js'

/** A slide whose content leaves its frame. */
export interface Overflow {
  /** From 1. */
  slide: number
  /** px at the deck's own size: how far below the frame, or above it, whichever is more; and beside it. */
  vertical: number
  horizontal: number
}

/** ms; none: thousands of slides take their time, and nothing here waits for a network. */
const timeout = 0

const slideSize: Record<Size, { width: number; height: number }> = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 960, height: 720 },
}

/** Opens a page of slides that cannot reach any network. */
export async function openSlides(browser: Browser, html: string, size: Size): Promise<Page> {
  const page = await browser.newPage()
  await page.setOfflineMode(true)
  await page.setViewport(slideSize[size])
  await page.setContent(html, { waitUntil: 'load', timeout })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  return page
}

/** Measures every slide of a page: what the frame, the slide without its padding, does not hold. */
export function findOverflows(page: Page): Promise<Overflow[]> {
  return page.evaluate(() => {
    // Half a pixel is how far a browser rounds.
    const tolerance = 0.5
    const furniture = 'header, footer, .agenda thead, .agenda thead *'
    return [...document.querySelectorAll('section')].flatMap((section, index) => {
      const outer = section.getBoundingClientRect()
      const scale = outer.width / section.offsetWidth
      const style = getComputedStyle(section)
      const inset = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
        Number.parseFloat(style[`padding${side}`]) * scale
      const boxes = [...section.querySelectorAll('*')].flatMap((element) => {
        const { display } = getComputedStyle(element)
        return element.matches(furniture) || display === 'none'
          ? []
          : [...element.getClientRects()].map((rectangle) => ({ rectangle, display }))
      })
      const beyond = (distances: number[]) => Math.max(0, ...distances) / scale
      const vertical = beyond(
        // An inline box is as high as its font, not as its line: it leaves the frame where no ink does.
        boxes.flatMap(({ rectangle: { top, bottom }, display }) =>
          display === 'inline'
            ? []
            : [bottom - (outer.bottom - inset('Bottom')), outer.top + inset('Top') - top],
        ),
      )
      const horizontal = beyond(
        boxes.flatMap(({ rectangle: { left, right } }) => [
          right - (outer.right - inset('Right')),
          outer.left + inset('Left') - left,
        ]),
      )
      return vertical > tolerance || horizontal > tolerance
        ? [{ slide: index + 1, vertical, horizontal }]
        : []
    })
  })
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
