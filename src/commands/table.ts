/** A table for a terminal, where some characters are two columns wide. */
import stringWidth from 'string-width'

export interface Column<Row> {
  name: string
  cell: (row: Row) => string
  /** Columns of the terminal; a longer cell ends in `…`. */
  widest?: number
  /** Numbers stand below each other. */
  isNumber?: boolean
}

/** @returns one line a row below a line of names; columns without a cell are left out */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const shown = columns
    .map((column) => {
      const cells = rows.map((row) => cut(column.cell(row), column.widest))
      const width = cells.reduce(
        (most, cell) => Math.max(most, stringWidth(cell)),
        column.name.length,
      )
      return { ...column, cells, width }
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const line = (textOf: (column: (typeof shown)[number]) => string) =>
    shown
      .map((column) => pad(textOf(column), column.width, column.isNumber === true))
      .join('  ')
      .trimEnd()
  return [line(({ name }) => name), ...rows.map((_, at) => line(({ cells }) => cells[at] ?? ''))]
}

function pad(text: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return isNumber ? space + text : text + space
}

function cut(text: string, widest = Number.POSITIVE_INFINITY): string {
  if (stringWidth(text) <= widest) return text
  let [kept, width] = ['', 1]
  for (const character of text) {
    width += stringWidth(character)
    if (width > widest) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
