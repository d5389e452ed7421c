/** What sessions are about, in the notes' own words. */
import { expect, test } from 'vitest'
import { linkTerms } from '../../src/tracks/links.js'
import { talksOf } from '../../src/tracks/talks.js'
import { termsOf } from '../../src/tracks/terms.js'
import { wordsOf } from '../../src/tracks/words.js'
import { parseText } from '../notes.js'

test.each([
  ['C++ and C#, Node.js: it’s e-mail', ['c++', 'and', 'c#', 'node.js', 'it', 'e-mail']],
  ['See https://example.com/a/b and www.example.com.', ['see', 'and']],
  ['Ｗｅｂ Café', ['web', 'café']],
  ['機械学習の基礎', ['機械', '学習', 'の', '基礎']],
])('words of %s', (text, words) => {
  expect(wordsOf(text).map(({ key }) => key)).toEqual(words)
})

test.each([
  ['https://www.example.com/a', ['example.com/']],
  [
    'https://github.com/rust-lang/rust/issues/1',
    ['github.com/rust-lang/', 'github.com/rust-lang/rust'],
  ],
  ['https://github.com/', []],
  ['https://youtube.com/watch?v=1', []],
  ['mailto:ada@example.com', []],
  ['no address', []],
])('a link to %s', (address, terms) => {
  expect(linkTerms(address)).toEqual(terms)
})

const termsFor = (titles: readonly string[], lang = 'en') => {
  const notes = titles.map((title) => `## ${title}\n\n- x\n`).join('\n')
  const { sessions } = parseText(`# Conf 2025\n\n${notes}`)
  return termsOf(talksOf(sessions), lang)
}

test('forms of a word are one term, written as the notes mostly write it', () => {
  const { terms, strengths } = termsFor([
    'Feature stores',
    'A feature store',
    'Cheese',
    'Feature Store',
  ])
  expect(strengths.map((one) => one.has('feature store'))).toEqual([true, true, false, true])
  expect(terms.get('feature store')?.written).toBe('Feature Store')
})

test('words that are in every talk, or in any notes, name nothing', () => {
  const { terms } = termsFor([
    'Rust and wine',
    'Rust and cheese',
    'Why Rust',
    'Not a Rust talk I’ve had',
  ])
  expect(terms.get('rust')?.telling).toBe(0)
  expect(terms.has('and')).toBe(false)
  for (const word of ['talk', 'not', "i've"]) expect(terms.has(word)).toBe(false)
  expect(termsFor(['Käse und Wein', 'Brot und Salz'], 'de-AT').terms.has('und')).toBe(false)
})

test('what a subject is called says the same as its name', () => {
  const { strengths } = termsFor(['Tuning Postgres', 'SQL today', 'NoSQL', 'Cheese'])
  expect(strengths.map((one) => one.has('@Databases'))).toEqual([true, true, true, false])
})
