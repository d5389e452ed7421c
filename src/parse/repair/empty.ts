/** Bullets, quotes and paragraphs that say nothing, as a trailing `*` leaves them: an empty bullet on a slide. */
import type { Nodes, Root, RootContent } from 'mdast'
import { remove } from 'unist-util-remove'
import { contains, walk } from '../walk.js'

const saysNothing = new Set(['list', 'listItem', 'blockquote', 'paragraph'])

const isBlank = (node: Nodes | undefined): boolean =>
  node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')

/** @returns the blocks without what is empty, or becomes so */
export function withoutEmpty(blocks: RootContent[]): RootContent[] {
  const root: Root = { type: 'root', children: blocks }
  // A break at the edge of a paragraph, say before a picture that moved out of it, would be written as a backslash.
  walk(root, (node) => {
    if (node.type !== 'paragraph') return
    const { children } = node
    while (isBlank(children[0])) children.shift()
    while (isBlank(children.at(-1))) children.pop()
  })
  const isEmpty = (node: Nodes) =>
    saysNothing.has(node.type) && 'children' in node && node.children.length === 0
  if (contains(root, isEmpty)) remove(root, { cascade: true }, (node) => isEmpty(node as Nodes))
  return root.children
}
