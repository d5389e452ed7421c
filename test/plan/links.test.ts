/** Links: each page once, and a QR code for the main one of each session. */
import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { bare, pageOf } from '../../src/plan/slides/links/address.js'
import { groupLinks } from '../../src/plan/slides/links/groups.js'
import { hasQr, qrDrawings, qrGif } from '../../src/qr.js'
import { plainText } from '../../src/text/plainText.js'
import { buildText, parseText, sectionsOf } from '../notes.js'

test.each([
  ['http://example.org/a', 'https://example.org/a', true],
  ['https://www.example.org/a/', 'https://example.org/a', true],
  ['https://EXAMPLE.org', 'https://example.org/', true],
  ['https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a', true],
  ['https://example.org/a?b=1&utm_source=x', 'https://example.org/a?b=1', true],
  ['https://example.org/a?b=1', 'https://example.org/a', false],
  ['https://example.org/A', 'https://example.org/a', false],
  ['https://example.org/a#b', 'https://example.org/a', true],
  ['https://example.org/a#b', 'https://example.org/a#c', true],
  ['https://example.org/#/a', 'https://example.org/#/b', false],
  ['https://example.org/a?fbclid=x&gclid=y&mc_cid=z&si=0&ref=me', 'https://example.org/a', true],
  ['https://docs.example.org/', 'https://example.org/', false],
  ['mailto:a@example.org', 'mailto:b@example.org', false],
])('%s and %s are one page: %s', (one, other, isOne) => {
  expect(pageOf(one).page === pageOf(other).page).toBe(isOne)
})

const groups = (notes: string) =>
  groupLinks(parseText(`# Conf\n\n${notes}`)).map(({ title, main, links }) => [
    title,
    main?.url,
    ...links.map(({ url }) => url),
  ])

test('a page is shown below the first session that links to it', () => {
  expect(
    groups(
      '## A\n\n- [a](https://a.org)\n\n## B\n\n- [a](http://www.a.org/)\n- [b](https://b.org)',
    ),
  ).toEqual([
    ['A', 'https://a.org'],
    ['B', 'https://b.org'],
  ])
})

test("a session's main link is its heading's, else its first", () => {
  expect(
    groups(
      '## [A](https://a.org/talk)\n\n- [x](https://x.org)\n\n## B\n\n- <mailto:me@b.org>\n- [y](https://y.org)',
    ),
  ).toEqual([
    ['A', 'https://a.org/talk', 'https://x.org'],
    ['B', 'https://y.org', 'mailto:me@b.org'],
  ])
})

test('places on one page are one link of a session, and several of the event', () => {
  const page = 'https://a.org/schedule'
  expect(
    groups(
      `- [We](${page}#we)\n- [Th](${page}#th)\n\n## A by Ada Lovelace\n\n- [a](${page}#a)\n- [b](${page}#b)`,
    ),
  ).toEqual([
    ['Conf', `${page}#we`, `${page}#th`],
    ['A', `${page}#a`],
  ])
})

test('who speaks comes last when the main link is chosen, and so do profiles', () => {
  const of = (speaker: string, ...urls: string[]) =>
    groups(
      `## A\n\nSpeaker: ${speaker}\n\n${urls.map((url) => `- [x](${url})\n`).join('')}`,
    )[0]?.[1]
  const ann = '[Ann Lee](https://ann.example/)'
  expect(of(ann, 'https://slides.example')).toBe('https://slides.example')
  expect(of(ann)).toBe('https://ann.example/')
  for (const profile of [
    'https://twitter.com/ann',
    'https://x.com/ann/',
    'https://www.linkedin.com/in/ann',
    'https://github.com/ann',
    'https://hachyderm.io/@ann',
    'https://bsky.app/profile/ann.example',
  ])
    expect(of('Ann Lee', profile, 'https://slides.example')).toBe('https://slides.example')
  expect(of('Ann Lee', 'https://github.com/ann/talk', 'https://slides.example')).toBe(
    'https://github.com/ann/talk',
  )
})

