/** Pictures beside and below text, as a browser shows and prints them. */
/// <reference lib="dom" />
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitDeck } from '../../src/fit.js'
import { type Size, sizes } from '../../src/model.js'
import { loadImages } from '../../src/read/images.js'
import { loadTheme } from '../../src/read/theme.js'
import { launchBrowser } from '../../src/render/browser/launch.js'
import { printPage } from '../../src/render/page.js'
import { findOverflows, openSlides, printPdf } from '../../src/render/pages.js'
import { buildText, parseText, theme } from '../notes.js'
import { png, svg, svgUri } from '../pictures.js'

let browser: Browser
beforeAll(async () => {
  ;({ browser } = await launchBrowser({}))
})
afterAll(() => browser?.close())

const pictures = {
  portrait: png(600, 800),
  square: png(500, 500),
  landscape: png(1200, 675),
  tiny: png(64, 64),
  huge: png(1500, 2000),
  tower: svgUri(svg('width="200" height="1400"')),
  vector: svgUri(svg('viewBox="0 0 300 400"')),
}
type Name = keyof typeof pictures
const besides: Name[] = ['portrait', 'square', 'huge', 'tower', 'vector']

const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) =>
    'memory safety of the borrow checker is understanding'.slice(0, 3 + ((at * 7 + from * 5) % 40)),
  ).join(' ')

/** Slides from nearly empty to full, with each picture in each of the places that notes have them. */
const notes = (Object.keys(pictures) as Name[])
  .flatMap((name, index) => {
    const image = `![the ${name}](${pictures[name]})`
    const bullets = (count: number) =>
      Array.from({ length: count }, (_, at) => `- ${words(1 + (at % 3), at + index)}`).join('\n')
    return [
      `${bullets(2)}\n\n${image}`,
      `Speaker: Ada Lovelace\n\n${bullets(4 + index)}\n\n${image}\n\n${bullets(5)}`,
      `${image}\n\n${words(9)}\n\n> ${words(5)}\n\n\`\`\`\nconst a = 1\n\`\`\``,
      `- one\n  - ${words(4)}\n\n    ${image}\n  - two\n- three\n- ${words(6)}`,
      `#### ${words(2)}\n\n${words(3)}\n\n[${image}](https://example.com)\n\n1. ${words(8)}\n2. two`,
      `${bullets(3)}\n- ${image}\n- ${words(5)}\n  - ${words(7)}\n\n${words(3)}`,
    ].map((body, at) => `## ${name} ${at} ${at === 4 ? words(6) : ''}\n\n${body}`)
  })
  .reduce((all, one) => `${all}\n\n${one}`, '# Conf')

interface Seen {
  isBeside: boolean
  alt: string
  picture: {
    left: number
    right: number
    top: number
    bottom: number
    width: number
    height: number
  }
  /** Right edge of the text, foot of the title, and top of the first text. */
  text: { right: number; top: number }
  titleFoot: number
}

/** In the page: each slide of a session that has a picture. */
function look(): Seen[] {
  return [...document.querySelectorAll('section.session')].flatMap((section) => {
    const [image] = section.querySelectorAll('img')
    const title = section.querySelector('h2')
    if (!image || !title) return []
    const { left, right, top, bottom, width, height } = image.getBoundingClientRect()
    const origin = section.getBoundingClientRect().top
    const boxes: DOMRect[] = []
    for (const block of section.children) {
      if (block.matches('h2, header, footer, .meta > h2 + p')) continue
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(texts.currentNode)
        if (texts.currentNode.textContent?.trim()) boxes.push(...range.getClientRects())
      }
    }
    return [
      {
        isBeside: section.matches('.beside'),
        alt: image.alt,
        picture: { left, right, top: top - origin, bottom: bottom - origin, width, height },
        text: {
          right: Math.max(...boxes.map((box) => box.right)),
          top: Math.min(...boxes.map((box) => box.top)) - origin,
        },
        titleFoot: title.getBoundingClientRect().bottom - origin,
      },
    ]
  })
}

