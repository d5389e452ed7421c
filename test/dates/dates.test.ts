import { expect, test } from 'vitest'

import { findDate } from '../../src/dates/dates.js'
import { parseText } from '../notes.js'

test.each([
  ['9/3/2025', 'en', undefined, '2025-09-03', '2025-09-03'],
  ['9/3/2025', 'en-GB', undefined, '2025-03-09', '2025-03-09'],
  ['03.09.2025', 'en', undefined, '2025-09-03', '2025-09-03'],
  ['2025-09-03', 'en', undefined, '2025-09-03', '2025-09-03'],
  ['Wednesday, September 3', 'en', 2025, '2025-09-03', '2025-09-03'],
  ['September 2–5, 2025', 'en', undefined, '2025-09-02', '2025-09-05'],
  ['2025-09-02 to 2025-09-05', 'en', undefined, '2025-09-02', '2025-09-05'],
])('%s in %s', (text, lang, year, from, to) => {
  expect(findDate(text, { lang, year })).toMatchObject({ from, to, rest: '' })
})

test.each(['September 3', 'Rust 2025', 'Day 2', '2026-02-30'])('%s is no date', (text) => {
  expect(findDate(text, { lang: 'en' })).toBeNull()
})

test.each([
  ['whose month may be its day', '# Conf - 9/3/2025', [3]],
  ['whose day is no month', '# Conf - 9/13/2025', []],
  ['beside one that tells', '# Conf - 9/3/2025\n\nuntil 9/13/2025', []],
  ['with the year first', '# Conf - 2025-09-03', []],
  ['in a language that the notes name', '---\nlang: en-GB\n---\n# Conf - 9/3/2025', []],
])('a date %s is a guess only where nothing decides', (_, head, lines) => {
  const { diagnostics } = parseText(
    `\n\n${head}\n\n## A talk\n\n- x\n\n## B talk\n\n- y`.replace(/^\n+(?=---)/, ''),
  )
  const guesses = diagnostics.filter(({ id }) => id === 'date-guessed')
  expect(guesses.map(({ position }) => position.line)).toEqual(lines)
  for (const { message } of guesses)
    expect(message).toMatch(/first number .* the month\. .* `lang` .* 2025-09-03/)
})
