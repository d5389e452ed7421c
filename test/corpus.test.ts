/**
 * The promises, kept on notes that real people took. The corpus lies beside the checkout of recap's developers and is
 * not part of it: its licences are not all known.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitDeck } from '../src/fit.js'
import { type Edition, type Size, sizes } from '../src/model.js'
import { parse } from '../src/parse/index.js'
import { plan } from '../src/plan/index.js'
import { loadImages } from '../src/read/images.js'
import { readSources } from '../src/read/sources.js'
import { launchBrowser } from '../src/render/browser/launch.js'
import { renderSlides } from '../src/render/engine.js'
import { findOverflows } from '../src/render/pages.js'
import { write } from '../src/write/index.js'
import {
  corpusFolder,
  plannedText,
  readableWords,
  rephrased,
  sectionsOf,
  shownText,
  theme,
  wordsOf,
} from './notes.js'

const files = existsSync(corpusFolder)
  ? readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .sort()
  : []

describe.skipIf(files.length === 0)('the corpus', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser({})
  })
  afterAll(() => browser?.close())

  const buildFile = async (path: string, size: Size, edition?: Edition) => {
    const [source] = await readSources([join(corpusFolder, path)])
    if (!source) throw new Error(`${path} was not read`)
    const recap = parse([source])
    const { images } = await loadImages(recap, corpusFolder)
    return { source, ...(await fitDeck(recap, { theme, size, edition, images, browser })) }
  }

  test.each(files)('%s', async (path) => {
    for (const size of sizes) {
      const { source, deck, slides, page, diagnostics } = await buildFile(path, size)
      if (size === '16:9') {
        const sections = sectionsOf(slides.html)
        expect(sections.map(shownText)).toEqual(deck.slides.map(({ body }) => plannedText(body)))
        const shown =
          sections.map(shownText).join('').normalize('NFKC').toLowerCase() +
          wordsOf(slides.comments.flat().join(' ')).join('')
        expect(
          readableWords(source.text).filter(
            (word) => !shown.includes(word) && !rephrased.test(word),
          ),
        ).toEqual([])
      }
      expect(diagnostics).toEqual([])
      if (!page) throw new Error('there is a browser')
      expect(await findOverflows(page)).toEqual([])
      await page.close()
    }
  })

  const editions: Edition[] = [{ kind: 'summary' }, { kind: 'talk', minutes: 10 }]
  test.each(files)('in a summary and a talk: %s', async (path) => {
    const [source] = await readSources([join(corpusFolder, path)])
    if (!source) throw new Error(`${path} was not read`)
    const recap = parse([source])
    for (const edition of editions) {
      const deck = plan(recap, { theme, size: '16:9', edition })
      const { html, comments } = renderSlides(write(deck), theme, new Map())
      const said = wordsOf([...sectionsOf(html).map(shownText), ...comments.flat()].join(' ')).join(
        '',
      )
      expect(
        readableWords(source.text).filter((word) => !said.includes(word) && !rephrased.test(word)),
      ).toEqual([])
    }
  })
})
