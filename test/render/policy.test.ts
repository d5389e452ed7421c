/** What pages may do: all that a presentation needs, in the browser, and nothing that notes could ask for. */
/// <reference lib="dom" />
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../src/build.js'
import { launchBrowser, type RunningBrowser } from '../../src/render/browser/launch.js'
import { presentationPage, printPage } from '../../src/render/page.js'
import { closeSlides, openSlides, printPdf } from '../../src/render/pages.js'
import { policy } from '../../src/render/policy.js'
import { buildText } from '../notes.js'

let running: RunningBrowser
let browser: Browser
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recap-policy-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

// One each: a page behind another draws nothing, and its picture would never come.
beforeEach(async () => {
  running = await launchBrowser({})
  browser = running.browser
})

afterEach(() => running?.close())

/** What no policy can do anything about: a headless browser keeps no screen awake. */
const harmless = /Wake Lock/

/** Pages of the browser from now on tell here what was refused, thrown, or logged as an error. */
function listen(): string[] {
  const faults: string[] = []
  const watch = async (page: Page) => {
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !harmless.test(message.text())) faults.push(message.text())
    })
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`refused: ${violatedDirective} ${blockedURI}`),
      )
    })
  }
  browser.on('targetcreated', async (target) => {
    const page = await target.page()
    if (page) await watch(page)
  })
  return faults
}

const notes = `# Conf

Ann & Bob's "notes"

## Engines <1>

Speaker: Ada Lovelace

${Array.from({ length: 30 }, (_, index) => `- bullet ${index} & more`).join('\n')}

## Tables

| a | b |
|---|---|
| 1 | 2 |

- [ ] a task
- a question?
`

/** A footer of quotation marks and entities stands in the \`style\` attribute of every slide. */
const front = `---\nfooter: 'A & B "<quoted>" &amp; ; } \\\\ é'\n---\n\n`

