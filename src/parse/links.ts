/** Links of the notes, in order. */
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Link } from '../model.js'

export function linksIn(node: Nodes): Link[] {
  const links: Link[] = []
  visit(node, 'link', ({ children, url }) => {
    links.push({ label: children, url })
  })
  return links
}

export function uniqueLinks(links: readonly Link[]): Link[] {
  const byUrl = new Map<string, Link>()
  for (const link of links) if (!byUrl.has(link.url)) byUrl.set(link.url, link)
  return [...byUrl.values()]
}
