/** Bullets, quotes and paragraphs that say nothing, as a trailing `*` leaves them: an empty bullet on a slide. */
import type { Nodes, Root, RootContent } from 'mdast'
import { remove } from 'unist-util-remove'

const saysNothing = new Set(['list', 'listItem', 'blockquote', 'paragraph'])

/** @returns the blocks without what is empty, or becomes so */
export function withoutEmpty(blocks: RootContent[]): RootContent[] {
  const root: Root = { type: 'root', children: blocks }
  remove(
    root,
    { cascade: true },
    (node) =>
      saysNothing.has(node.type) && (node as Nodes & { children: unknown[] }).children.length === 0,
  )
  return root.children
}
