/** `Deck` → one Marp Markdown file that a person would be glad to edit. Pure: the same deck gives the same bytes. */
import type { Definition, Html, Image, Nodes, Root, RootContent } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { Scalar, stringify } from 'yaml'
import type { Deck, Slide } from '../model.js'
import { separators } from '../text/separators.js'
import { protectAlt } from './alt.js'
import { assertSayable } from './assertSayable.js'
import { withQrCodes } from './qrCodes.js'
import { toComment } from './speakerNotes.js'
import { unsafe } from './unsafe.js'

/** `*` and `1)` would be revealed item by item, so `-` and `1.`; a rule is the start of a slide. */
const options: Options = {
  bullet: '-',
  bulletOrdered: '.',
  rule: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  setext: false,
  tightDefinitions: true,
  listItemIndent: 'one',
  resourceLink: true,
  handlers: { list: listWithDashes },
  join: [behindNested],
  extensions: [
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
    { unsafe },
  ],
}

/**
 * The serialiser remembers the last bullet for longer than two lists are neighbours, and would change it to `*`. No two
 * lists of a kind are neighbours here (`joinLists`), so it can forget.
 */
function listWithDashes(...[node, parent, state, info]: Parameters<Handle>): string {
  state.bulletLastUsed = undefined
  return defaultHandlers.list(node, parent, state, info)
}

/** Right below a bullet's own bullets, or a quotation, the next line would go on with the last of them. */
function behindNested(left: Nodes, right: Nodes, parent: Nodes): 1 | undefined {
  const isNested = left.type === 'list' || left.type === 'blockquote'
  return parent.type === 'listItem' && isNested && right.type !== left.type ? 1 : undefined
}

/**
 * Slide by slide, so that no copy of the whole deck is ever held. Nothing that the serialiser does crosses the border of
 * two slides: a rule stands there.
 *
 * @throws RecapError where a slide holds what Markdown cannot say
 */
export function write(deck: Deck): string {
  const qrCodes: Definition[] = []
  const slides = deck.slides.map((slide, index) => {
    assertSayable(slide, index)
    const blocks = slideBlocks(slide)
    // Not in the front matter: Marp would repeat it in every slide's tag.
    if (index === 0 && deck.style !== null)
      blocks.unshift(html(`<style>\n${deck.style.trim()}\n</style>`))
    return markdownOf(withQrCodes(protect({ type: 'root', children: blocks }), qrCodes))
  })
  const definitions = qrCodes.length > 0 ? markdownOf({ type: 'root', children: qrCodes }) : ''
  const parts = [slides.join('\n---\n\n'), ...(definitions === '' ? [] : [definitions])]
  return `---\n${frontMatter(deck)}---\n\n${parts.join('\n')}`
}

/** With a line break at its end. */
const markdownOf = (root: Root): string => toMarkdown(root, options)

function frontMatter({ theme, size, lang, title, author, header, footer }: Deck): string {
  const settings = {
    marp: true,
    theme,
    size,
    paginate: true,
    lang,
    title: quoted(title),
    ...(author === null ? {} : { author: quoted(author) }),
    ...(header === null ? {} : { header: quoted(plainText(header)) }),
    ...(footer === null ? {} : { footer: quoted(plainText(footer)) }),
  }
  return stringify(settings, { lineWidth: 0 })
}

/**
 * Marp puts double quotes around a bare value before it reads the YAML: a backslash in it, or a `#`, would cost the deck
 * all its front matter.
 */
function quoted(value: string): Scalar {
  const scalar = new Scalar(value)
  scalar.type = Scalar.QUOTE_SINGLE
  return scalar
}

/** Marp reads header and footer as Markdown; these are text. */
const plainText = (value: string) =>
  toMarkdown({ type: 'paragraph', children: [{ type: 'text', value }] }, options).trim()

function slideBlocks({ kind, classes, body, speakerNotes }: Slide): RootContent[] {
  const comment = toComment(speakerNotes)
  return [
    html(`<!-- _class: ${[kind, ...classes].join(' ')} -->`),
    ...body,
    ...(comment === null ? [] : [html(comment)]),
  ]
}

const html = (value: string): Html => ({ type: 'html', value })

/** Of two lists that follow each other the serialiser would write the second with `*`, which Marp reveals item by item. */
function joinLists(blocks: RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (block.type === 'list' && before?.type === 'list' && block.ordered === before.ordered)
      joined[joined.length - 1] = { ...before, children: [...before.children, ...block.children] }
    else joined.push(block)
  }
  return joined
}

/** Marp's own keyword sets a picture's height. */
const imageAlt = ({ alt, data }: Image) =>
  [...(data?.shown === undefined ? [] : [`h:${data.shown}`]), protectAlt(alt ?? '')]
    .filter(Boolean)
    .join(' ')

/** @returns a copy: the deck stays as planned */
function protect<Node extends Nodes>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: withoutControls(node.value) }
  if (node.type === 'image') return { ...node, alt: imageAlt(node) }
  if (!('children' in node)) return node
  return { ...node, children: joinLists((node.children as RootContent[]).map(protect)) }
}

/** A lone surrogate is no UTF-8, a line separator is a line break to some and not to others. */
const withoutControls = (value: string) =>
  value
    .toWellFormed()
    .replace(separators, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
