/** Cuts phrasing content by offsets into its text, keeping what is bold bold and what is linked linked. */
import type { PhrasingContent } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'

/** The text that offsets count in: a picture has none, its alternative text is not on the slide. */
export const textOf = (nodes: unknown): string => toText(nodes, { includeImageAlt: false })

/** Stands for a character of what is masked. */
const masked = '\ufffc'

/** The same, with other characters where some types of nodes stand. */
export const textWithout = (
  nodes: readonly PhrasingContent[],
  types: readonly PhrasingContent['type'][],
): string =>
  nodes
    .map((node) => {
      if (types.includes(node.type)) return masked.repeat(textOf(node).length)
      return 'children' in node ? textWithout(node.children, types) : textOf(node)
    })
    .join('')

/** The part of `nodes` whose text is `textOf(nodes).slice(from, to)`. */
export function slicePhrasing(
  nodes: readonly PhrasingContent[],
  from: number,
  to: number,
): PhrasingContent[] {
  let at = 0
  return nodes.flatMap((node): PhrasingContent[] => {
    const start = at
    const length = textOf(node).length
    at += length
    const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)]
    // A break begins no part: in a mark it would keep the mark from being one.
    const isIn = start < to && (start > from || (start === from && node.type !== 'break'))
    if (length === 0) return isIn ? [node] : []
    if (first >= last) return []
    if ('value' in node) return [{ ...node, value: node.value.slice(first, last) }]
    if ('children' in node)
      return [{ ...node, children: slicePhrasing(node.children, first, last) } as PhrasingContent]
    return [node]
  })
}