describe.each(sizes)('pictures of any shape at %s', (size) => {
  const open = async () => {
    const { deck, slides } = await buildText(notes, size)
    return openSlides(browser, printPage(deck, slides), size)
  }

  test('nothing overflows: not as reckoned, without a second plan', async () => {
    const page = await open()
    expect(await findOverflows(page)).toEqual([])
    await page.close()
  })

  test('beside, a picture is right of the text, below the title, and keeps its proportions', async () => {
    const page = await open()
    const seen = await page.evaluate(look)
    await page.close()
    const beside = seen.filter(({ isBeside }) => isBeside)
    expect([...new Set(beside.map(({ alt }) => alt))].sort()).toEqual(
      besides.map((name) => `the ${name}`).sort(),
    )
    const m = theme.measures[size]
    for (const { alt, picture, text, titleFoot } of beside) {
      expect(picture.left, alt).toBeGreaterThanOrEqual(text.right)
      expect(picture.right, alt).toBeCloseTo(m.width - m['pad-side'], 0)
      expect(picture.width, alt).toBeLessThanOrEqual(m['beside-width'] + 0.5)
      expect(picture.top, alt).toBeCloseTo(titleFoot + m['title-gap'], 0)
      // Neither a letter's box nor a line's is quite the picture's.
      expect(Math.abs(text.top - picture.top), alt).toBeLessThan(m['body-line'])
      expect(picture.height, alt).toBeGreaterThan(100)
    }
    const ratios: Partial<Record<string, number>> = { 'the portrait': 0.75, 'the square': 1 }
    for (const { alt, picture } of seen)
      expect(picture.width / picture.height, alt).toBeCloseTo(
        ratios[alt] ?? picture.width / picture.height,
        1,
      )
  })
})

test('a slide that overflows all the same is planned again with its picture below', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'recap-beside-'))
  try {
    const path = join(folder, 'larger.css')
    await writeFile(
      path,
      "/* @theme larger */ @import 'recap'; section.session li { font-size: 44px; line-height: 70px }",
    )
    const larger = await loadTheme(path)
    const recap = parseText(notes)
    const { images } = await loadImages(recap, '/notes')
    const options = { theme: larger, size: '16:9', images, browser } as const
    const { deck, page, diagnostics, replanned } = await fitDeck(recap, options)
    expect(replanned).toBeGreaterThan(0)
    expect(diagnostics).toEqual([])
    const isBeside = deck.slides.map(({ classes }) => classes.includes('beside'))
    expect(new Set(isBeside)).toEqual(new Set([true, false]))
    if (!page) throw new Error('there is a browser')
    expect(await findOverflows(page)).toEqual([])
    await page.close()
  } finally {
    await rm(folder, { recursive: true })
  }
})

describe('alternative text', () => {
  const alts = async (size: Size) => {
    const recap = parseText(notes)
    const { images } = await loadImages(recap, '/notes')
    const { page, diagnostics } = await fitDeck(recap, { theme, size, images, browser })
    expect(diagnostics).toEqual([])
    if (!page) throw new Error('there is a browser')
    const document = await getDocument({ data: await printPdf(page) }).promise
    await page.close()
    const found: string[] = []
    const collect = (node: object): void => {
      if ('alt' in node && typeof node.alt === 'string') found.push(node.alt)
      if ('children' in node && Array.isArray(node.children)) node.children.forEach(collect)
    }
    for (let number = 1; number <= document.numPages; number += 1)
      collect((await (await document.getPage(number)).getStructTree()) ?? {})
    return found
  }

  test('is in the tags of the PDF, once for every picture', async () => {
    const expected = Object.keys(pictures).flatMap((name) => Array(6).fill(`the ${name}`))
    expect((await alts('16:9')).filter((alt) => !alt.startsWith('QR code')).sort()).toEqual(
      expected.sort(),
    )
  })
})
