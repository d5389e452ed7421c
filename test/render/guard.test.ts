/** The guard in the HTML: whatever the viewer's browser makes of a deck, no slide is cut. */
/// <reference lib="dom" />
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitDeck } from '../../src/fit.js'
import type { Deck } from '../../src/model.js'
import { loadTheme } from '../../src/read/theme.js'
import { findBrowsers } from '../../src/render/browser/find.js'
import { launchBrowser } from '../../src/render/browser/launch.js'
import type { RenderedSlides } from '../../src/render/engine.js'
import { guardScript } from '../../src/render/guard.js'
import { type Excess, overflowOf } from '../../src/render/inPage/overflow.js'
import { presentationPage, printPage } from '../../src/render/page.js'
import { findOverflows, openSlides } from '../../src/render/pages.js'
import { buildText, parseText } from '../notes.js'

const largeBullets = 'section li { font-size: 40px !important; line-height: 52px !important }'
const largeTitle = 'section h2 { font-size: 300px !important; line-height: 600px !important }'

const words =
  'a bullet that is long enough to wrap once its letters are larger than they were meant to be'
const notes = `# Conf

## Engines

Speaker: Ada Lovelace
Time: 9:00 to 9:45

${Array.from({ length: 5 }, (_, index) => `- ${index} ${words}`).join('\n')}

## Tables

- short
`
/** The slide of `notes` with the bullets, from 1. */
const bullets = 3

const code = `# Conf

## Code

\`\`\`js
const text = '${'a line that goes on and on '.repeat(6)}'
${'const more = 1\n'.repeat(5)}\`\`\`

- said

## Tables

- short
`

let browser: Browser
let folder: string
let pages = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recap-guard-'))
  ;({ browser } = await launchBrowser({}))
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Presentation {
  page: Page
  /** What the page threw or reported as an error. */
  errors: string[]
}

interface Opening {
  /** What makes slides overflow. */
  cause?: string
  /** Query and hash. */
  at?: string
  guarded?: boolean
  /** Runs in the page before anything else. */
  before?: () => void
  inside?: Browser
}

/** Opens the HTML as its user does: from a file, in a window that is not as large as a slide. */
async function present(
  { deck, slides }: { deck: Deck; slides: RenderedSlides },
  { cause = '', at = '', guarded = true, before = () => {}, inside = browser }: Opening = {},
): Promise<Presentation> {
  const html = await presentationPage(deck, slides)
  expect(html).toContain(guardScript())
  pages += 1
  const path = join(folder, `${pages}.html`)
  const style = `<style id="cause">${cause}</style></head>`
  const script = guarded ? guardScript() : ''
  await writeFile(
    path,
    html
      .replace("style-src '", () => `style-src ${hashOf(cause)} '`)
      .replace('</head>', () => style)
      .replace(guardScript(), () => script),
  )
  const page = await inside.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.evaluateOnNewDocument(before)
  await page.setViewport({ width: 1000, height: 640 })
  await page.goto(`${pathToFileURL(path)}${at}`)
  await page.waitForSelector('svg.bespoke-marp-active')
  await settled(page)
  return { page, errors }
}

/** As the page's policy names what it allows. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Fonts are loaded, and two frames are drawn with them. */
const settled = (page: Page | Frame) =>
  page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve))
  })

interface Shown {
  title: string
  excess: Excess
  /** `zoom` of title and meta line, of the rest; '' where it is as the theme has it. */
  head: string[]
  body: string[]
  /** px of the slide; more than the theme's where the slide as a whole is scaled down. */
  width: number
  /** What would leave the frame, were all that is scaled 5 % larger. */
  larger: Excess
}

/** In the page: the slide that is shown. */
function readShown(measure: typeof overflowOf): Shown {
  const section = document.querySelector<HTMLElement>('svg.bespoke-marp-active section')
  if (!section) throw new Error('no slide is shown')
  const parts = ([...section.children] as HTMLElement[]).filter(
    (part) => !part.matches('footer, script'),
  )
  const isHead = (part: HTMLElement) => part.matches('h1, h2, .meta > h2 + p')
  const zoomOf = (part: HTMLElement) => part.style.zoom
  const scaled = parts.filter(zoomOf)
  const excess = measure(section)
  for (const part of scaled) part.style.zoom = String(Number(part.style.zoom) * 1.05)
  const larger = measure(section)
  for (const part of scaled) part.style.zoom = String(Number(part.style.zoom) / 1.05)
  return {
    title: section.querySelector('h1, h2')?.textContent ?? '',
    excess,
    head: parts.filter(isHead).map(zoomOf),
    body: parts.filter((part) => !isHead(part)).map(zoomOf),
    width: section.offsetWidth,
    larger,
  }
}

const shown = async (page: Page | Frame) =>
  (await page.evaluate(`(${readShown})(${overflowOf})`)) as Shown

