/** Fixtures are folders: `notes.md` in, `deck.md` out. `npx vitest run -u` writes anew what was changed on purpose. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse/index.js'
import { plan } from '../../src/plan/index.js'
import { plainText } from '../../src/text/plainText.js'
import { buildText, fixturesFolder, parseText, plannedText, sourceOf, theme } from '../notes.js'

describe('the same notes give the same deck, byte for byte', () => {
  const decks = join(fixturesFolder, 'decks')
  test.each(readdirSync(decks))('%s', async (name) => {
    const folder = join(decks, name)
    const { markdown } = await buildText(await readFile(join(folder, 'notes.md'), 'utf8'))
    await expect(markdown).toMatchFileSnapshot(join(folder, 'deck.md'))
  })
})

test('the sample deck is what the seed gives', async () => {
  const { markdown } = await buildText(await readFile('notes/rustconf-2025.md', 'utf8'))
  expect(await readFile('decks/rustconf-2025.md', 'utf8')).toBe(
    markdown.replaceAll('notes.md', 'rustconf-2025.md'),
  )
})

const seed = await buildText(await readFile('notes/rustconf-2025.md', 'utf8'))

test('cover, agenda, sessions, links, closing stand in this order', () => {
  const kinds = seed.deck.slides.map(({ kind }) => kind)
  expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
    'cover',
    'agenda',
    'session',
    'links',
    'closing',
  ])
})

test('each entry of the agenda leads to the first slide of its session', () => {
  const { slides } = seed.deck
  const targets: string[] = []
  for (const { kind, body } of slides)
    if (kind === 'agenda')
      visit({ type: 'root', children: body }, 'link', ({ url }) => void targets.push(url))
  const first = slides.flatMap((slide, index) =>
    slide.kind === 'session' && slide.part === 1 ? [`#${index + 1}`] : [],
  )
  expect(first).toHaveLength(10)
  expect(targets).toEqual(first)
})

test('every link of the notes stands once on the links slides', async () => {
  const urls = [
    ...(await readFile('notes/rustconf-2025.md', 'utf8')).matchAll(/\]\((http[^)]+)\)/g),
  ].map(([, url]) => url)
  const shown: string[] = []
  for (const { kind, body } of seed.deck.slides)
    if (kind === 'links')
      visit(
        { type: 'root', children: body },
        'link',
        ({ url }) => void (url.startsWith('#') || shown.push(url)),
      )
  expect(shown.sort()).toEqual([...new Set(urls)].sort())
})

test('every slide knows its lines', () => {
  for (const slide of seed.deck.slides)
    if (slide.kind === 'session') {
      expect(slide.position?.path).toBe('notes.md')
      expect(slide.speakerNotes.at(-1)).toMatch(/^notes\.md, lines? \d+/)
    }
})

test('a day is told unless the cover tells it', async () => {
  const shown = async (day: string) => {
    const { deck } = await buildText(`# Conf\n\n## ${day}\n\n### A\n\n- x\n\n### B\n\n- y`)
    return deck.slides.map(({ body }) => plannedText(body)).join()
  }
  expect(await shown('Day 2')).toContain('Agenda:Day2')
  expect(await shown('9/3/2025')).not.toContain('Agenda:')
})

test('what stands before the sessions knows its lines too, and the cover the page that tells of the event', () => {
  const recap = parse([
    sourceOf('day1.md', '# One\n\n- x'),
    sourceOf('README.md', '# Conf\n\nWelcome.\n\nAll of you.'),
  ])
  const { slides } = plan(recap, { theme, size: '16:9' })
  expect(slides.find(({ kind }) => kind === 'aside')?.position).toEqual({
    path: 'README.md',
    line: 3,
    column: 1,
    endLine: 5,
  })
  expect(recap.event.position).toEqual({ path: 'README.md', line: 1, column: 1 })
})

test('a title of many lines is whole on the cover and in what it leaves off; the footer has one line of it', () => {
  const title = 'Big 🎪 conference '.repeat(500).trim()
  const { slides, footer } = plan(parseText(`# ${title}\n\n## A\n\n- x\n\n## B\n\n- y`), {
    theme,
    size: '16:9',
  })
  const said = slides
    .flatMap(({ body, speakerNotes }) => [plainText(body), ...speakerNotes])
    .join(' ')
  expect(said.match(/conference/g)?.length).toBeGreaterThanOrEqual(500)
  expect([...(footer ?? '')]).toHaveLength(320)
  expect(title.startsWith(footer ?? '-')).toBe(true)
})
