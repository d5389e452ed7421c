/** Content of the notes → plain text for speaker notes, where nothing can be clicked and no picture shown. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../text.js'
import { bare } from './slides/links/address.js'

/** Links with their addresses, pictures by what they are called. */
export const spoken = (node: Nodes): string => plainText(withAddresses(node), '\n')

function withAddresses(node: Nodes): Nodes {
  if (node.type === 'image') return { type: 'text', value: `[${node.alt?.trim() || 'picture'}]` }
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).map(withAddresses) as PhrasingContent[]
  if (node.type !== 'link') return { ...node, children } as Nodes
  const label = plainText(children)
  const isSaid = bare(label) === bare(node.url) || node.url === `mailto:${label}`
  const address: PhrasingContent[] = isSaid ? [] : [{ type: 'text', value: ` (${node.url})` }]
  return { type: 'paragraph', children: [...children, ...address] }
}

/** Blocks, one string each; bullets, rows and lines below each other, indented as they are nested. */
export const spokenBlocks = (blocks: readonly RootContent[]): string[] =>
  blocks.map((block) => lines(block).join('\n')).filter((text) => text.trim() !== '')

function lines(block: Nodes): string[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap(({ children }) => {
        const [first = '', ...more] = children.flatMap(lines)
        return [`– ${first}`, ...more.map((line) => `  ${line}`)]
      })
    case 'html':
      // Only comments are left of it.
      return block.value.replace(/^<!--\s*|\s*-->$/g, '').split('\n')
    case 'blockquote':
      return block.children.flatMap(lines)
    case 'table':
      return block.children.map((row) => row.children.map((cell) => spoken(cell)).join(' | '))
    default:
      return spoken(block).split('\n')
  }
}