test('links in sentences above the sessions have no code', () => {
  expect(groups('I used [vim](https://vim.org).\n\n## A by Ada Lovelace\n\n- x')).toEqual([
    ['About the event', undefined, 'https://vim.org'],
  ])
})

describe('what a link is called', () => {
  const labels = (body: string) =>
    groupLinks(parseText(`# Conf\n\n## A\n\n${body}\n\n## B\n\n- x`)).flatMap(({ main, links }) =>
      [...(main ? [main] : []), ...links].map(({ label }) => plainText(label)),
    )
  test.each([
    ['- Slides: https://a.org', ['Slides']],
    ['- **Video** – <https://a.org>', ['Video']],
    ['- Slides: https://a.org, video: https://b.org', ['Slides', 'video']],
    ['- Slides\n  - https://a.org', ['Slides']],
    ['- Slides\n  - https://a.org\n  - https://b.org', ['https://a.org', 'https://b.org']],
    ['- We looked at https://a.org', ['https://a.org']],
    ['- Slides: [by Ann](https://a.org)', ['by Ann']],
    ['- [![Watch it](w.png)](https://a.org)', ['Watch it']],
  ])('%j', (body, expected) => {
    expect(labels(body)).toEqual(expected)
  })

  test.each([
    ['https://xn--mnchen-3ya.example/stra%C3%9Fe?q=%C3%BC', 'münchen.example/straße?q=ü'],
    ['https://www.example.org/a%20b/', 'example.org/a%20b'],
    ['http://example.org:8080/%FF', 'example.org:8080/%FF'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
  ])('%s reads %s', (address, read) => {
    expect(bare(address)).toBe(read)
  })
})

test('an address too long for a camera, or not of the web, has no code', () => {
  expect(hasQr(`https://example.org/${'x'.repeat(200)}`)).toBe(true)
  expect(hasQr(`https://example.org/${'x'.repeat(300)}`)).toBe(false)
  expect(hasQr('mailto:me@example.org')).toBe(false)
  expect(hasQr('slides/talk.pdf')).toBe(false)
})

describe('in the deck', () => {
  const url = 'https://example.org/talks?id=1&lang=en#slides'
  const notes = `# Conf\n\n## A\n\n- [slides](${url})\n\n## B\n\n- [x](https://example.org/x)\n`

  test('codes are pictures whose data stands behind all slides', async () => {
    const { markdown } = await buildText(notes)
    const [slides = '', data = ''] = markdown.split('\n[qr-1]: ')
    expect(slides).toContain('![QR code for example.org/talks?id=1\\&lang=en#slides][qr-1]')
    expect(slides).toContain('][qr-2]')
    expect(slides).not.toContain('data:')
    expect(data.split('\n[qr-2]: ').map((one) => one.trim())).toEqual([
      qrGif(url),
      qrGif('https://example.org/x'),
    ])
  })

  test('recap shows them as drawings, sharp at any size', async () => {
    const { slides, deck } = await buildText(notes)
    const sources: string[] = []
    for (const section of sectionsOf(slides.html))
      visit(section, 'element', ({ tagName, properties }) => {
        if (tagName === 'img') sources.push(String(properties.src))
      })
    expect(sources).toEqual([...qrDrawings(deck).values()])
    for (const source of sources) expect(source).toMatch(/^data:image\/svg\+xml;base64,/)
  })

  test('a code says where it leads, in words too', async () => {
    const { deck } = await buildText(notes)
    const images: Image[] = []
    for (const { body } of deck.slides)
      visit({ type: 'root', children: body }, 'image', (image) => void images.push(image))
    expect(images.map(({ alt, data }) => [alt, data?.qr])).toEqual([
      ['QR code for example.org/talks?id=1&lang=en#slides', url],
      ['QR code for example.org/x', 'https://example.org/x'],
    ])
  })
})
