/**
 * Walks through a tree. unist-util-visit names a function for each node that it meets: a third of the time that parsing
 * took, so it is left to what happens seldom.
 */
import type { Nodes, Parents, RootContent } from 'mdast'

/** Calls `look` for a node and all below it, in order. */
export function walk(node: Nodes, look: (node: Nodes) => void): void {
  look(node)
  if ('children' in node) for (const child of node.children) walk(child, look)
}

/** Whether a node, or one below it, is as asked. */
export const contains = (node: Nodes, test: (node: Nodes) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => contains(child, test)))

/**
 * Puts other nodes in a node's place, from the leaves up. What stands there then is not looked at again.
 *
 * @param replace gives nothing for a node that stays
 */
export function edit(
  parent: Parents,
  replace: (node: Nodes, parent: Parents) => readonly Nodes[] | undefined,
): void {
  let changed: Nodes[] | null = null
  parent.children.forEach((child, index) => {
    if ('children' in child) edit(child, replace)
    const replacement = replace(child, parent)
    if (replacement) changed ??= parent.children.slice(0, index)
    if (changed) changed.push(...(replacement ?? [child]))
  })
  if (changed) parent.children = changed as RootContent[]
}
