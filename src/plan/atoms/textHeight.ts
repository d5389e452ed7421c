/** How high words are in their place. */
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Ruler } from '../ruler/index.js'
import { type Container, depthOf } from './atom.js'
import { widthInside } from './space.js'

/**
 * @param children the block's own, or a part of them
 * @returns px
 */
export function textHeight(
  node: Paragraph | Heading,
  children: readonly PhrasingContent[],
  path: readonly Container[],
  ruler: Ruler,
): number {
  const width = widthInside(path, ruler)
  return node.type === 'heading'
    ? ruler.heading(children, width)
    : ruler.paragraph([...boxOf(node, path), ...children], width, depthOf(path))
}

/** Marp shows a task's box as text. */
function boxOf(node: RootContent, path: readonly Container[]): PhrasingContent[] {
  const around = path.at(-1)
  const isTask = around?.type === 'item' && typeof around.item.checked === 'boolean'
  return isTask && around.item.children[0] === node ? [{ type: 'text', value: '[x] ' }] : []
}
