/** Links of the notes, in order. */
import type { Nodes, RootContent } from 'mdast'
import type { Link } from '../model.js'

export function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [{ label: node.children, url: node.url }]
  return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : []
}

export function uniqueLinks(links: readonly Link[]): Link[] {
  const byUrl = new Map<string, Link>()
  for (const link of links) if (!byUrl.has(link.url)) byUrl.set(link.url, link)
  return [...byUrl.values()]
}

/** A paragraph of links, and nothing else. */
export const isLinks = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  node.children.length > 0 &&
  node.children.every(({ type }) => type === 'link')
