/** What notes hold is shown to whoever reads a terminal, and obeyed by none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText, printable } from '../../src/commands/output.js'
import { recap } from '../commandLine.js'

test.each([
  ['an escape sequence', '\u001b[31mred', '�[31mred'],
  ['one in a single character', '\u009b31mred', '�31mred'],
  ['a line end where none is meant', 'a\rb\u2028c\u2029d\u000be\u0085f', 'a�b�c�d�e�f'],
  ['text turned round', 'a\u202eb\u202c \u2066c\u2069', 'a�b� �c�'],
  ['marks of direction', 'a\u200eb\u200fc\u061cd', 'abcd'],
  ['zero-width spaces', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
  [
    'tags',
    `a${[...'hide'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}b`,
    'ab',
  ],
  ['half a surrogate pair', 'a\ud83db', 'a�b'],
  ['Hebrew and Arabic stay', 'שלום עולם مرحبا', 'שלום עולם مرحبا'],
  ['joiners stay', 'می‌خواهم 👩‍👩‍👧 क्‍ष', 'می‌خواهم 👩‍👩‍👧 क्‍ष'],
  ['lines and tabs stay', 'a\n\tb', 'a\n\tb'],
])('%s', (_, text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('JSON is printed as it is, and reads as what it was', () => {
  const strange = fc.constantFrom(
    ...['\u001b', '\u009b', '\u202e', '\u2066', '\u200b', '\u2028', '\ud83d', '\u{e0041}', 'ש'],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(strange, fc.string({ unit: 'binary' }))), (texts) => {
      const json = jsonText({ texts })
      expect(printable(json)).toBe(json)
      expect(JSON.parse(json)).toEqual({ texts })
    }),
    { numRuns: 1000 },
  )
})

const evil = '# Conf\n\n## A\u202eevil\u009b31m title\n\n- x\n\n## A\u202eevil\u009b31m title\n'

test('a diagnostic cannot be turned round', async () => {
  const { out } = await recap(['check', '-'], { input: evil })
  expect(out).toMatch(/<stdin>:7:1 {2}info {2}duplicate-title {2}"A�evil/)
  expect(out).not.toMatch(/[\u202e\u009b]/)
})

test.each([['outline'], ['check']])(
  '%s --json: nothing is lost, nothing is obeyed',
  async (command) => {
    const { out } = await recap([command, '-', '--json'], { input: evil })
    expect(out).not.toMatch(/[\u202e\u009b]/)
    expect(JSON.stringify(JSON.parse(out))).toContain('A\u202eevil\u009b31m title')
  },
)
