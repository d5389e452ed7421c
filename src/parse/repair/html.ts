/**
 * HTML inside notes → Markdown that shows the same words: `<b>x</b>` is x, `<img>` an image, `<details>` its content.
 * Only comments stay HTML. What no browser knows as an element (`Vec<T>`, `<your name>`) is text that the author typed.
 */
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import { htmlTagNames } from 'html-tag-names'
import type { Html, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { phrasing as isPhrasing } from 'mdast-util-phrasing'
import { visit } from 'unist-util-visit'
import { contains, edit } from '../walk.js'
import { commentsOf, isComment, withoutComments } from './comments.js'

const known = new Set(htmlTagNames)

export function repairHtml(tree: Root): void {
  if (!contains(tree, ({ type }) => type === 'html')) return
  joinAnchors(tree)
  edit(tree, (node, parent) => {
    if (node.type !== 'html' || isComment(node)) return undefined
    return isPhrasingParent(parent) ? phrasing(node) : flow(node)
  })
}

/** `<a href="…">words</a>` in a line is three nodes to Markdown: a tag, words, a tag. */
function joinAnchors(tree: Root): void {
  const isAnchor = (node: Nodes) => node.type === 'html' && /^<a[\s>]/i.test(node.value)
  if (!contains(tree, isAnchor)) return
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined || !isAnchor(node)) return
    const end = parent.children.findIndex(
      (other, at) => at > index && other.type === 'html' && /^<\/a\s*>$/i.test(other.value),
    )
    const [anchor] = fromHtml(node.value, { fragment: true }).children
    const href = anchor?.type === 'element' ? anchor.properties.href : undefined
    if (end < 0 || typeof href !== 'string' || !isPhrasingParent(parent)) return
    const children = parent.children.slice(index + 1, end) as Link['children']
    parent.children.splice(
      index,
      end - index + 1,
      at<Link>(node, { type: 'link', url: href, children }),
    )
  })
}

const isPhrasingParent = ({ type }: Nodes) =>
  !['root', 'listItem', 'blockquote', 'footnoteDefinition'].includes(type)

function phrasing(node: Html): PhrasingContent[] {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(node.value) ?? []
  if (!known.has(name.toLowerCase())) return [at(node, { type: 'text', value: node.value })]
  if (name.toLowerCase() === 'br') return slash ? [] : [at(node, { type: 'break' })]
  // Of a pair of tags the words stand between two nodes; only a picture says something by itself.
  if (slash || name.toLowerCase() !== 'img') return []
  return convert(node).flatMap((child) => (child.type === 'paragraph' ? child.children : []))
}

function flow(node: Html): RootContent[] {
  const [, name = ''] = /^<\/?([a-z][a-z0-9]*)/i.exec(withoutComments(node.value).trim()) ?? []
  const comments = commentsOf(node.value).map(({ value }) =>
    at<Html>(node, { type: 'html', value }),
  )
  const content: RootContent[] = known.has(name.toLowerCase())
    ? convert(node)
    : [
        at(node, {
          type: 'paragraph',
          children: [at(node, { type: 'text', value: withoutComments(node.value) })],
        }),
      ]
  return [...comments, ...content]
}

/** A lone `<td>` or `<summary>` is not what a fragment parser expects; its words come out all the same. */
function convert(node: Html): RootContent[] {
  const tree = toMdast(fromHtml(withoutComments(node.value), { fragment: true }))
  visit(tree, (child) => {
    at(node, child)
  })
  const children = tree.type === 'root' ? tree.children : []
  return wrapPhrasing(children as RootContent[], node)
}

/** `<a>` and `<img>` on a line of their own: words need a paragraph around them. */
function wrapPhrasing(nodes: RootContent[], origin: Html): RootContent[] {
  const blocks: RootContent[] = []
  let open: PhrasingContent[] | null = null
  for (const node of nodes) {
    if (!isPhrasing(node)) {
      blocks.push(node)
      open = null
    } else if (open) open.push(node)
    else {
      open = [node]
      blocks.push(at(origin, { type: 'paragraph', children: open }))
    }
  }
  return blocks
}

function at<Node extends Nodes>(origin: Html, node: Node): Node {
  if (origin.position) node.position = origin.position
  return node
}
