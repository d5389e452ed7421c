/** No visible word is lost between the notes and the recap: of real notes, and of notes that fast-check makes up. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse/index.js'
import { readSources } from '../../src/read/sources.js'
import { corpusFolder, parseText, readableWords, rephrased, sayingsOf, wordsOf } from '../notes.js'

const files = existsSync(corpusFolder)
  ? readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .sort()
  : []

describe.skipIf(files.length === 0)('the corpus', () => {
  test.each(files)('%s', async (path) => {
    const sources = await readSources([join(corpusFolder, path)])
    const said = wordsOf(sayingsOf(parse(sources))).join('')
    const lost = readableWords(sources[0]?.text ?? '').filter(
      (word) => !said.includes(word) && !rephrased.test(word),
    )
    expect(lost).toEqual([])
  })
})

/** A word that stands nowhere else: if it is lost, it is missed. */
const word = fc
  .integer({ min: 0, max: 9999 })
  .map((n) => `wort${n.toString(26).replace(/\d/g, 'x')}q`)
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

test('generated notes', () => {
  fc.assert(
    fc.property(fc.option(title, { nil: null }), notes, (event, text) => {
      const markdown = event === null ? text : `# ${event}\n\n${text}`
      const said = wordsOf(sayingsOf(parseText(markdown))).join('')
      const made = wordsOf(markdown).filter((one) => one.startsWith('wort') || nameWords.has(one))
      expect(made.filter((one) => !said.includes(one))).toEqual([])
    }),
    { numRuns: 1500 },
  )
})
