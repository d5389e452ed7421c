import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Diagnostic, diagnosticIds, inOrder } from '../src/diagnostic.js'

const at = (path: string, line: number, column: number) =>
  ({ position: { path, line, column } }) as Diagnostic

test('by file as given, then line, then column; a file that was not given comes last', () => {
  const sources = [{ path: 'b.md' }, { path: 'a.md' }]
  const ordered = [
    at('b.md', 2, 9),
    at('b.md', 10, 1),
    at('a.md', 1, 3),
    at('a.md', 1, 20),
    at('0.md', 1, 1),
  ]
  expect(inOrder(ordered.toReversed(), sources)).toEqual(ordered)
})

const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(test\.ts|txt)$/.test(path))
  .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
  .join('\n')

test.each(diagnosticIds)('a test, or the outline of a fixture, knows %s', (id) => {
  expect(new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(tests)).toBe(true)
})
