/**
 * Markdown with GitHub's tables, task lists and bare addresses → mdast, by markdown-it: the parser that Marp reads the
 * deck with reads the notes too. It needs a twentieth of micromark's time, and time in proportion to the text.
 */
import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'
import type {
  AlignType,
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Root,
  RootContent,
} from 'mdast'
import { limits } from '../limits.js'

const parser = new MarkdownIt('commonmark', { html: true, linkify: true }).enable([
  'table',
  'strikethrough',
  'linkify',
])
Object.assign(parser.options, { maxNesting: limits.nestings })
// What could do harm is sorted out later, with a line to point at; until then an address stays as it was typed.
parser.validateLink = () => true
parser.normalizeLink = (url) => url
parser.normalizeLinkText = (text) => text
// `readme.md` is a file, though `.md` is Moldova.
parser.linkify.set({ fuzzyLink: false })
// Two slashes begin a comment more often than an address.
parser.linkify.add('//', null)

/**
 * @param shifts by line from 0: how many columns its text stands to the right of where its author typed it
 * @returns a tree with the positions of what the author typed, columns as near as a line tells
 */
export function readMarkdown(text: string, shifts: readonly number[]): Root {
  const reader = new Reader(text.split('\n'), shifts)
  return reader.read(parser.parse(text, {}))
}

type Open = (token: Token) => Nodes

/** Tokens that open a node, and are closed by another token. */
const containers: Record<string, Open> = {
  paragraph_open: () => ({ type: 'paragraph', children: [] }),
  heading_open: ({ tag }) => ({
    type: 'heading',
    depth: Number(tag.slice(1)) as Heading['depth'],
    children: [],
  }),
  blockquote_open: () => ({ type: 'blockquote', children: [] }),
  bullet_list_open: () => ({ type: 'list', ordered: false, spread: false, children: [] }),
  ordered_list_open: (token) => ({
    type: 'list',
    ordered: true,
    start: Number(token.attrGet('start') ?? 1),
    spread: false,
    children: [],
  }),
  list_item_open: () => ({ type: 'listItem', spread: false, checked: null, children: [] }),
  table_open: () => ({ type: 'table', align: [], children: [] }),
  tr_open: () => ({ type: 'tableRow', children: [] }),
  th_open: () => ({ type: 'tableCell', children: [] }),
  td_open: () => ({ type: 'tableCell', children: [] }),
  em_open: () => ({ type: 'emphasis', children: [] }),
  strong_open: () => ({ type: 'strong', children: [] }),
  s_open: () => ({ type: 'delete', children: [] }),
  link_open: (token) => ({
    type: 'link',
    url: token.attrGet('href') ?? '',
    title: token.attrGet('title'),
    children: [],
  }),
}

/** Tokens that are a node by themselves. */
const leaves: Record<string, Open> = {
  fence: ({ info, content }) => {
    const [, lang = '', meta = ''] = /^(\S*)\s*(.*)$/.exec(info.trim()) ?? []
    return {
      type: 'code',
      lang: lang || null,
      meta: meta || null,
      value: content.replace(/\n$/, ''),
    }
  },
  code_block: ({ content }) => ({
    type: 'code',
    lang: null,
    meta: null,
    value: content.replace(/\n+$/, ''),
  }),
  html_block: ({ content }) => ({ type: 'html', value: content.replace(/\n+$/, '') }),
  html_inline: ({ content }) => ({ type: 'html', value: content }),
  code_inline: ({ content }) => ({ type: 'inlineCode', value: content }),
  hardbreak: () => ({ type: 'break' }),
  image: (token) => ({
    type: 'image',
    url: token.attrGet('src') ?? '',
    title: token.attrGet('title'),
    alt: textOf(token),
  }),
}

/** The alternative text of a picture: its words, whatever they are marked up as. */
const textOf = ({ children, content }: Token): string =>
  children
    ? children.map((child) => (child.type === 'softbreak' ? ' ' : textOf(child))).join('')
    : content

class Reader {
  private readonly root: Root = { type: 'root', children: [] }
  private readonly open: Parents[] = [this.root]
  /** Where the next inline token stands: lines from 1. */
  private line = 1
  private column = 1

  constructor(
    private readonly lines: readonly string[],
    private readonly shifts: readonly number[],
  ) {}

  read(tokens: readonly Token[]): Root {
    for (const token of tokens) {
      if (token.type === 'inline') this.readInline(token)
      else this.take(token, token.map)
    }
    return this.root
  }

