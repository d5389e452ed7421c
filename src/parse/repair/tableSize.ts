/** A table too large for slides is cut behind a row, and its author learns where: it is data, not notes. */
import type { Root, Table } from 'mdast'
import { type Diagnostic, diagnostic } from '../../diagnostic.js'
import { limits } from '../../limits.js'
import type { Source } from '../../model.js'
import { walk } from '../walk.js'

/** Takes the last rows of what has more cells than the limit. The tree is changed. */
export function cutTables(tree: Root, { path }: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    if (node.type !== 'table') return
    const columns = columnsOf(node)
    const rows = node.children.length
    if (columns * rows <= limits.tableCells) return
    // The header, and one row at least: with its words a table is of some use.
    const kept = Math.max(2, Math.floor(limits.tableCells / columns))
    const cut = node.children[kept]
    if (!cut) return
    const { line = 1, column = 1 } = cut.position?.start ?? node.position?.start ?? {}
    diagnostics.push(
      diagnostic(
        'table-cut',
        { path, line, column },
        `expected a table of at most ${told(limits.tableCells)} cells, found ${told(columns)} columns × ${told(rows)} rows: the rows from this one on (${told(rows - kept)}) are on no slide. Keep the data in a file of its own, and link to it; or split the table.`,
      ),
    )
    node.children = node.children.slice(0, kept)
  })
  return diagnostics
}

const columnsOf = ({ children }: Table): number =>
  children.reduce((most, row) => Math.max(most, row.children.length), 0)

const told = (count: number) => count.toLocaleString('en')