/** Every slide, as it is shown when one walks there. */
async function walk(page: Page, count: number): Promise<Shown[]> {
  const all: Shown[] = []
  for (let step = 0; step < count; step += 1) {
    if (step > 0) await page.keyboard.press('ArrowRight')
    await settled(page)
    all.push(await shown(page))
  }
  return all
}

const none: Excess = { vertical: 0, horizontal: 0 }
const isOver = ({ vertical, horizontal }: Excess) => vertical > 0 || horizontal > 0
const seed = async () => buildText(await readFile('notes/rustconf-2025.md', 'utf8'))

describe('the guard', () => {
  test('changes nothing of a deck that fits', async () => {
    const built = await seed()
    const read = async (guarded: boolean) => {
      const { page, errors } = await present(built, { guarded })
      await walk(page, built.deck.slides.length)
      const slides = await page.evaluate(() =>
        [...document.querySelectorAll('svg.bespoke-marp-slide')].map((slide) => slide.outerHTML),
      )
      await page.close()
      return { slides, errors }
    }
    const guarded = await read(true)
    expect(guarded).toEqual(await read(false))
    expect(guarded.errors).toEqual([])
  })

  test('scales the bodies of slides that overflow, just enough, and no title', async () => {
    const built = await seed()
    const count = built.deck.slides.length
    const open = async (guarded: boolean) => {
      const { page, errors } = await present(built, { cause: largeBullets, guarded })
      const slides = await walk(page, count)
      await page.close()
      return { slides, errors }
    }
    const { slides, errors } = await open(true)
    const over = (await open(false)).slides.map(({ excess }) => isOver(excess))
    expect(over.filter(Boolean).length).toBeGreaterThan(5)
    expect(errors).toEqual([])
    // The keys lead through all of them as ever.
    expect(new Set(slides.map(({ title }) => title)).size).toBeGreaterThan(10)
    for (const [index, { excess, head, body, larger, width }] of slides.entries()) {
      expect({ index, excess, width }).toEqual({ index, excess: none, width: 1280 })
      expect({ index, zoomed: head.some(Boolean) }).toEqual({ index, zoomed: false })
      expect({ index, zoomed: body.some(Boolean) }).toEqual({ index, zoomed: over[index] })
      if (!over[index]) continue
      expect({ index, larger: isOver(larger) }).toEqual({ index, larger: true })
      for (const zoom of body.map(Number)) {
        expect(zoom).toBeGreaterThanOrEqual(0.4)
        expect(zoom).toBeLessThan(1)
      }
    }
  })

  test('gives the full size again once the cause is gone', async () => {
    const { page } = await present(await buildText(notes), {
      cause: largeBullets,
      at: `#${bullets}`,
    })
    expect((await shown(page)).body).not.toEqual([''])
    await page.evaluate(() => document.querySelector('#cause')?.remove())
    await page.setViewport({ width: 1200, height: 700 })
    await page.waitForFunction(() => !document.querySelector('section [style]'))
    expect(await shown(page)).toMatchObject({ body: [''], excess: none })
    await page.close()
  })

  test('scales the title with the body where the body alone is not enough', async () => {
    const { page } = await present(await buildText(notes), { cause: largeTitle, at: `#${bullets}` })
    const { excess, head, body, larger } = await shown(page)
    expect(excess).toEqual(none)
    expect(isOver(larger)).toBe(true)
    const [zoom] = body
    expect(Number(zoom)).toBeLessThan(1)
    expect(head).toEqual([zoom, zoom])
    await page.close()
  })

  test('scales the slide as a whole where the browser makes no text smaller', async () => {
    let inside: Browser | undefined
    for await (const { path, env } of findBrowsers()) {
      inside = await puppeteer.launch({
        executablePath: path,
        headless: 'shell',
        env: { ...process.env, ...env },
        args: ['--no-sandbox', '--disable-gpu', '--blink-settings=minimumFontSize=60'],
      })
      break
    }
    if (!inside) throw new Error('no browser was found')
    try {
      const built = await buildText(notes)
      const at = `#${bullets}`
      const unguarded = await present(built, { inside, at, guarded: false })
      expect(isOver((await shown(unguarded.page)).excess)).toBe(true)
      const { page } = await present(built, { inside, at })
      expect(await shown(page)).toMatchObject({ excess: none, head: ['', ''], body: [''] })
      expect((await shown(page)).width).toBeGreaterThan(1280)
    } finally {
      await inside.close()
    }
  })

  test('works in the presenter view, and in its view of the next slide', async () => {
    const { page, errors } = await present(await buildText(notes), {
      cause: largeBullets,
      at: `?view=presenter#${bullets - 1}`,
    })
    const next = await page
      .waitForSelector('iframe.bespoke-marp-presenter-next')
      .then((frame) => frame?.contentFrame())
    await next?.waitForFunction(() => document.querySelector('.bespoke-marp-active [style*=zoom]'))
    expect(next && (await shown(next))).toMatchObject({ title: 'Engines', excess: none })
    await page.keyboard.press('ArrowRight')
    expect(await shown(page)).toMatchObject({ title: 'Engines', excess: none, head: ['', ''] })
    expect(errors).toEqual([])
    await page.close()
  })

  test.each([
    ['in the overview', '?view=overview', async () => {}],
    ['in print', '', (page: Page) => page.pdf()],
  ])('scales slides %s', async (_, at, act: (page: Page) => Promise<unknown>) => {
    const { page } = await present(await buildText(notes), { cause: largeBullets, at })
    await act(page)
    await page.waitForFunction(() => document.querySelector('section > ul[style*=zoom]'), {
      timeout: 5_000,
    })
    const excesses = await page.evaluate(
      `[...document.querySelectorAll('section')].map((section) => (${overflowOf})(section))`,
    )
    expect(new Set((excesses as Excess[]).map(isOver))).toEqual(new Set([false]))
    await page.close()
  })

  test('leaves a deck alone that was planned for another theme', async () => {
    const theme = await loadTheme('gaia')
    const options = { theme, size: '16:9', images: new Map(), browser } as const
    const { deck, slides, page: printed } = await fitDeck(parseText(code), options)
    await printed?.close()
    const at = `#${deck.slides.findIndex(({ kind }) => kind === 'session') + 1}`
    const { page } = await present({ deck, slides }, { at })
    expect(await shown(page)).toMatchObject({ body: [''], excess: none })
    await page.close()
  })

  test('breaks nothing where it cannot measure', async () => {
    const { page, errors } = await present(await buildText(notes), {
      cause: largeBullets,
      before: () => {
        Element.prototype.getClientRects = () => {
          throw new Error('no rectangles')
        }
      },
    })
    await page.keyboard.press('ArrowRight')
    const title = () =>
      page.evaluate(() => document.querySelector('svg.bespoke-marp-active h2')?.textContent)
    expect(await title()).toBe('Agenda')
    await page.keyboard.press('ArrowRight')
    expect(await title()).toBe('Engines')
    expect(errors).toEqual([])
    await page.close()
  })
})

