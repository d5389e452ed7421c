/** What was rendered against what was planned: Marp may have read the deck's Markdown as something else. */
import type { Nodes } from 'mdast'
import type { Deck, Slide } from './model.js'
import type { RenderedSlides } from './render/engine.js'

export interface Difference {
  /** From 0. */
  slide: number
  /** What differs; `slides`: how many there are. */
  what: 'slides' | 'text' | 'links' | 'pictures' | 'speaker notes'
}

/**
 * Compares slides, the text of each, its links, its pictures and its speaker notes. White space and the marks that
 * nobody sees do not count.
 *
 * @returns one difference a slide at most, in order. Where there are more slides than planned, or fewer, only the first:
 *   those behind it may only have moved.
 */
export function compare({ slides }: Deck, { html, comments }: RenderedSlides): Difference[] {
  const sections = html.match(/<section[\s>][\s\S]*?<\/section>/g) ?? []
  const differences = slides.flatMap((planned, slide): Difference[] => {
    const section = sections[slide]
    const what = section === undefined ? 'slides' : differs(planned, section, comments[slide] ?? [])
    return what ? [{ slide, what }] : []
  })
  if (sections.length === slides.length) return differences
  return [{ slide: differences[0]?.slide ?? slides.length - 1, what: 'slides' }]
}

function differs(
  { body, speakerNotes }: Slide,
  section: string,
  comments: readonly string[],
): Difference['what'] | null {
  const planned = contentOf(body)
  const shown = section.replace(/<(header|footer)[\s>][\s\S]*?<\/\1>/g, '')
  if (seen(planned.text) !== seen(unescaped(shown.replace(/<[^>]*>/g, '')))) return 'text'
  if (planned.links !== countOf(shown, '<a ')) return 'links'
  if (planned.pictures !== countOf(shown, '<img ')) return 'pictures'
  return seen(speakerNotes.join('')) === seen(comments.join('')) ? null : 'speaker notes'
}

interface Content {
  text: string
  links: number
  pictures: number
}

function contentOf(nodes: readonly Nodes[]): Content {
  const content: Content = { text: '', links: 0, pictures: 0 }
  const read = (node: Nodes): void => {
    // Marp knows no tasks: it shows their boxes as they are typed.
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      content.text += node.checked ? '[x]' : '[ ]'
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      content.text += node.value
    if (node.type === 'link') content.links += 1
    if (node.type === 'image') content.pictures += 1
    if ('children' in node) for (const child of node.children) read(child)
  }
  for (const node of nodes) read(node)
  return content
}

const countOf = (text: string, part: string) => text.split(part).length - 1

/** Without white space, the zero-width spaces of `write`, and control characters, which it leaves out. */
const seen = (text: string) => text.toWellFormed().replace(/[\s\u0000-\u001f\u007f\u200b]+/gu, '')

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (html: string) =>
  html.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
