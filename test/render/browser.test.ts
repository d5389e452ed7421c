/** What only a browser decides: fit, fonts, keys, links, offline, the pages of the PDF. In the browser that npm brings. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuildResult, build } from '../../src/build.js'
import { sizes } from '../../src/model.js'
import { launchBrowser } from '../../src/render/browser/launch.js'
import { printPage } from '../../src/render/page.js'
import { findOverflows, openSlides } from '../../src/render/pages.js'
import { buildText } from '../notes.js'
import { wordsOf } from '../words.js'

let browser: Browser
let folder: string
let built: BuildResult

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recap-test-'))
  ;({ browser } = await launchBrowser({}))
  built = await build(['notes/rustconf-2025.md'], { output: folder })
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

const seed = () => readFile('notes/rustconf-2025.md', 'utf8')

describe.each(sizes)('the seed at %s', (size) => {
  test('no slide overflows, in the fonts of the theme', async () => {
    const { deck, slides } = await buildText(await seed(), size)
    const page = await openSlides(browser, printPage(deck, slides), size)
    expect(await findOverflows(page)).toEqual([])
    const fonts = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight }) => `${family} ${weight}`),
    )
    expect(fonts).toEqual(
      expect.arrayContaining(['IBM Plex Sans 400', 'IBM Plex Sans 700', 'IBM Plex Mono 400']),
    )
    await page.close()
  })

  test('text has a contrast of 4.5:1 and is never smaller than it may be', async () => {
    const { deck, slides } = await buildText(
      `${await seed()}\n\n### Code and tables\n\n\`\`\`js\n// comment\nconst a = "text" + 1\n\`\`\`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quote\n`,
      size,
    )
    const page = await openSlides(browser, printPage(deck, slides), size)
    expect(await page.evaluate(measureText)).toEqual([])
    await page.close()
  })

  test('so has the text of every slide that recap adds', async () => {
    const session = (title: string, track: string) =>
      `### ${title}\n\nTrack: ${track}\n\nTime: 9:00am to 10:00am\n\n- [ ] try it\n  - now\n- why?\n- [x](https://example.org/${title})\n\n`
    const tracks = ['A', 'B', 'C', 'D', 'E', 'F']
    const all = tracks.map(
      (track) => session(`One ${track}`, track) + session(`Two ${track}`, track),
    )
    const start = '---\nsessionLevel: 3\n---\n\n# Conf\n\n'
    for (const notes of [
      `${start}## Day 1\n\n${all.join('')}## Day 2\n\n${all[0]}`,
      start + all.join(''),
    ]) {
      const { deck, slides } = await buildText(notes, size)
      expect(deck.slides.map(({ kind }) => kind)).toContain('section')
      const page = await openSlides(browser, printPage(deck, slides), size)
      expect(await page.evaluate(measureText)).toEqual([])
      await page.close()
    }
  })
})

test('an overflow is found when there is one', async () => {
  const { deck, slides } = await buildText('# Conf\n\n## A\n\n- x\n\n## B\n\n- y')
  const html = printPage(deck, {
    ...slides,
    html: slides.html.replace('<li>x</li>', '<li style="padding-top: 900px">x</li>'),
  })
  const page = await openSlides(browser, html, '16:9')
  expect(await findOverflows(page)).toMatchObject([{ slide: 3 }])
  await page.close()
})

test('every word of the seed is on a slide', async () => {
  const { deck, slides } = await buildText(await seed())
  const page = await openSlides(browser, printPage(deck, slides), '16:9')
  const shown = new Set(wordsOf(await page.evaluate(() => document.body.innerText)))
  await page.close()
  const [, notes = ''] = (await seed()).split(/\n---\n/)
  const words = wordsOf(notes.replace(/\]\([^)]*\)/g, ' ').replace(/\\(.)/g, '$1'))
  // Understood, and said in other words: times without am and pm, the day as a date, the label before a name.
  const said = new Set([
    'presenter',
    ...wordsOf('9:15am 9:45am 9:50am 10:00am 10:30am 11:00am 11:05am 11:35am 9/3/2025'),
  ])
  expect(words.length).toBeGreaterThan(900)
  expect(words.filter((word) => !shown.has(word) && !said.has(word))).toEqual([])
})

const wholeDeck = () => {
  const [whole] = built.decks
  if (!whole) throw new Error('expected a deck')
  return whole.deck
}

describe('the HTML', () => {
  const open = async (hash = ''): Promise<{ page: Page; requests: string[] }> => {
    const page = await browser.newPage()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(`${pathToFileURL(join(folder, 'rustconf-2025.html'))}${hash}`)
    await page.waitForSelector('svg.bespoke-marp-active')
    return { page, requests }
  }
  const shownTitle = (page: Page) =>
    page.evaluate(() => document.querySelector('svg.bespoke-marp-active :is(h1, h2)')?.textContent)

  test('asks for nothing but itself', async () => {
    const { page, requests } = await open()
    for (let step = 0; step < wholeDeck().slides.length; step += 1)
      await page.keyboard.press('ArrowRight')
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([
      page.url().replace(/#.*/, ''),
    ])
    await page.close()
  })

  test('obeys the keys, and the agenda jumps', async () => {
    const { page } = await open()
    expect(await shownTitle(page)).toBe('RustConf 2025')
    await page.keyboard.press('ArrowRight')
    expect(await shownTitle(page)).toBe('Agenda')
    await page.click('svg.bespoke-marp-active tr:nth-child(3) a')
    await page.waitForFunction(() =>
      document.querySelector('svg.bespoke-marp-active h2')?.textContent?.startsWith('Rust for AI'),
    )
    await page.keyboard.press('Home')
    expect(await shownTitle(page)).toBe('RustConf 2025')
    await page.close()
  })

  test('has a presenter view with speaker notes', async () => {
    const { page } = await open('#3')
    const opened = new Promise<Page | null>((resolve) =>
      browser.once('targetcreated', async (target) => resolve(await target.page())),
    )
    await page.keyboard.press('p')
    const presenter = await opened
    await presenter?.waitForSelector('.bespoke-marp-presenter-note-wrapper')
    expect(await presenter?.evaluate(() => document.body.textContent)).toContain(
      'rustconf-2025.md, lines',
    )
    await presenter?.close()
    await page.close()
  })
})