describe('an overflow', () => {
  const measure = async (css: string) => {
    const { deck, slides } = await buildText(code)
    const page = await openSlides(
      browser,
      printPage(deck, { ...slides, css: `${slides.css} ${css}` }),
      '16:9',
    )
    const overflows = await findOverflows(page)
    const pre = await page.evaluate(() => {
      const {
        scrollWidth = 0,
        clientWidth = 0,
        scrollHeight = 0,
        clientHeight = 0,
      } = document.querySelector('pre') ?? {}
      return { beside: scrollWidth - clientWidth, below: scrollHeight - clientHeight }
    })
    await page.close()
    return { overflows, pre }
  }

  test('is what a box scrolls', async () => {
    const { overflows, pre } = await measure(
      'section pre { overflow: auto; white-space: pre !important }',
    )
    expect(pre.beside).toBeGreaterThan(100)
    expect(overflows).toEqual([{ slide: 3, horizontal: pre.beside, vertical: 0 }])
  })

  test('is what a box cuts off', async () => {
    const { overflows, pre } = await measure('section pre { overflow: hidden; height: 100px }')
    expect(pre.below).toBeGreaterThan(20)
    expect(overflows).toEqual([{ slide: 3, horizontal: 0, vertical: pre.below }])
  })

  test('is as large as it is on a slide that is drawn smaller', async () => {
    const css = 'section pre { overflow: auto; white-space: pre !important; margin-bottom: 700px }'
    const tall = `${css} section pre code { min-height: 800px }`
    const [full, half] = [await measure(tall), await measure(`${tall} svg { width: 411px }`)]
    expect(full.overflows).toMatchObject([{ slide: 3 }])
    expect(half.overflows[0]?.horizontal).toBeCloseTo(full.overflows[0]?.horizontal ?? 0, 0)
    expect(half.overflows[0]?.vertical).toBeCloseTo(full.overflows[0]?.vertical ?? 0, 0)
  })

  test.each([
    [
      'what is said again and cut short',
      '.again { width: 20px; overflow: hidden; white-space: nowrap }',
    ],
    ['a footer that is too long', 'footer { right: auto !important; width: 9px }'],
    ['a slide that is not shown', 'svg { display: none } pre { height: 2000px }'],
  ])('is not %s', async (_, css) => {
    const { deck, slides } = await buildText(code)
    const again = slides.html.replace('<li>said', `<li class="again"><b>${'said '.repeat(99)}</b>`)
    const html = printPage(deck, { ...slides, html: again, css: `${slides.css} ${css}` })
    const page = await openSlides(browser, html, '16:9')
    expect(await findOverflows(page)).toEqual([])
    await page.close()
  })
})
