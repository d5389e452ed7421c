/** What the README promises, kept on notes that real people took. */
import { dirname } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { fitDeck } from '../src/fit.js'
import { type Edition, sizes } from '../src/model.js'
import { parse } from '../src/parse/index.js'
import { plan } from '../src/plan/index.js'
import { loadImages } from '../src/read/images.js'
import { readSources } from '../src/read/sources.js'
import { launchBrowser } from '../src/render/browser/launch.js'
import { renderSlides } from '../src/render/engine.js'
import { findOverflows } from '../src/render/pages.js'
import { write } from '../src/write/index.js'
import { lostAddresses } from './addresses.js'
import { testCorpus } from './corpus.js'
import { plannedText, sectionsOf, shownText, theme } from './notes.js'
import { lostWords, readableWords, wordsOfDeck } from './words.js'

const recapOf = async (path: string) => {
  const [source] = await readSources([path])
  if (!source) throw new Error(`${path} was not read`)
  const recap = parse([source])
  const { images } = await loadImages(recap, dirname(path))
  return { notes: source.text, words: readableWords(source.text), recap, images }
}

let browser: Browser
beforeAll(async () => {
  ;({ browser } = await launchBrowser({}))
})
afterAll(() => browser?.close())

testCorpus('no slide clips, nor says less than the notes', async (path, known) => {
  const { notes, words, recap, images } = await recapOf(path)
  for (const size of sizes) {
    const { deck, slides, page, diagnostics } = await fitDeck(recap, {
      ...{ theme, size, images, browser },
    })
    expect(sectionsOf(slides.html).map(shownText)).toEqual(
      deck.slides.map(({ body }) => plannedText(body)),
    )
    expect(lostWords(words, wordsOfDeck(deck, recap, slides.comments), known)).toEqual([])
    expect(lostAddresses(notes, deck)).toEqual([])
    expect(diagnostics).toEqual([])
    if (!page) throw new Error('there is a browser')
    expect(await findOverflows(page)).toEqual([])
    await page.close()
  }
})

testCorpus('a summary and a talk say all words of the notes', async (path, known) => {
  const { words, recap } = await recapOf(path)
  const editions: Edition[] = [{ kind: 'summary' }, { kind: 'talk', minutes: 10 }]
  for (const edition of editions) {
    const deck = plan(recap, { theme, size: '16:9', edition })
    const { html, comments } = renderSlides(write(deck), theme, new Map())
    expect(sectionsOf(html).map(shownText)).toEqual(
      deck.slides.map(({ body }) => plannedText(body)),
    )
    expect(lostWords(words, wordsOfDeck(deck, recap, comments), known)).toEqual([])
  }
})
