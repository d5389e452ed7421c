/** Where tracks go in front matter that is TOML. Its reader knows no positions: lines are tried until one is right. */
import { parse } from 'smol-toml'
import { type Tracks, tomlLines } from '../block.js'
import type { FrontMatterEditor, Insertion } from '../editor.js'

export const editToml: FrontMatterEditor = (text, tracks) => {
  if (!('tracks' in read(text)))
    return [{ at: text.length, text: `\n${tomlLines(tracks).join('\n')}` }]
  const table = tableOf(text)
  if (!table) return null
  const fresh: Tracks = {}
  const insertions: Insertion[] = []
  for (const [name, patterns] of Object.entries(tracks)) {
    if (!Object.hasOwn(table.entries, name)) fresh[name] = patterns
    else {
      const bracket = endOfList(text, table, name)
      if (bracket === null) return null
      const listed = JSON.stringify(patterns).slice(1, -1).replaceAll('","', '", "')
      insertions.push({ at: bracket, text: `, ${listed}` })
    }
  }
  if (Object.keys(fresh).length > 0)
    insertions.push({ at: table.to, text: `\n${tomlLines(fresh).slice(1).join('\n')}` })
  return insertions
}

interface Table {
  entries: object
  /** From the line below `[tracks]` to the end of its last line. */
  from: number
  to: number
}

/** The table ends where another one starts, or the text does. A line that starts with `[` may be part of a list. */
function tableOf(text: string): Table | null {
  const header = /^[ \t]*\[[ \t]*tracks[ \t]*\][ \t]*(?:#.*)?$/m.exec(text)
  const entries = read(text).tracks
  if (!header || typeof entries !== 'object' || entries === null) return null
  const from = header.index + header[0].length
  const starts = [...text.slice(from).matchAll(/\n[ \t]*\[/g)].map(({ index }) => from + index)
  const end = starts.find((at) => isToml(text.slice(0, at))) ?? text.length
  return { entries, from, to: from + text.slice(from, end).trimEnd().length }
}

/** Where the list of a track ends that stands on one line; null for other lists. */
function endOfList(text: string, { from, to }: Table, name: string): number | null {
  let start = from
  for (const line of text.slice(from, to).split('\n')) {
    const found = isToml(line) ? read(line) : {}
    const bracket = line.replace(/#[^"'\]]*$/, '').lastIndexOf(']')
    if (Object.hasOwn(found, name) && bracket > 0 && !/[[,]\s*$/.test(line.slice(0, bracket)))
      return start + bracket
    start += line.length + 1
  }
  return null
}

const read = (text: string): Record<string, unknown> => parse(text)

function isToml(text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}
