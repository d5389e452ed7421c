/** Notes for tests: from a string, through the stages. */
import { join } from 'node:path'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import type { Nodes, Root, RootContent } from 'mdast'
import { remove } from 'unist-util-remove'
import { visit } from 'unist-util-visit'
import { allOf } from '../src/contents.js'
import type { Deck, Recap, Session, Size, Source } from '../src/model.js'
import { parse } from '../src/parse/index.js'
import type { Atom } from '../src/plan/atoms/atom.js'
import { toColumn } from '../src/plan/divide/column.js'
import { plan } from '../src/plan/index.js'
import { spokenBlocks } from '../src/plan/spoken.js'
import { qrDrawings } from '../src/qr.js'
import { loadImages } from '../src/read/images.js'
import { loadTheme } from '../src/read/theme.js'
import { type RenderedSlides, renderSlides } from '../src/render/engine.js'
import { plainText } from '../src/text/plainText.js'
import { write } from '../src/write/index.js'
import { isAgain } from './words.js'

export const theme = await loadTheme('recap')

/** A file of notes as it was read. */
export const sourceOf = (path: string, text: string): Source => ({
  path,
  folder: '/notes',
  file: `/notes/${path}`,
  text,
})

export const parseText = (text: string): Recap => parse([sourceOf('notes.md', text)])

export const onlySession = (text: string): Session => {
  const [session, ...others] = parseText(text).sessions
  if (!session || others.length > 0)
    throw new Error(`expected one session, found ${others.length + (session ? 1 : 0)}`)
  return session
}

export interface Built {
  recap: Recap
  deck: Deck
  markdown: string
  slides: RenderedSlides
}

export async function buildText(text: string, size: Size = '16:9'): Promise<Built> {
  const recap = parseText(text)
  const { images } = await loadImages(recap, '/notes')
  const deck = plan(recap, { theme, size })
  const markdown = write(deck)
  const pictures = new Map([...images, ...qrDrawings(deck)])
  return { recap, deck, markdown, slides: renderSlides(markdown, theme, pictures) }
}

/** The slides as a viewer's browser would parse them. */
export function sectionsOf(html: string): Element[] {
  const sections: Element[] = []
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    if (element.tagName === 'section') sections.push(element)
  })
  return sections
}

/** What a slide shows, without its footer, white space or the marks that nobody sees. */
export function shownText(section: Element): string {
  const furniture = ['header', 'footer']
  return squash(
    section.children
      .map((child) =>
        child.type === 'element' && furniture.includes(child.tagName) ? '' : textOf(child),
      )
      .join(''),
  )
}

/** What the plan put on a slide. A task's box is text to Marp. */
export function plannedText(body: Deck['slides'][number]['body']): string {
  const root: Root = { type: 'root', children: structuredClone(body) }
  visit(root, 'listItem', ({ checked, children: [first] }) => {
    if (typeof checked === 'boolean' && first?.type === 'paragraph')
      first.children.unshift({ type: 'text', value: checked ? '[x]' : '[ ]' })
  })
  return squash(plainText(root))
}

/** px that atoms take when they share a slide, one below the other. */
export const heightOf = (atoms: readonly Atom[]): number =>
  toColumn(atoms).measure(0, atoms.length, Number.POSITIVE_INFINITY).height

/** The words of blocks, but what was said on the slide before. */
export function withoutRepeats(blocks: RootContent[]): string {
  const root: Root = { type: 'root', children: structuredClone(blocks) }
  remove(root, (node) => isAgain(node as Nodes))
  return plainText(root).replace(/\s+/g, '')
}

const squash = (text: string) => text.normalize('NFC').replace(/[\s\u200b]+/gu, '')

export const fixturesFolder = join(import.meta.dirname, 'fixtures')

/** What a session, or what stands beside them, says to its speaker. */
export const spokenIn = ({ speakerNotes }: Pick<Session, 'speakerNotes'>): string[] =>
  speakerNotes.flatMap(({ body }) => spokenBlocks(body))

/** Everything that a recap says anywhere, as one text. */
export function sayingsOf({
  title,
  subtitle,
  event,
  front,
  unsaid,
  sessions,
  asides,
}: Recap): string {
  const { title: name, dates, location, author } = event
  return [
    title,
    subtitle,
    name,
    dates?.from,
    dates?.to,
    location,
    author,
    ...unsaid,
    ...front.flatMap((one) => spokenBlocks(allOf(one))),
    ...sessions.flatMap((one) => [
      one.title,
      one.day,
      one.start,
      one.end,
      one.track,
      one.room,
      ...one.speakers.flatMap(({ written, affiliation }) => [written, affiliation]),
      ...one.links.map(({ label }) => plainText(label)),
      ...spokenBlocks(allOf(one)),
    ]),
    ...asides.flatMap((one) => [one.title, ...spokenBlocks(allOf(one))]),
    ...event.links.map(({ label }) => plainText(label)),
  ]
    .flatMap((text) => (text === null || text === undefined ? [] : [text]))
    .join('\n')
}