  private readInline(token: Token): void {
    const [first = 0] = token.map ?? []
    this.line = first + 1
    this.column = this.contentOf(first) + 1
    for (const child of token.children ?? []) {
      if (child.type === 'text') this.addText(child.content)
      else if (child.type === 'softbreak') this.addText('\n')
      else this.take(child, null)
      if (child.type === 'softbreak' || child.type === 'hardbreak') this.nextLine()
    }
  }

  private take(token: Token, map: [number, number] | null): void {
    const leaf = leaves[token.type]
    const container = containers[token.type]
    if (leaf) this.add(leaf(token), map)
    else if (container) this.enter(container(token), token, map)
    else if (token.nesting < 0 && containers[token.type.replace(/_close$/, '_open')]) this.leave()
  }

  private enter(node: Nodes, token: Token, map: [number, number] | null): void {
    this.add(node, map)
    if (node.type === 'tableCell') this.align(token)
    this.open.push(node as Parents)
  }

  private leave(): void {
    const node = this.open.pop()
    if (node?.type === 'paragraph') this.readTask(node)
  }

  private add(node: Nodes, map: [number, number] | null): void {
    if (map) this.place(node, map)
    else this.placeInline(node)
    const parent = this.open.at(-1) ?? this.root
    ;(parent.children as RootContent[]).push(node as RootContent)
  }

  /** Text that a line break cuts is one node, as mdast has it. */
  private addText(value: string): void {
    const parent = this.open.at(-1) ?? this.root
    const last = parent.children.at(-1)
    if (last?.type === 'text') last.value += value
    else if (value !== '') this.add({ type: 'text', value }, null)
  }

  private place(node: Nodes, [from, to]: [number, number]): void {
    let end = to
    while (end > from + 1 && (this.lines[end - 1] ?? '').trim() === '') end -= 1
    const isMarker = ['list', 'listItem', 'blockquote'].includes(node.type)
    const indent = isMarker ? this.indentOf(from) : this.contentOf(from)
    node.position = {
      start: this.point(from + 1, indent + 1),
      end: this.point(end, (this.lines[end - 1]?.length ?? 0) + 1),
    }
  }

  private point(line: number, column: number): { line: number; column: number } {
    return { line, column: Math.max(1, column - (this.shifts[line - 1] ?? 0)) }
  }

  /** markdown-it does not say where in a line a link stands: it is looked for behind the one before. */
  private placeInline(node: Nodes): void {
    const sought = node.type === 'link' || node.type === 'image' ? node.url : ''
    const text = this.lines[this.line - 1] ?? ''
    const found = sought === '' ? -1 : text.indexOf(sought, this.column - 1)
    if (found >= 0) this.column = found + 1
    const bracket = found < 0 ? -1 : text.lastIndexOf(node.type === 'image' ? '![' : '[', found)
    const column = bracket < 0 ? this.column : bracket + 1
    const point = this.point(this.line, column)
    node.position = { start: point, end: point }
  }

  private nextLine(): void {
    this.line += 1
    this.column = this.indentOf(this.line - 1) + 1
  }

  private indentOf(index: number): number {
    return /^\s*/.exec(this.lines[index] ?? '')?.[0].length ?? 0
  }

  /** Where a line's words begin, behind the markers of the lists and quotes that begin with them. */
  private contentOf(index: number): number {
    const begins = this.open.some(
      ({ type, position }) =>
        (type === 'listItem' || type === 'blockquote') && position?.start.line === index + 1,
    )
    if (!begins) return this.indentOf(index)
    const markers = /^(?:\s*(?:[-*+]|\d{1,9}[.)])(?:\s+|$)|\s*>\s?)*\s*/.exec(
      this.lines[index] ?? '',
    )
    return markers?.[0].length ?? 0
  }

  private align(token: Token): void {
    const table = this.open.at(-2)
    const row = this.open.at(-1)
    if (token.type !== 'th_open' || table?.type !== 'table' || row?.type !== 'tableRow') return
    const side = /text-align:(left|center|right)/.exec(token.attrGet('style') ?? '')?.[1]
    table.align?.push((side as AlignType) ?? null)
  }

  /** `- [x] done`: GitHub's mark is no word. */
  private readTask(paragraph: Paragraph): void {
    const [first, ...others] = paragraph.children
    const item = this.open.at(-1)
    if (item?.type !== 'listItem' || item.children.length !== 1 || first?.type !== 'text') return
    const box = /^\[([ xX])\]\s+/.exec(first.value)
    if (!box) return
    ;(item as ListItem).checked = box[1] !== ' '
    first.value = first.value.slice(box[0].length)
    // `- [ ] **ask** Ann`
    if (first.value === '') paragraph.children = others
  }
}
