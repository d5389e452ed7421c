/** A deck shows what was planned, in plain text at least, or it is an error with slide and line. */
import type { Html, Nodes, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { compare } from '../src/compare.js'
import type { Deck } from '../src/model.js'
import { plan } from '../src/plan/index.js'
import { renderSlides } from '../src/render/engine.js'
import { renderDeck } from '../src/renderDeck.js'
import { write } from '../src/write/index.js'
import { parseText, theme } from './notes.js'

const origin = { path: 'notes.md', line: 1, column: 1 }
const render = (deck: Deck) => renderDeck(deck, { theme, images: new Map(), origin })

const planned = plan(
  parseText('# Conf\n\n## One\n\n- first\n\n## Two\n\n- second\n\n## Three\n\n- third\n'),
  { theme, size: '16:9' },
)
const two = planned.slides.findIndex((slide) => slide.kind === 'session' && slide.session === 'two')

const html = (value: string): Html => ({ type: 'html', value })
const paragraph = (...children: Nodes[]) => ({ type: 'paragraph', children }) as RootContent
const text = (value: string) => ({ type: 'text', value }) as const

/** The deck with other content below the title of its second session: what no stage makes as long as all is well. */
const withBody = (...blocks: RootContent[]): Deck => ({
  ...planned,
  slides: planned.slides.map((slide, index) =>
    index === two ? { ...slide, body: [...slide.body.slice(0, 1), ...blocks] } : slide,
  ),
})

const shownOn = ({ slides }: { slides: { html: string } }, index: number) =>
  (slides.html.match(/<section[\s\S]*?<\/section>/g)?.[index] ?? '')
    .replace(/<footer[\s\S]*/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

test('a deck that shows what was planned is left as it is', () => {
  const { deck, markdown, diagnostics } = render(planned)
  expect(deck.slides).toEqual(planned.slides)
  expect(markdown).toBe(write(planned))
  expect(diagnostics).toEqual([])
})

describe('what Marp reads as something else is said in plain text, and the author learns where', () => {
  test.each<[string, string, ...RootContent[]]>([
    ['a slide more', 'seen', paragraph(text('seen')), html('---')],
    ['two slides more', 'seen', html('---\n\n---'), paragraph(text('seen'))],
    ['words that vanish', 'seen', paragraph(text('seen')), html('<!-- _class: cover -->\nnew')],
    [
      'a link in a link',
      'a (https://a.example) b',
      paragraph({
        type: 'link',
        url: 'https://b.example',
        children: [{ type: 'link', url: 'https://a.example', children: [text('a')] }, text(' b')],
      } as unknown as Nodes),
    ],
    ['a picture from nowhere', 'seen', paragraph(text('seen'), html('![](x.png)'))],
    ['all that follows in code', 'seen', paragraph(text('seen')), html('```')],
  ])('%s', (_name, said, ...blocks) => {
    const made = render(withBody(...blocks))
    expect(compare(made.deck, made.slides)).toEqual([])
    expect(shownOn(made, two)).toContain(said)
    expect(shownOn(made, two + 1)).toBe('Three third')
    expect(made.diagnostics).toEqual([
      {
        id: 'slide-in-plain-text',
        severity: 'warning',
        message: expect.stringContaining(`slide ${two + 1} `),
        position: { path: 'notes.md', line: 9, column: 1 },
      },
    ])
  })
})

test('what no plain text shows is an error with slide and line', () => {
  const title = html('Two\n\n---\n\nmore')
  const deck = withBody()
  const slides = deck.slides.map((slide, index) =>
    index === two ? { ...slide, body: [title] } : slide,
  )
  expect(() => render({ ...deck, slides })).toThrow(
    `notes.md:9:1: expected slide ${two + 1} to show what was planned, found other slides: `,
  )
})

describe('compare finds', () => {
  const { html: whole, ...rest } = renderSlides(write(planned), theme, new Map())
  test.each([
    ['nothing, where all is as planned', (page: string) => page, []],
    ['a word too many', (page: string) => page.replace('second', 'second one'), [[two, 'text']]],
    ['a word that is lost', (page: string) => page.replace('second', ''), [[two, 'text']]],
    [
      'a link that nobody made',
      (page: string) => page.replace('second', '<a href="x">second</a>'),
      [[two, 'links']],
    ],
    [
      'a picture that nobody made',
      (page: string) => page.replace('second', 'second<img src="x">'),
      [[two, 'pictures']],
    ],
    [
      'the first slide of those that moved',
      (page: string) => page.replace(/<section[^>]*>(?=\s*<h2[^>]*>Two)/, '<section></section>$&'),
      [[two, 'slides']],
    ],
    [
      'a slide too many at the end',
      (page: string) => `${page}<section></section>`,
      [[planned.slides.length - 1, 'slides']],
    ],
  ])('%s', (_name, change, differences) => {
    const found = compare(planned, { ...rest, html: change(whole) })
    expect(found.map(({ slide, what }) => [slide, what])).toEqual(differences)
  })

  test('speaker notes that became a directive', () => {
    const comments = rest.comments.map((notes, index) => (index === two ? [] : notes))
    expect(compare(planned, { ...rest, html: whole, comments })).toEqual([
      { slide: two, what: 'speaker notes' },
    ])
  })
})
