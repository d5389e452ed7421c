/**
 * List items nested by what the author saw, before Markdown is parsed.
 *
 * Google Docs writes `*  eGUI` with its children at two spaces: CommonMark wants three there, and makes them siblings.
 * People type tabs, one space, five. One rule covers them all: a bullet further right than the bullet above is its child.
 */

import { capMarkers, maxLevels } from './nesting.js'

export interface Repaired {
  text: string
  /** By line from 0: how many columns its text moved to the right. */
  shifts: number[]
}

interface OpenItem {
  /** Columns in the author's text. */
  marker: number
  content: number
  /** Where the content starts in the repaired text. */
  newContent: number
}

/** A fence that is open, and how far its code moves to the right. */
interface OpenFence {
  mark: string
  by: number
  /** Columns. Code further left would end the bullet, and the closing fence would open another. */
  least: number
}

const listItem = /^([*+-]|\d{1,9}[.)])([ \t]+|$)(.*)$/
const thematicBreak = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const fence = /^(`{3,}|~{3,})/
const closingFence = /^[ \t]*(`{3,}|~{3,})\s*$/
const tabStop = 4

/** Lines stay lines: only the white space at their start and behind their marker changes. */
export function repairIndent(text: string): Repaired {
  const shifts: number[] = []
  let open: OpenItem[] = []
  let code: OpenFence | null = null
  let blankBefore = true

  const lines = text.split('\n')

  const openFence = (content: string, index: number, by: number, least: number) => {
    const mark = fence.exec(content)?.[1]
    if (!mark) return null
    const isClosed = lines
      .slice(index + 1)
      .some((line) => closingFence.exec(line)?.[1]?.startsWith(mark))
    return { mark, by, least: isClosed ? least : 0 }
  }

  const repairLine = (line: string, index: number): string => {
    const [indent, rest] = measureIndent(line)
    if (rest === '') return line
    if (code) {
      const { mark, by, least } = code
      if (rest.startsWith(mark) && /^[`~]+\s*$/.test(rest)) code = null
      return ' '.repeat(Math.max(least, indent + by)) + rest
    }

    const item = thematicBreak.test(rest) ? null : listItem.exec(rest)
    if (item && (indent < tabStop || open.length > 0 || line.startsWith('\t'))) {
      const [, marker = '', space = '', content = ''] = item
      open = parentsOf(indent, open)
      const at = open.at(-1)?.newContent ?? 0
      const opened = {
        marker: indent,
        content: indent + marker.length + columnsOf(space, indent + marker.length),
        newContent: at + marker.length + 1,
      }
      open.push(opened)
      code = openFence(content, index, opened.newContent - opened.content, opened.newContent)
      return `${' '.repeat(at)}${marker}${content === '' ? '' : ` ${content}`}`
    }

    const parents = open.filter((parent) => parent.marker < indent)
    const parent = parents.at(-1)
    if (parent) {
      open = parents
      const at = parent.newContent + Math.max(0, indent - parent.content)
      code = openFence(rest, index, at - indent, parent.newContent)
      return ' '.repeat(at) + rest
    }
    // Right below a bullet it is that bullet's lazy continuation line; behind a blank line the list is over.
    if (blankBefore || rest.startsWith('#')) open = []
    code = openFence(rest, index, 0, 0)
    return line
  }

  const repaired = lines.map((line, index) => {
    const fixed = repairLine(code ? line : capMarkers(line), index)
    blankBefore = line.trim() === ''
    shifts.push(fixed.length - line.length)
    return fixed
  })
  return { text: repaired.join('\n'), shifts }
}

const parentsOf = (indent: number, open: OpenItem[]) =>
  open.filter((item) => item.marker < indent).slice(0, maxLevels)

function measureIndent(line: string): [indent: number, rest: string] {
  const rest = line.replace(/^[ \t]+/, '')
  return [columnsOf(line.slice(0, line.length - rest.length), 0), rest.trim() === '' ? '' : rest]
}

function columnsOf(space: string, from: number): number {
  let column = from
  for (const char of space) column += char === '\t' ? tabStop - (column % tabStop) : 1
  return column - from
}
