/** Content of the notes → plain text for speaker notes, where nothing can be clicked and no picture shown. */
import type { Image, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import { plainText } from '../text/plainText.js'
import { bare } from './slides/links/address.js'

/** Links with their addresses, pictures by what they are called. */
export const spoken = (node: Nodes): string => plainText(withAddresses(node), '\n')

function withAddresses(node: Nodes): Nodes {
  if (node.type === 'image') return { type: 'text', value: `[${tellPicture(node)}]` }
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).map(withAddresses) as PhrasingContent[]
  if (node.type !== 'link') return { ...node, children } as Nodes
  const label = plainText(children)
  // A table of contents leads to headings, which nobody can find by their anchors.
  const isSaid =
    bare(label) === bare(node.url) || node.url === `mailto:${label}` || node.url.startsWith('#')
  const address: PhrasingContent[] = isSaid ? [] : [{ type: 'text', value: ` (${node.url})` }]
  return { type: 'paragraph', children: [...children, ...address] }
}

/** What it shows, and where to find it. */
const tellPicture = ({ alt, url }: Image) =>
  [alt?.trim() || 'picture', ...(/^data:/i.test(url) ? [] : [url])].join(', ')

/** Blocks, one string each; bullets, rows and lines below each other, indented as they are nested. */
export const spokenBlocks = (blocks: readonly RootContent[]): string[] =>
  blocks.map((block) => lines(block).join('\n')).filter((text) => text.trim() !== '')

function lines(block: Nodes): string[] {
  switch (block.type) {
    case 'heading':
      return [announced(spoken(block))]
    case 'list':
      return block.children.flatMap((item, index) => {
        const [first = '', ...more] = item.children.flatMap(lines)
        const mark = block.ordered ? `${(block.start ?? 1) + index}.` : '–'
        return [`${mark} ${boxOf(item)}${first}`, ...more.map((line) => `  ${line}`)]
      })
    case 'html':
      // Only comments are left of it.
      return block.value.replace(/^<!--\s*|\s*-->$/g, '').split('\n')
    case 'blockquote':
      return block.children.flatMap(lines)
    case 'table':
      return block.children.map((row) => row.children.map((cell) => spoken(cell)).join(' | '))
    case 'code':
      return block.value.split('\n')
    default:
      return spoken(block).split('\n')
  }
}

/** A heading, which nothing else sets apart from a paragraph here. */
const announced = (text: string) => (/[\p{L}\p{N})\]]$/u.test(text) ? `${text}:` : text)

const boxOf = ({ checked }: ListItem) =>
  typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : ''
