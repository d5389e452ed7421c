import { expect, test } from 'vitest'
import { findDate } from '../../src/dates/dates.js'

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
