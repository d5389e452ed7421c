/**
 * Blocks where Markdown has room for a line only, in a cell or a heading: `<td><ul><li>slow</li></ul></td>` is `• slow`.
 * Each bullet, row and line of code keeps a line of its own.
 */
import type { List, ListItem, Nodes, PhrasingContent } from 'mdast'
import { joinLines, type Line } from '../../../text/lines.js'
import { isPhrasing, saysSomething } from '../../../text/unsayable.js'
import { liftBlocks } from './lift.js'
import { tidyMarks } from './marks.js'

const text = (value: string): PhrasingContent => ({ type: 'text', value })

/** @returns phrasing content, one line break between what were blocks */
export function inLine(nodes: readonly Nodes[]): PhrasingContent[] {
  const parts = nodes.flatMap(liftBlocks)
  const lines = parts.every(isPhrasing) ? [parts] : linesOf(parts)
  const isFull = lines.map((line) => line.some(saysSomething))
  // What nobody sees, such as a comment, begins no line.
  const seen = lines.flatMap((line, index): Line[] => {
    if (isFull[index]) return [line]
    return line.some(({ type }) => type === 'html')
      ? [line.filter(({ type }) => type === 'html')]
      : []
  })
  const full = seen.filter((line) => line.some(saysSomething))
  if (lines.length === 1) return tidyMarks(lines[0] ?? [])
  const hidden = seen.filter((line) => !line.some(saysSomething)).flat()
  return tidyMarks([...joinLines(full.map(trimmed)), ...hidden])
}

function linesOf(nodes: readonly Nodes[]): Line[] {
  const lines: Line[] = []
  let open: Line | null = null
  for (const node of nodes) {
    if (isPhrasing(node)) {
      if (open) open.push(node)
      else {
        open = [node]
        lines.push(open)
      }
    } else {
      lines.push(...linesOfBlock(node))
      open = null
    }
  }
  return lines
}

function linesOfBlock(node: Nodes): Line[] {
  switch (node.type) {
    case 'heading':
      return linesOf(node.children.flatMap(liftBlocks)).map((line) => [
        { type: 'strong', children: line },
      ])
    case 'list':
      return node.children.flatMap((item, index) => itemLines(item, markOf(node, index)))
    case 'listItem':
      return itemLines(node, '• ')
    case 'code':
      return node.value
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => [{ type: 'inlineCode', value: line.trim() }])
    case 'tableRow':
      return [
        node.children
          .map((cell) => inLine(cell.children))
          .filter((cell) => cell.length > 0)
          .flatMap((cell, index): Line => (index === 0 ? cell : [text(' · '), ...cell])),
      ]
    default:
      return 'children' in node ? linesOf((node.children as Nodes[]).flatMap(liftBlocks)) : []
  }
}

const markOf = ({ ordered, start }: List, index: number) =>
  ordered ? `${(start ?? 1) + index}. ` : '• '

function itemLines({ children, checked }: ListItem, mark: string): Line[] {
  const box = typeof checked === 'boolean' ? (checked ? '[x] ' : '[ ] ') : ''
  const [first = [], ...rest] = linesOf((children as Nodes[]).flatMap(liftBlocks))
  return [[text(mark + box), ...trimmed(first)], ...rest]
}

/** Without the white space at both ends. */
function trimmed(line: Line): Line {
  const last = line.length - 1
  return line
    .map((node, index) => {
      if (node.type !== 'text') return node
      const value = index === 0 ? node.value.replace(/^\s+(?=\S|$)/, '') : node.value
      return { ...node, value: index === last ? value.trimEnd() : value }
    })
    .filter((node) => node.type !== 'text' || node.value !== '')
}
