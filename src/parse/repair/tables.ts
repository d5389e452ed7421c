/** Cells beyond a table's header row would never be shown: the header grows to the longest row. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

export function repairTables(tree: Root): void {
  visit(tree, 'table', ({ children: rows }) => {
    const columns = Math.max(0, ...rows.map((row) => row.children.length))
    for (const row of rows)
      while (row.children.length < columns) row.children.push({ type: 'tableCell', children: [] })
  })
}
