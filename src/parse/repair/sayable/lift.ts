/** Blocks in a mark, `<del><ul>…</ul></del>`: the blocks stand by themselves, and the mark around the words of each. */
import type { Link, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { isMark, isPhrasing } from '../../../text/unsayable.js'
import { contains } from '../../walk.js'

type Mark = PhrasingContent & Parents

/** @returns phrasing content without blocks in it, and blocks, in order */
export function liftBlocks(node: Nodes): Nodes[] {
  if (!isMark(node) || !contains(node, (inner) => !isPhrasing(inner))) return [node]
  const parts: Nodes[] = []
  let open: Mark | null = null
  for (const child of (node.children as Nodes[]).flatMap(liftBlocks)) {
    if (!isPhrasing(child)) {
      parts.push(...marked(child, node))
      open = null
    } else if (open) (open.children as Nodes[]).push(child)
    else {
      const run = { ...node, children: [child] } as Mark
      open = run
      parts.push(run)
    }
  }
  return parts
}

const holdsWords = new Set(['paragraph', 'heading', 'tableCell'])

function marked(block: Nodes, mark: Mark): Nodes[] {
  if (!('children' in block)) return [block, ...addressOf(block, mark)]
  const isAround = holdsWords.has(block.type) || block.children.every(isPhrasing)
  const children = isAround
    ? [{ ...mark, children: block.children }]
    : (block.children as Nodes[]).flatMap((child) =>
        isPhrasing(child) ? [{ ...mark, children: [child] }] : marked(child, mark),
      )
  return [{ ...block, children } as RootContent]
}

/** Code is no link: where it would have led stands below it. */
function addressOf(block: Nodes, mark: Mark): Nodes[] {
  if (mark.type !== 'link' || mark.url === '' || block.type !== 'code') return []
  const link: Link = { ...mark, children: [{ type: 'text', value: mark.url }] }
  return [{ type: 'paragraph', children: [link] }]
}
