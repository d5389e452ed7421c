/** Names of files that every system takes, and that no two decks share. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames } from '../../src/scope/slug.js'

const fileOf = (name: string, taken: string[] = []) => fileNames([name], taken).get(name)

test.each([
  ['Systems', 'systems'],
  ['AI & data', 'ai-data'],
  ['2025-09-03', '2025-09-03'],
  ['Sécurité', 'sécurité'],
  ['데이터', '데이터'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a/b\\c', 'a-b-c'],
  ['-rf', 'rf'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['C++20', 'c-20'],
  ['Web + Mobile', 'web-mobile'],
  ['Track #1', 'track-1'],
])('%s → %s', (name, file) => {
  expect(fileOf(name)).toBe(file)
})

test.each(['CON', 'nul', 'COM1', '..', '', '🎉', 'C!'])('%s gets a name of its own', (name) => {
  expect(fileOf(name, ['c'])).toMatch(/^(?:[\p{L}\p{N}]+-)?[0-9a-f]{6}$/u)
})

test('a name is taken in upper case too', () => {
  expect(fileOf('Systems', ['SYSTEMS'])).toMatch(/^systems-[0-9a-f]{6}$/)
})

test('a name that is another in upper case has a file of its own', () => {
  const names = ['Straße', 'STRASSE', 'ﬁle', 'FILE']
  expect(new Set(fileNames(names).values()).size).toBe(4)
  for (const file of fileNames(names).values()) expect(file).toMatch(/-[0-9a-f]{6}$/)
})

test('the same names in another order get the same files', () => {
  const names = ['C', 'C!', 'C?', 'c']
  const [there, back] = [fileNames(names), fileNames(names.toReversed())]
  expect(new Set(there.values()).size).toBe(4)
  for (const name of names) expect(there.get(name)).toBe(back.get(name))
})

test('whatever names are, files are safe, short, and different', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('CON', 'con', 'a/b', 'a b', 'A-B', '..', 'index', 'é', 'e\u0301', 'ß', 'SS'),
    fc.constant('x'.repeat(300)),
  )
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      const files = [...fileNames(names, ['index']).values()]
      for (const file of files) {
        expect(file).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
        expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|index)$/i)
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(120)
      }
      const seen = files.map((file) => file.normalize('NFC').toUpperCase())
      expect(new Set(seen).size).toBe(files.length)
    }),
  )
})
