/** Decks are looked at in a real browser, and planned again until every slide fits. */
/// <reference lib="dom" />
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fitted, fitDeck } from '../../src/fit.js'
import { type Size, sizes } from '../../src/model.js'
import { loadImages } from '../../src/read/images.js'
import { loadTheme } from '../../src/read/theme.js'
import { launchBrowser } from '../../src/render/browser/launch.js'
import { findOverflows } from '../../src/render/pages.js'
import { parseText } from '../notes.js'
import { lostWords, readableWords, wordsOfDeck } from '../words.js'

let browser: Browser
let folder: string

beforeAll(async () => {
  ;({ browser } = await launchBrowser({}))
  folder = await mkdtemp(join(tmpdir(), 'recap-fit-'))
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

const seed = await readFile('notes/rustconf-2025.md', 'utf8')

/** What notes can hold at worst, in words that tell where one is lost. */
const hard = (() => {
  const words = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n')
  return [
    '# Conf',
    `## ${words(60, 'title')}`,
    `- ${words(300, 'bullet')}`,
    '## Nested',
    lines(9, (at) => `${'  '.repeat(at)}- level${at} ${words(25, `at${at}x`)}`),
    '## Tables',
    `| ${words(3, 'h').split(' ').join(' | ')} |\n|---|---|---|\n| ${words(300, 'cell')} | b | c |`,
    `| ${lines(28, (at) => `c${at}`)
      .split('\n')
      .join(' | ')} |\n|${'---|'.repeat(28)}`,
    '## Code',
    `\`\`\`js\n${lines(40, (at) => `line${at}("${words(at % 20, 'x')}")`)}\n${'y'.repeat(2000)}\n\`\`\``,
    '## Quotes',
    `> ${words(200, 'quote')}\n>\n> > inner`,
    `- https://example.com/${'path'.repeat(200)}`,
    `- ${'日本語のテキスト'.repeat(60)}`,
    '## Short',
    '- a',
  ].join('\n\n')
})()

async function fitted(notes: string, theme: string, size: Size): Promise<Fitted> {
  const recap = parseText(notes)
  const { images } = await loadImages(recap, '/notes')
  return fitDeck(recap, { theme: await loadTheme(theme), size, images, browser })
}

/** In the page: text smaller than it may be, beside what stands around the content. */
function smallText(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const small: string[] = []
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.textContent?.trim() || !element) continue
    if (element.closest('style, script, header, footer, .agenda th, .meta > h2 + p')) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const least = element.closest('h1, h2')
      ? 28
      : element.closest('pre, table, code, small')
        ? 18
        : 24
    if (size < least) small.push(`${size}: ${texts.currentNode.textContent}`)
  }
  return small
}

describe.each(['recap', 'default', 'gaia', 'uncover'])('in the theme %s', (theme) => {
  test.each(sizes)(
    'at %s no slide of the seed, nor of the hardest notes, overflows',
    async (size) => {
      for (const notes of [seed, hard]) {
        const { deck, page, diagnostics, slides } = await fitted(notes, theme, size)
        expect(diagnostics).toEqual([])
        if (!page) throw new Error('there is a browser')
        expect(await findOverflows(page)).toEqual([])
        expect(await page.evaluate(smallText)).toEqual([])
        await page.close()
        if (notes === hard) {
          // What has no space in it is cut, and goes on below the next title.
          const words = readableWords(notes).filter((word) => word.length < 100)
          expect(lostWords(words, wordsOfDeck(deck, parseText(notes), slides.comments))).toEqual([])
        }
      }
    },
  )
})

const themeFile = async (css: string) => {
  const path = join(folder, `theme-${css.length}.css`)
  await writeFile(path, css)
  return path
}

test('a title that needs a line more from the 100th slide on has that room on all of them', async () => {
  const bullets = Array.from(
    { length: 500 },
    (_, at) => `- bullet ${at} ${'of the notes '.repeat(5)}`,
  )
  const notes = `# Andreas Fertig CppAcademy\n\n${bullets.join('\n')}`
  const { deck, page, replanned } = await fitted(notes, 'uncover', '4:3')
  expect(deck.slides.length).toBeGreaterThan(100)
  expect(replanned).toBe(0)
  await page?.close()
})

test('a theme that changes sizes behind the back of its measures is planned again', async () => {
  const theme = await themeFile(
    "/* @theme larger */ @import 'recap'; section.session li { font-size: 40px; line-height: 60px }",
  )
  const { replanned, diagnostics, page } = await fitted(seed, theme, '16:9')
  expect(replanned).toBeGreaterThan(0)
  expect(diagnostics).toEqual([])
  await page?.close()
})

test('a theme that builds on no other is measured', async () => {
  const theme = await themeFile(
    '/* @theme own\n@size 4:3 960px 720px */ section { width: 1280px; height: 720px; padding: 60px; font: 34px/1.6 serif } li { margin: 12px }',
  )
  const { deck, diagnostics, page } = await fitted(seed, theme, '16:9')
  expect(deck.slides.length).toBeGreaterThan(30)
  expect(diagnostics).toEqual([])
  await page?.close()
})

test('what no division makes fit is told with its lines, and made smaller', async () => {
  const theme = await themeFile(
    "/* @theme never */ @import 'recap'; section.session li { padding-bottom: 700px }",
  )
  const { diagnostics, page } = await fitted('# Conf\n\n## A\n\n- x\n\n## B\n\n- y', theme, '16:9')
  expect(diagnostics).toMatchObject([
    { id: 'slide-overflow', severity: 'error', position: { path: 'notes.md', line: 5 } },
    { id: 'slide-overflow', severity: 'error', position: { path: 'notes.md', line: 9 } },
  ])
  if (!page) throw new Error('there is a browser')
  expect(await findOverflows(page)).toEqual([])
  await page.close()
})
