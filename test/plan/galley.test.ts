/** What would not fit as the notes have it, and how it fits all the same. */
import type { Image, Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import type { Deck, Recap, Slide } from '../../src/model.js'
import { toAtoms } from '../../src/plan/atoms/atoms.js'
import { plan } from '../../src/plan/index.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { write } from '../../src/write/index.js'
import { parseText, plannedText, theme } from '../notes.js'

const planned = (recap: Recap): Deck => plan(recap, { theme, size: '16:9' })

/** The slides of notes with one session. */
const sessionSlides = (
  body: string,
  title = 'Talk',
  recap = parseText(`---\nsessionLevel: 2\n---\n\n# Conf\n\n## ${title}\n\n${body}`),
) => planned(recap).slides.filter(({ kind }) => kind === 'session')

const titleOf = ({ body: [title] }: Slide) => plannedText(title ? [title] : [])
const words = (count: number, word = 'word') =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ')
const squashed = (text: string) => text.replace(/\s/g, '')

describe('titles and facts', () => {
  test('a title of two lines is set smaller, a longer one smaller still', () => {
    const stepOf = (count: number) =>
      sessionSlides('- x', words(count))[0]?.classes.find((name) => name.startsWith('title'))
    expect([stepOf(3), stepOf(17), stepOf(24)]).toEqual([undefined, 'title-2', 'title-3'])
  })

  test('a title that fills a slide is cut, and stands in full below', () => {
    const title = words(150)
    const slides = sessionSlides('- x', title)
    expect(titleOf(slides[0] as Slide)).toMatch(/^word0.*…/)
    expect(slides.map(({ body }) => plannedText(body.slice(1))).join('')).toContain(squashed(title))
  })

  test('so are speakers without number', () => {
    const names =
      'Ada Lovelace, Grace Hopper, Alan Turing, Edsger Dijkstra, Barbara Liskov, Donald Knuth, Margaret Hamilton, Niklaus Wirth, Frances Allen, Dennis Ritchie, Radia Perlman, Tony Hoare, Katherine Johnson, Leslie Lamport, Adele Goldberg, Kristen Nygaard'
    const slides = sessionSlides(`Speakers: ${names}\n\n- x`)
    const [, facts, ...rest] = slides[0]?.body ?? []
    expect(plannedText(facts ? [facts] : [])).toMatch(/…$/)
    expect(plannedText(rest)).toContain(squashed(names))
  })

  test('a cover says in full on the next slide what it has no room for', () => {
    const author = words(50)
    const deck = planned(parseText(`---\nauthor: ${author}\n---\n\n# Conf\n\n## A\n\n- x`))
    expect(plannedText(deck.slides[0]?.body ?? [])).toMatch(/…/)
    expect(deck.slides.map(({ body }) => plannedText(body)).join()).toContain(squashed(author))
  })
})

test('a heading is said again above what goes on below it', () => {
  const bullets = Array.from({ length: 18 }, (_, index) => `- bullet ${index}`).join('\n')
  const [, second] = sessionSlides(`#### Part one\n\n${bullets}`)
  const said = second?.body[1]
  expect(said).toMatchObject({ type: 'heading' })
  expect(write({ ...planned(parseText('')), slides: second ? [second] : [] })).toContain(
    '### <span class="again">Part one</span>',
  )
})

test('bullets nested deeper than there is room for are shown at the deepest level', () => {
  const notes = Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- level ${at}`).join('\n')
  const [slide] = sessionSlides(notes)
  const depthOf = (nodes: readonly Nodes[]): number =>
    Math.max(
      0,
      ...nodes.map((node) =>
        'children' in node ? (node.type === 'list' ? 1 : 0) + depthOf(node.children) : 0,
      ),
    )
  expect(depthOf(slide?.body ?? [])).toBe(6)
  expect(plannedText(slide?.body ?? [])).toContain('level11')
})

describe('tables', () => {
  const tables = (slides: Slide[]) =>
    slides.flatMap(({ body }) => body.filter(({ type }) => type === 'table'))

  test('with too many columns become several, which all say the first column', () => {
    const row = (cell: (index: number) => string) =>
      `| ${Array.from({ length: 25 }, (_, index) => cell(index)).join(' | ')} |`
    const notes = [row((at) => `h${at}`), row(() => '-'), row((at) => `c${at}`)].join('\n')
    const found = tables(sessionSlides(notes)).map((table) => plannedText([table]))
    expect(found).toHaveLength(2)
    for (const table of found) expect(table).toMatch(/^h0.*c0/)
    for (let at = 0; at < 25; at += 1) expect(found.join()).toMatch(new RegExp(`c${at}(c|,|$)`))
  })

  test('with a row higher than a slide go on in the next row', () => {
    const long = words(400)
    const slides = sessionSlides(`| a | b |\n|---|---|\n| ${long} | short |`)
    expect(slides.length).toBeGreaterThan(1)
    const text = tables(slides)
      .map((table) => plannedText([table]).replace(/^ab/, ''))
      .join('')
    expect(text.replace('short', '')).toBe(squashed(long))
  })
})

describe('pictures', () => {
  /** A picture of this size between bullets, as `loadImages` leaves it. */
  const withPicture = (width: number, height: number, above: number, below = 0) => {
    const bullets = (count: number) => Array.from({ length: count }, () => '- bullet').join('\n')
    const recap = parseText(`# Talk\n\n${bullets(above)}\n\nPICTURE\n\n${bullets(below)}`)
    const image: Image = { type: 'image', url: 'x.png', alt: 'a chart', data: { width, height } }
    const [session] = recap.sessions
    if (session)
      session.body = session.body.map(
        (block): RootContent =>
          plannedText([block]) === 'PICTURE' ? { type: 'paragraph', children: [image] } : block,
      )
    return planned(recap)
  }
  const heights = (deck: Deck) =>
    [...write(deck).matchAll(/!\[(?:h:(\d+) )?a chart\]\(x\.png\)/g)].map(([, height]) =>
      height === undefined ? null : Number(height),
    )
  const sessions = ({ slides }: Deck) => slides.filter(({ kind }) => kind === 'session').length

  test('are as large as they are where there is room', () => {
    expect(heights(withPicture(300, 200, 2))).toEqual([null])
  })

  test('are scaled to what is left', () => {
    const deck = withPicture(600, 400, 5)
    expect(sessions(deck)).toBe(1)
    const [height] = heights(deck)
    expect(height).toBeGreaterThanOrEqual(160)
    expect(height).toBeLessThan(400)
  })

  test('go on to the next slide rather than below two fifths of their size', () => {
    const deck = withPicture(600, 400, 9)
    expect(sessions(deck)).toBe(2)
    for (const height of heights(deck)) expect(height ?? 400).toBeGreaterThanOrEqual(160)
  })

  test('a bullet of one is no lower than its line', () => {
    const image: Image = { type: 'image', url: 'x.png', data: { width: 20, height: 20 } }
    const body = parseText('# Talk\n\n- one\n- PICTURE').sessions.flatMap(({ body }) => body)
    visit({ type: 'root', children: body }, 'paragraph', (paragraph) => {
      if (plannedText([paragraph]) === 'PICTURE') paragraph.children = [image]
    })
    const atoms = toAtoms(body, { ruler: new Ruler(theme, '16:9'), room: 400 })
    expect(atoms.map(({ height, least }) => [height, least])).toEqual([
      [37, 37],
      [37, 37],
    ])
  })

  test('are never larger than a slide', () => {
    const [wide] = heights(withPicture(4000, 1000, 0))
    const [tall] = heights(withPicture(1000, 4000, 0))
    expect(wide).toBe(278)
    expect(tall).toBeGreaterThan(400)
    expect(tall).toBeLessThan(596)
  })
})
