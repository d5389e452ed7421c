/** Links: each page once, and a QR code for the main one of each session. */
import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { pageOf } from '../../src/plan/slides/links/address.js'
import { groupLinks } from '../../src/plan/slides/links/groups.js'
import { hasQr, qrDrawings, qrGif } from '../../src/qr.js'
import { buildText, parseText, sectionsOf } from '../notes.js'

test.each([
  ['http://example.org/a', 'https://example.org/a', true],
  ['https://www.example.org/a/', 'https://example.org/a', true],
  ['https://EXAMPLE.org', 'https://example.org/', true],
  ['https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a', true],
  ['https://example.org/a?b=1&utm_source=x', 'https://example.org/a?b=1', true],
  ['https://example.org/a?b=1', 'https://example.org/a', false],
  ['https://example.org/A', 'https://example.org/a', false],
  ['https://example.org/a#b', 'https://example.org/a', false],
  ['https://docs.example.org/', 'https://example.org/', false],
  ['mailto:a@example.org', 'mailto:b@example.org', false],
])('%s and %s are one page: %s', (one, other, isOne) => {
  expect(pageOf(one) === pageOf(other)).toBe(isOne)
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
