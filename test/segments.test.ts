/** Text is cut as ICU cuts it, without its cost. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Granularity, granularities, segmentsOf } from '../src/text/segments.js'

const cut = (text: string, by: Granularity) =>
  [...segmentsOf(text, by)].map(({ from, to }) => text.slice(from, to))
const cutByIcu = (text: string, granularity: Granularity) =>
  [...new Intl.Segmenter('en', { granularity }).segment(text)].map(({ segment }) => segment)

const japanese = '会議の記録を日本語で書くと、単語の間に空白がない。'

test.each([
  ['Latin script', 'Some words, and more. It’s a second sentence! '.repeat(100)],
  ['Japanese', japanese.repeat(100)],
  ['emoji of several characters', '👩‍👩‍👧‍👦🏳️‍🌈! '.repeat(300)],
])('a text longer than a window: %s', (_, text) => {
  for (const by of granularities) expect(cut(text, by)).toEqual(cutByIcu(text, by))
})

test('a word without an end is cut all the same, and no character is', () => {
  const text = '𝒜'.repeat(3000)
  for (const by of granularities) {
    const pieces = cut(text, by)
    expect(pieces.join('')).toBe(text)
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
  }
  expect(cut(`${'a'.repeat(600)} ${'b'.repeat(600)}`, 'sentence')[0]).toBe(`${'a'.repeat(600)} `)
})

test('nothing is lost, not even half a character', () => {
  for (const by of granularities) expect(cut('a\ud83d', by).join('')).toBe('a\ud83d')
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 10 }),
      fc.constantFrom(...granularities),
      (texts, by) => cut(texts.join(' '), by).join('') === texts.join(' '),
    ),
    { numRuns: 50 },
  )
})

// ICU takes time by the square of what it is given at once.
test('the work grows with the text, not with its square', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  try {
    for (const by of granularities) {
      segment.mockClear()
      const text = japanese.repeat(2000)
      cut(text, by)
      const given = segment.mock.calls.map(([{ length }]) => length)
      expect(Math.max(...given)).toBeLessThanOrEqual(1000)
      expect(given.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(2 * text.length)
    }
  } finally {
    segment.mockRestore()
  }
})
