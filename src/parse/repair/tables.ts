/** Cells beyond a table's header row are never shown, in Markdown: the header grows to the longest row. */
import { repairOutsideCode } from './code.js'

const delimiter = /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/

export function widenTables(lines: readonly string[]): string[] {
  const missing = new Map<number, number>()
  const isRow = (index: number) => (lines[index] ?? '').includes('|')
  for (let index = 1; index < lines.length; index++) {
    if (!isRow(index) || !delimiter.test(lines[index] ?? '') || !isRow(index - 1)) continue
    const columns = cellsOf(lines[index - 1] ?? '')
    let widest = columns
    let row = index + 1
    for (; isRow(row); row++) widest = Math.max(widest, cellsOf(lines[row] ?? ''))
    if (widest > columns) for (const at of [index - 1, index]) missing.set(at, widest - columns)
    index = row
  }
  if (missing.size === 0) return [...lines]
  return repairOutsideCode(lines, (line, index) => {
    const cells = missing.get(index) ?? 0
    const cell = delimiter.test(line) ? '---|' : ' |'
    return cells === 0 ? line : `${line.trimEnd().replace(/\|$/, '')}|${cell.repeat(cells)}`
  })
}

/** An escaped bar is a character of its cell. */
const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length
