/** Links of the notes, in order. */
import type {
  ListItem,
  Link as MdastLink,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import type { Link } from '../model.js'
import { linesOf } from '../text/lines.js'
import { plainText } from '../text/plainText.js'

export function linksIn(node: Nodes): Link[] {
  switch (node.type) {
    case 'link':
      return [{ label: labelOf(node), url: node.url }]
    case 'paragraph':
      return linesOf(node).flatMap(linksOfLine)
    case 'listItem':
      return linksOfItem(node)
    default:
      return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : []
  }
}

/** Of a picture that is a link, what it is called. */
function labelOf({ children }: MdastLink): PhrasingContent[] {
  if (plainText(children) !== '') return children
  const alt = children.flatMap((child) => (child.type === 'image' ? (child.alt?.trim() ?? '') : ''))
  return [{ type: 'text', value: alt.filter(Boolean).join(' ') }]
}

/** `Slides: https://…`: what stands before an address is what it is called. */
function linksOfLine(line: readonly PhrasingContent[]): Link[] {
  return line.flatMap((node, at) => {
    const links = linksIn(node)
    const [only] = links
    const before = line.slice(0, at)
    const behind = before.findLastIndex(({ type }) => type === 'link') + 1
    const label = only && isBare(only) ? labelAtEnd(plainText(before.slice(behind))) : null
    return only && label !== null ? [named(only, label), ...links.slice(1)] : links
  })
}

/** The same, the label a bullet, and the address alone below it. */
function linksOfItem({ children }: ListItem): Link[] {
  const links = children.flatMap((child) => linksIn(child))
  const [only, ...others] = links
  const [first] = children
  if (!only || others.length > 0 || first?.type !== 'paragraph' || !isBare(only)) return links
  const label = holdsLink(first)
    ? null
    : labelAtEnd(`${plainText(first).replace(/\s*[:：]$/u, '')}:`)
  return label === null ? links : [named(only, label)]
}

const holdsLink = (paragraph: Paragraph) => linksIn(paragraph).length > 0

const named = ({ url }: Link, value: string): Link => ({ label: [{ type: 'text', value }], url })

/** Whether it says no more than its address. */
export const isBare = ({ label }: Link): boolean => /^$|:\/\/|^www\./.test(plainText(label))

/** A few words and a colon, or a dash. */
const label = /^[^\p{L}\p{N}]*(?<label>\p{L}[\p{L}\p{N} '’&/]{1,40}?)\s*(?:[:：]|\s[-–—])\s*$/u

/** What the end of a text calls that which follows; null where it is a sentence, or nothing. */
export const labelAtEnd = (text: string): string | null => label.exec(text)?.groups?.label ?? null

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
