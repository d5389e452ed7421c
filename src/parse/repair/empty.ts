/** Bullets, quotes and paragraphs that say nothing, as a trailing `*` leaves them: an empty bullet on a slide. */
import type { Nodes, Root, RootContent } from 'mdast'
import { remove } from 'unist-util-remove'
import { visit } from 'unist-util-visit'

const saysNothing = new Set(['list', 'listItem', 'blockquote', 'paragraph'])

/** @returns the blocks without what is empty, or becomes so */
export function withoutEmpty(blocks: RootContent[]): RootContent[] {
  const root: Root = { type: 'root', children: blocks }
  // A break at the edge of a paragraph, say before a picture that moved out of it, would be written as a backslash.
  visit(root, 'paragraph', ({ children }) => {
    while (children[0]?.type === 'break') children.shift()
    while (children.at(-1)?.type === 'break') children.pop()
  })
  remove(
    root,
    { cascade: true },
    (node) =>
      saysNothing.has(node.type) && (node as Nodes & { children: unknown[] }).children.length === 0,
  )
  return root.children
}
