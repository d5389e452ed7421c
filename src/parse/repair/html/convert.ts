/** A piece of HTML, with the Markdown between its tags → mdast, comments apart. */
import type { Comment, Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Html, Nodes, PhrasingContent, RootContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { isPhrasing } from '../../../text/unsayable.js'
import { edit } from '../../walk.js'
import { liftBlocks } from '../sayable/lift.js'
import {
  gap,
  handlersFor,
  isElement,
  placeholder,
  placeholders,
  withoutPlaceholders,
} from './elements.js'

type Piece = readonly [Nodes, ...Nodes[]]

/**
 * @param isHtml whether a node is a part of the HTML; the others stand between
 * @param glue what stands between two nodes: a line break between blocks
 * @returns anything, not yet what Markdown can say; the positions are those of the notes
 */
export function convert(
  piece: Piece,
  isHtml: (node: Nodes) => node is Html,
  glue: string,
): Nodes[] {
  const source = new Woven(piece, isHtml, glue)
  const html = /<table\b/i.test(source.html) ? source.html : source.html.replace(column, '')
  const tree = fromHtml(html, { fragment: true, verbose: true })
  const comments = takeComments(tree)
  keepUnknown(tree, html)
  const between = source.between
  const missing = new Set(between.keys())
  const made = toMdast(tree, {
    handlers: handlersFor(between, missing),
    nodeHandlers: {
      root: (state, node: HastRoot) => {
        // The library's own makes a list of a strike where a strike stands around a list.
        state.toFlow = (nodes) => inParagraphs(nodes) as ReturnType<typeof state.toFlow>
        return { type: 'root', children: state.all(node) }
      },
    },
  })
  const root =
    made.type === 'root' ? made : { type: 'root' as const, children: [made as RootContent] }
  visit(root, (node) => source.place(node))
  edit(root, (node) => (node.type === 'text' ? split(node, between, missing) : undefined))
  return [
    ...comments.map((comment): Html => {
      const html: Html = {
        type: 'html',
        value: `<!--${comment.value.replace(placeholders, '')}-->`,
      }
      if (comment.position) html.position = comment.position
      source.place(html)
      return html
    }),
    ...root.children,
    // What the parser of HTML dropped, as it does of words in a `<select>`.
    ...[...missing].flatMap((at): Nodes[] => [{ type: 'text', value: ' ' }, between[at] as Nodes]),
  ]
}

/** Says nothing; without a table around it the parser drops all words that follow. */
const column = /<\/?col(?:group)?\b[^>]*>/gi

/** What stands in a `<div>` or an `<li>` stands apart from what is around it. */
export function inParagraphs(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = []
  let open: PhrasingContent[] | null = null
  for (const node of nodes.flatMap(liftBlocks)) {
    // A comment between blocks is no paragraph.
    if (!isPhrasing(node) || (node.type === 'html' && open === null)) {
      blocks.push(node)
      open = null
    } else if (open) {
      open.push(node)
      const { position } = blocks.at(-1) ?? {}
      if (position && node.position) position.end = node.position.end
    } else {
      open = [node]
      blocks.push({
        type: 'paragraph',
        children: open,
        ...(node.position && { position: { ...node.position } }),
      })
    }
  }
  return blocks
}

function split(node: Text, between: readonly Nodes[], missing: Set<number>): Nodes[] | undefined {
  const parts = node.value.replaceAll(gap, ' ').split(placeholders)
  if (parts.length === 1 && parts[0] === node.value) return undefined
  return parts.flatMap((part, index): Nodes[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ ...node, value: part }]
    missing.delete(Number(part))
    return [between[Number(part)] as Nodes]
  })
}

/** Of the tree: wherever it stands, a comment is told to the speaker. */
function takeComments(tree: HastNodes): Comment[] {
  if (tree.type === 'comment') return [tree]
  if (!('children' in tree)) return []
  const inside = tree.type === 'element' && tree.content ? takeComments(tree.content) : []
  const comments = tree.children.flatMap(takeComments)
  tree.children = tree.children.filter(({ type }) => type !== 'comment') as ElementContent[]
  return [...inside, ...comments].filter(({ value }) => value.trim() !== '')
}

/** `Vec<T>`, `<your name>`: what no browser knows as an element is text that the author typed. */
function keepUnknown(tree: HastRoot | Element, html: string): void {
  tree.children = (tree.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'svg' || child.tagName === 'math') return [child]
    // In `<pre>` the library would leave its words out.
    child.properties.hidden = undefined
    keepUnknown(child, html)
    if (isElement(child.tagName)) return [child]
    const { opening, closing } = child.data?.position ?? {}
    const typed = (tag: typeof opening): ElementContent[] =>
      tag?.start.offset === undefined || tag.end.offset === undefined
        ? []
        : [{ type: 'text', value: html.slice(tag.start.offset, tag.end.offset) }]
    return [...typed(opening), ...child.children, ...typed(closing)]
  }) as typeof tree.children
}

/** HTML with marks for what stands between it, and where each line of it comes from. */
class Woven {
  html = ''
  readonly between: Nodes[] = []
  /** By line of the HTML from 0: the line of the notes. */
  private readonly lines: number[] = []
  private readonly column: number

  constructor(piece: Piece, isHtml: (node: Nodes) => node is Html, glue: string) {
    this.column = piece[0].position?.start.column ?? 1
    for (const node of piece) {
      const line = node.position?.start.line ?? this.lines.at(-1) ?? 1
      const text = isHtml(node) ? withoutPlaceholders(node.value) : placeholder(this.between.length)
      if (!isHtml(node)) this.between.push(node)
      this.html += text + glue
      const begun = glue === '\n' ? this.lines.length : Math.max(0, this.lines.length - 1)
      ;(text + glue).split('\n').forEach((_, index) => {
        this.lines[begun + index] ??= line + index
      })
      // Behind a line break the next node begins the line.
      if (glue === '\n') this.lines.length -= 1
    }
  }

  /** Its position in the HTML → its position in the notes. */
  place(node: Nodes): void {
    const start = this.pointOf(node.position?.start.line ?? 1)
    const end = this.pointOf(node.position?.end.line ?? node.position?.start.line ?? 1)
    node.position = { start, end }
  }

  private pointOf(line: number) {
    return {
      line: this.lines[line - 1] ?? this.lines[0] ?? 1,
      column: line === 1 ? this.column : 1,
    }
  }
}
