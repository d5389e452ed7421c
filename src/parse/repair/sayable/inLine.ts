/**
 * Blocks where Markdown has room for a line only, in a cell or a heading: `<td><ul><li>slow</li></ul></td>` is `• slow`.
 * Each bullet, row and line of code keeps a line of its own.
 */
import type { List, ListItem, Nodes, PhrasingContent } from 'mdast'
import { joinLines, type Line } from '../../../text/lines.js'
import { isPhrasing, saysSomething } from '../../../text/unsayable.js'
import { liftBlocks } from './lift.js'
import { tidyMarks, withoutEdges } from './marks.js'

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
  if (lines.length === 1) return withoutEdges(tidyMarks(lines[0] ?? []))
  const hidden = seen.filter((line) => !line.some(saysSomething)).flat()
  return withoutEdges(tidyMarks([...joinLines(full.map(withoutEdges)), ...hidden]))
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
      return (node.children as Nodes[]).flatMap((item, index) =>
        itemLines(item.type === 'listItem' ? item : { children: [item] }, markOf(node, index)),
      )
    case 'listItem':
      return itemLines(node, '• ')
    case 'code':
      return node.value
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => [{ type: 'inlineCode', value: line.trim() }])
    case 'tableRow':
      return [
        (node.children as Nodes[])
          .map((cell) => inLine(cell.type === 'tableCell' ? cell.children : [cell]))
          .filter((cell) => cell.length > 0)
          .flatMap((cell, index): Line => (index === 0 ? cell : [text(' · '), ...cell])),
      ]
    default:
      return 'children' in node ? linesOf((node.children as Nodes[]).flatMap(liftBlocks)) : []
  }
}

const markOf = ({ ordered, start }: List, index: number) =>
  ordered ? `${(start ?? 1) + index}. ` : '• '

function itemLines(
  { children, checked }: { children: readonly Nodes[]; checked?: ListItem['checked'] },
  mark: string,
): Line[] {
  const box = typeof checked === 'boolean' ? (checked ? '[x] ' : '[ ] ') : ''
  const [first = [], ...rest] = linesOf(children.flatMap(liftBlocks))
  return [[text(mark + box), ...withoutEdges(first)], ...rest]
}
