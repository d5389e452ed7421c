/** No visible word is lost between the notes and the recap: of real notes, and of notes that fast-check makes up. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/index.js'
import { readSources } from '../../src/read/sources.js'
import { testCorpus } from '../corpus.js'
import { parseText } from '../notes.js'
import { lostWords, readableWords, wordsOf, wordsOfRecap } from '../words.js'

testCorpus('a recap has each word as often as the notes', async (path, known) => {
  const sources = await readSources([path])
  const words = sources.flatMap(({ text }) => readableWords(text))
  expect(lostWords(words, wordsOfRecap(parse(sources)), known)).toEqual([])
})

/** One of 10,000 words that nobody says otherwise, of letters alone: digits might be times. */
const word = fc
  .integer({ min: 0, max: 9999 })
  .map((n) => `wort${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}q`)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
const title = words.map((text) => text.charAt(0).toUpperCase() + text.slice(1))
const names = [
  'Ada Lovelace',
  'Grace Hopper (US Navy)',
  'Dr. Alan Turing',
  '조은님',
  'Wojciech Kargul, Rust Poland',
  'Jane Doe & John Smith',
]
const name = fc.constantFrom(...names)
const nameWords = new Set(names.flatMap((text) => wordsOf(text)))
const time = fc.constantFrom(
  '9:15am to 9:45am',
  '(~2:10pm)',
  '14h30',
  '12:40 - 13:30',
  '9:05 - 3:35am',
)

/** The ways in which people mark a session. */
const marked = fc
  .record({ title, name, time, words, mark: fc.constantFrom('A. ', '1. ', 'Talk 2 - ', '', '## ') })
  .chain(({ title, name, time, words, mark }) =>
    fc.constantFrom(
      `## ${title} by ${name}`,
      `##${title}`,
      `### ${mark}${title} ${time}`,
      `### ${title} | ${name}`,
      `#### ${title} - ${name}`,
      `**${title}**\n${name}`,
      `${title}\n=====`,
      `${title}\n---`,
      `# ${title}\n\nPresenter: ${name}`,
      `- ${time} ${title}\n  - ${words}`,
      `- **${title}** ${name}\n  - ${words}`,
      `## Day 2\n\n${words}`,
      `## Lunch\n\n${words}`,
      `## ${words}\n## ${title}`,
      `## Keynote with ${name}\n\n## ${title}`,
      `### Track ${title}\n\n#### ${title}`,
    ),
  )
const block = fc.oneof(
  words,
  words.map((text) => `- ${text}\n\t- ${text}`),
  words.map((text) => `・${text}`),
  words.map((text) => `\\- ${text}`),
  fc.tuple(words, words).map(([a, b]) => `${a}\n– ${b}\n– ${a}`),
  name,
  name.map((text) => `* speaker: ${text}`),
  time,
  words.map((text) => `Room: ${text}`),
  words.map((text) => `Track: ${text}`),
  words.map((text) => `> ${text}`),
  words.map((text) => `[${text}](https://example.com)`),
  words.map((text) => `<!-- ${text} -->`),
  words.map((text) => `| a | b |\n|---|---|\n| ${text} | x |`),
)
const notes = fc
  .array(fc.tuple(marked, fc.array(block, { maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((sections) => sections.map(([head, blocks]) => [head, ...blocks].join('\n\n')).join('\n\n'))

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
