/** No visible word is lost between the notes and the recap: of real notes, and of notes that fast-check makes up. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/index.js'
import { readSources } from '../../src/read/sources.js'
import { testCorpus } from '../corpus.js'
import { nameWords, notes, title } from '../generated.js'
import { parseText } from '../notes.js'
import { lostWords, readableWords, wordsOf, wordsOfRecap } from '../words.js'

testCorpus('a recap has each word as often as the notes', async (path, known) => {
  const sources = await readSources([path])
  const words = sources.flatMap(({ text }) => readableWords(text))
  expect(lostWords(words, wordsOfRecap(parse(sources)), known)).toEqual([])
})

test('a recap has each word of generated notes as often, and all names', () => {
  fc.assert(
    fc.property(fc.option(title, { nil: null }), notes, (event, text) => {
      const markdown = event === null ? text : `# ${event}\n\n${text}`
      const said = wordsOfRecap(parseText(markdown))
      const made = wordsOf(markdown)
      const words = made.filter((one) => one.startsWith('wort'))
      expect(lostWords(words, said)).toEqual([])
      // A name that stands in the heading and below it is one person.
      expect(made.filter((one) => nameWords.has(one) && !said.includes(one))).toEqual([])
    }),
    { numRuns: 1500 },
  )
})