describe('the PDF', () => {
  const pdf = async () =>
    getDocument({
      data: new Uint8Array(await readFile(join(folder, 'rustconf-2025.pdf'))),
      verbosity: 0,
    }).promise

  test('has a page for each slide, a title, a language, bookmarks', async () => {
    const document = await pdf()
    expect(document.numPages).toBe(wholeDeck().slides.length)
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'RustConf 2025', Language: 'en' })
    const outline = await document.getOutline()
    expect(
      outline.flatMap(({ title, items }) => [
        title,
        ...items.map((item: { title: string }) => item.title),
      ]),
    ).toContain('Diamond Sponsor Talk')
  })

  test('has agenda entries that jump and links that lead out', async () => {
    const document = await pdf()
    const annotations = await (await document.getPage(2)).getAnnotations()
    const pages = await Promise.all(
      annotations.map(async ({ dest }) =>
        document.getPageIndex((await document.getDestination(dest))?.[0]),
      ),
    )
    const first = wholeDeck().slides.flatMap((slide, index) =>
      slide.kind === 'session' && slide.part === 1 ? [index] : [],
    )
    // A link that wraps is one annotation a line.
    expect([...new Set(pages)].sort((a, b) => a - b)).toEqual(first)
    expect(first).toHaveLength(10)
    const cover = await (await document.getPage(1)).getAnnotations()
    expect(cover.map(({ url }) => url)).toEqual(['https://rustconf.com/schedule/#wednesday'])
  })
})

/** In the page: text too faint for WCAG 2.2 AA, or too small to read. */
function measureText(): string[] {
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number).map((channel) => {
      const part = channel / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element: Element | null): string => {
    const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
    return color === 'rgba(0, 0, 0, 0)' || color === 'transparent'
      ? ground(element?.parentElement ?? null)
      : color
  }
  const walker = document.createTreeWalker(
    document.querySelector('div') as Element,
    NodeFilter.SHOW_TEXT,
  )
  const faults: string[] = []
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const text = walker.currentNode.textContent?.trim()
    if (!element?.checkVisibility() || !text || element.closest('script, style, .agenda th'))
      continue
    const style = getComputedStyle(element)
    const [light, dark] = [luminance(style.color), luminance(ground(element))].sort(
      (a, b) => b - a,
    ) as [number, number]
    if ((light + 0.05) / (dark + 0.05) < 4.5) faults.push(`contrast: ${text}`)
    const least = element.closest('footer, small, .meta > h2 + p')
      ? 18
      : element.closest('pre, table, code')
        ? 18
        : 24
    if (Number.parseFloat(style.fontSize) < least) faults.push(`${style.fontSize}: ${text}`)
  }
  return faults
}
