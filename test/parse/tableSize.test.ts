import { toString as toText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { limits } from '../../src/limits.js'
import type { Source } from '../../src/model.js'
import { parseMarkdown } from '../../src/parse/markdown.js'

const source = (text: string): Source => ({ path: 'notes.md', folder: '/', file: null, text })

/** A header, a delimiter and so many rows below it. */
const table = (columns: number, rows: number): string =>
  [
    '| c '.repeat(columns),
    '|---'.repeat(columns),
    ...Array.from({ length: rows }, (_, row) => `| r${row} `.repeat(columns)),
  ].join('\n')

const cases = [
  { name: 'as large as the limit stays whole', columns: 100, rows: 499, kept: 500, line: null },
  { name: 'one row more is cut', columns: 100, rows: 500, kept: 500, line: 502 },
  { name: 'narrow and long', columns: 2, rows: 30_000, kept: 25_000, line: 25_002 },
]

test.each(cases)('a table $name', ({ columns, rows, kept, line }) => {
  const { tree, diagnostics } = parseMarkdown(source(table(columns, rows)))
  const [found] = tree.children
  expect(found?.type === 'table' && found.children.length).toBe(kept)
  expect(toText(tree).includes(`r${kept - 2}`)).toBe(true)
  expect(diagnostics.map(({ id, position }) => [id, position.line])).toEqual(
    line === null ? [] : [['table-cut', line]],
  )
  if (line !== null)
    expect(diagnostics[0]?.message).toContain(`(${(rows + 1 - kept).toLocaleString('en')})`)
})

test('a table whose header alone is too large keeps a row, and tells of the next', () => {
  const { tree, diagnostics } = parseMarkdown(source(table(limits.tableCells + 1, 2)))
  const [found] = tree.children
  expect(found?.type === 'table' && found.children.length).toBe(2)
  expect(diagnostics.map(({ id, position }) => [id, position.line])).toEqual([['table-cut', 4]])
})