describe.each(['recap', 'default', 'gaia', 'uncover'])('a presentation in %s', (theme) => {
  test('does all that it can do, and its policy refuses none of it', async () => {
    await writeFile(join(folder, 'notes.md'), front + notes)
    await build([join(folder, 'notes.md')], { output: folder, formats: ['html'], theme })
    const url = pathToFileURL(join(folder, 'notes.html')).href
    const faults = listen()
    const page = await browser.newPage()
    const shown = () =>
      page.evaluate(() => document.querySelector('.bespoke-marp-active section')?.id)
    for (const [view, slides] of [
      ['', 1],
      ['?view=overview', 1],
      ['?view=presenter#2', 2],
      ['?view=next#3', 3],
    ] as const) {
      await page.goto(url + view)
      await page.waitForSelector('.bespoke-marp-active')
      expect(await shown()).toBe(String(slides))
      // The presenter view shows the next slide in a frame. The key `p` opens it in a window, which headless browsers lose.
      const frame = view.includes('presenter')
        ? await page.waitForSelector('iframe.bespoke-marp-presenter-next')
        : null
      await (await frame?.contentFrame())?.waitForSelector('.bespoke-marp-active')
    }
    await page.goto(url)
    for (const [key, slide] of [
      ['ArrowRight', '2'],
      [' ', '3'],
      ['ArrowLeft', '2'],
      ['Home', '1'],
      ['PageDown', '2'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await shown()).toBe(slide)
    }
    // Not `f`: a headless browser has no full screen, and loses the keys that follow.
    await page.keyboard.press('o')
    const overview = await page.waitForSelector('.bespoke-marp-overview iframe')
    await (await overview?.contentFrame())?.waitForSelector('.bespoke-marp-active')
    await page.keyboard.press('Escape')
    // From the browser's own menu.
    await page.pdf()
    expect(faults).toEqual([])
    await page.close()
  })

  test('looks as it does without a policy', async () => {
    const html = await readFile(join(folder, 'notes.html'), 'utf8')
    const free = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    expect(free.length).toBeLessThan(html.length)
    const looksOf = async (text: string) => {
      await writeFile(join(folder, 'shown.html'), text)
      const page = await browser.newPage()
      await page.goto(`${pathToFileURL(join(folder, 'shown.html'))}#2`)
      const looks = await page.evaluate(async () => {
        await document.fonts.ready
        return [...document.querySelectorAll('section, section *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          const { color, backgroundColor, fontFamily, fontSize, display } =
            getComputedStyle(element)
          return [
            element.tagName,
            x,
            y,
            width,
            height,
            color,
            backgroundColor,
            fontFamily,
            fontSize,
            display,
          ].join()
        })
      })
      await page.close()
      return looks
    }
    expect(await looksOf(html)).toEqual(await looksOf(free))
  })
})

test('the page that leads to decks has its looks, and is refused nothing', async () => {
  await writeFile(
    join(folder, 'tracks.md'),
    '# Conf\n\n## A\n\nTrack: One & "two"\n\n- x\n\n## B\n\nTrack: Three\n\n- y\n',
  )
  const { index } = await build([join(folder, 'tracks.md')], {
    output: folder,
    formats: ['html'],
    by: 'track',
  })
  const faults = listen()
  const page = await browser.newPage()
  await page.goto(pathToFileURL(String(index?.path)).href)
  expect(
    await page.evaluate(() => [
      getComputedStyle(document.querySelector('li') as Element).display,
      getComputedStyle(document.querySelector('li') as Element).getPropertyValue('--edge'),
    ]),
  ).toEqual(['grid', expect.stringContaining('linear-gradient')])
  expect(faults).toEqual([])
  await page.close()
})

/** Should any of these ever come through from notes. */
const slipped = [
  '<script>document.title = "RAN"</script>',
  '<script type="module">document.title = "RAN"</script>',
  '<img src="x" onerror="document.title = \'RAN\'">',
  '<svg onload="document.title = \'RAN\'"></svg>',
  '<a id="click" href="javascript:document.title=\'RAN\'">x</a>',
  '<iframe srcdoc="<script>parent.document.title = \'RAN\'</script>"></iframe>',
  '<iframe src="javascript:parent.document.title=\'RAN\'"></iframe>',
  '<details open ontoggle="document.title = \'RAN\'"></details>',
  '<style onload="document.title = \'RAN\'">p { color: red }</style>',
  '<link rel="stylesheet" href="data:text/css,*{}" onload="document.title = \'RAN\'">',
  '<object data="data:text/html,<script>top.document.title=1</script>"></object>',
  '<meta http-equiv="refresh" content="0;url=data:text/html,RAN">',
]

describe('markup that slipped through', () => {
  const inside = async () => {
    const { deck, slides } = await buildText('# Conf\n\n## A\n\n- x\n\n## B\n\n- y')
    return (markup: string) => ({
      deck,
      slides: { ...slides, html: slides.html.replace('<li>x</li>', () => `<li>${markup}</li>`) },
    })
  }

  test.each(slipped)('runs nothing where it is shown: %s', async (markup) => {
    const { deck, slides } = (await inside())(markup)
    const path = join(folder, 'slipped.html')
    await writeFile(path, await presentationPage(deck, slides))
    const page = await browser.newPage()
    await page.goto(pathToFileURL(path).href)
    await page.evaluate(() => document.querySelector<HTMLElement>('#click')?.click())
    await settle(page)
    expect(await page.title()).toBe(deck.title)
    await page.close()
  })

  test.each(slipped)('runs nothing where it is printed: %s', async (markup) => {
    const { deck, slides } = (await inside())(markup)
    for (const html of [
      printPage(deck, slides),
      // Nor without a policy.
      printPage(deck, slides).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    ]) {
      const page = await openSlides(browser, html, '16:9')
      await page.evaluate(() => document.querySelector<HTMLElement>('#click')?.click())
      // A page without scripts is given no frames to wait for. What a print runs has run when it is done.
      await printPdf(page)
      expect(await page.title()).toBe(deck.title)
      await closeSlides(page)
    }
  })

  test('asks neither the web nor a file for anything where it is printed', async () => {
    await writeFile(join(folder, 'secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const file = pathToFileURL(join(folder, 'secret.svg')).href
    const { deck, slides } = (await inside())(
      `<img src="http://127.0.0.1:9/x.png"><img src="${file}"><p style="background: url(${file})">z</p><iframe src="${file}"></iframe><link rel="preconnect" href="http://127.0.0.1:9"><link rel="stylesheet" href="${file}">`,
    )
    const seen: string[] = []
    browser.on('targetcreated', async (target) => {
      const page = await target.page()
      page?.on('requestfinished', (request) => seen.push(request.url()))
      page?.on('response', (response) => seen.push(response.url()))
    })
    const page = await openSlides(browser, printPage(deck, slides), '16:9')
    expect(
      await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth)),
    ).toEqual([0, 0])
    expect(seen.filter((url) => !/^(?:data|about):/.test(url))).toEqual([])
    await closeSlides(page)
  })
})

/** What runs at all has run by then. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve))
  })

test.each([
  ['line breaks of Windows', 'p { color:\r\nred }', 'p { color:\nred }'],
  ['of old Macs', 'p { color:\rred }', 'p { color:\nred }'],
  ['NUL', 'p::before { content: "\0" }', 'p::before { content: "\ufffd" }'],
])('a hash is of the text as the browser reads it: %s', (_, text, read) => {
  expect(policy({ styles: [text] })).toBe(policy({ styles: [read] }))
})
