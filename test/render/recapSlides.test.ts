/** The slides that recap adds to those of the sessions, in a real browser: they fit, and are as high as reckoned. */
/// <reference lib="dom" />
import { faker } from '@faker-js/faker'
import type { Browser, Page } from 'puppeteer-core'
import decodeQR from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitDeck } from '../../src/fit.js'
import { type Deck, type Recap, type Session, type Size, sizes } from '../../src/model.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { gridOf } from '../../src/plan/slides/agenda/grid.js'
import { listOf } from '../../src/plan/slides/agenda/list.js'
import { slotsOf } from '../../src/plan/slides/agenda/slots.js'
import { entryOf } from '../../src/plan/slides/links/entry.js'
import { groupLinks } from '../../src/plan/slides/links/groups.js'
import { qrDrawings, qrGif } from '../../src/qr.js'
import { loadTheme } from '../../src/read/theme.js'
import { launchBrowser } from '../../src/render/browser/launch.js'
import { measureSlides } from '../../src/render/measure.js'
import { findOverflows } from '../../src/render/pages.js'
import { parseText } from '../notes.js'

let browser: Browser
beforeAll(async () => {
  ;({ browser } = await launchBrowser({}))
})
afterAll(() => browser?.close())

const blank = parseText('# Conf\n\n## A\n\n- x')
const [example] = blank.sessions
if (!example) throw new Error('expected a session')

const times = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${minute === 0 ? '00' : minute}`

/** A conference of one day: `beside` sessions at a time. */
function conference(count: number, beside: number, tracks: readonly string[]): Recap {
  faker.seed(count + beside)
  const sessions = Array.from({ length: count }, (_, at): Session => {
    const slot = Math.floor(at / beside)
    return {
      ...(example as Session),
      id: `s${at}`,
      title: faker.lorem.sentence({ min: 1, max: at % 7 === 0 ? 60 : 12 }),
      // From noon on one at a time; some end late.
      start: times(8 + (slot % 12), slot % 2 ? 30 : 0),
      end: times(8 + (slot % 12), at % 5 === 0 ? 45 : 50),
      track: at % 11 === 10 ? null : (tracks[at % tracks.length] ?? null),
      speakers: Array.from({ length: at % 4 }, () => ({
        name: faker.person.fullName(),
        written: '',
        affiliation: null,
        url: null,
      })),
    }
  })
  return { ...blank, tracks: [...tracks], sessions }
}

/** Each track with a column; between the rows of all tracks one session at a time: of each track, of another, of none. */
function trackedDay(rows: number, names: readonly string[]) {
  const turns = [names, ...names.map((name) => [name]), ['Community'], [null]]
  const tracksOf = Array.from({ length: rows }, (_, row) => turns[row % turns.length] ?? [])
  const facts = tracksOf.flatMap((together, row) => {
    const [hour, minute] = [6 + Math.floor(row / 4), (row % 4) * 15]
    return together.map((track) => ({
      track,
      start: times(hour, minute),
      end: times(hour, minute + 10),
    }))
  })
  const { sessions } = conference(facts.length, 1, names)
  const recap: Recap = {
    ...blank,
    tracks: [...names, 'Community'],
    sessions: sessions.map((session, at) => ({ ...session, ...facts[at] })),
  }
  return { recap, tracksOf }
}

const fitted = async (recap: Recap, themeName: string, size: Size) =>
  fitDeck(recap, { theme: await loadTheme(themeName), size, images: new Map(), browser })

const tracks = ['Systems', 'Artificial intelligence and data', 'Web']

/** Heights of the rows of an agenda, as a browser lays them out and as reckoned. */
async function rowHeights(recap: Recap, deck: Deck, page: Page, size: Size) {
  const measured = await measureSlides(page)
  const found = deck.slides.flatMap(({ kind, stretch }, at) =>
    kind === 'agenda'
      ? (stretch?.leaves ?? []).flatMap((shown, row) => {
          const leaf = measured[at]?.leaves[row]
          return shown && leaf ? [[shown.source, leaf.bottom - leaf.top, leaf.text.trim()]] : []
        })
      : [],
  )
  const ruler = new Ruler(await loadTheme('recap'), size)
  const slots = slotsOf(recap.sessions)
  const isParallel = slots.some(({ sessions }) => sessions.length > 1)
  const { rows } = isParallel
    ? gridOf(slots, recap, ruler)
    : listOf(
        slots.flatMap(({ sessions }) => sessions),
        recap,
        ruler,
      )
  expect(found).toHaveLength(rows.length)
  return {
    found,
    reckoned: found.map(([source, , text]) => [source, rows[Number(source)]?.height, text]),
  }
}

/** In the page: in which columns of its table's header what a row says starts and ends, the time's being 0. */
const columnsInPage = () =>
  [...document.querySelectorAll<HTMLTableElement>('.agenda table')].flatMap(({ rows }) => {
    const [head, ...body] = [...rows].map(({ cells }) =>
      [...cells].map((cell) => ({ text: cell.textContent, box: cell.getBoundingClientRect() })),
    )
    return body.map((cells) =>
      cells
        .filter(({ text }) => text !== '')
        .map(({ box }) => [
          head?.findIndex((cell) => Math.abs(cell.box.left - box.left) < 1),
          head?.findIndex((cell) => Math.abs(cell.box.right - box.right) < 1),
        ]),
    )
  })

describe.each(sizes)('agendas at %s', (size) => {
  test.each([
    [5, 1],
    [5, 2],
    [50, 1],
    [50, 3],
    [300, 1],
    [300, 5],
  ])('of %i sessions, %i at a time, fit as reckoned', async (count, beside) => {
    const recap = conference(count, beside, tracks)
    const { page, deck, replanned } = await fitted(recap, 'recap', size)
    if (!page) throw new Error('there is a browser')
    expect(await findOverflows(page)).toEqual([])
    expect(replanned).toBe(0)
    const { found, reckoned } = await rowHeights(recap, deck, page, size)
    await page.close()
    expect(found).toEqual(reckoned)
  })

  test('a talk alone at its time stands below its track, what is for all below all', async () => {
    const names = tracks
    const { recap, tracksOf } = trackedDay(40, names)
    const { page, deck, replanned } = await fitted(recap, 'recap', size)
    if (!page) throw new Error('there is a browser')
    expect(await findOverflows(page)).toEqual([])
    expect(replanned).toBe(0)
    const columns = await page.evaluate(columnsInPage)
    const { found, reckoned } = await rowHeights(recap, deck, page, size)
    await page.close()
    expect(columns).toEqual(
      tracksOf.map((together) => [
        [0, 0],
        ...together.map((track) => {
          const column = names.indexOf(track ?? '') + 1
          return column > 0 ? [column, column] : [1, names.length]
        }),
      ]),
    )
    expect(found).toEqual(reckoned)
  })
})

/** In the page: what a theme has to draw of what recap's own shows. */
const drawnInPage = () => {
  const styleOf = (selector: string, part?: string) => {
    const found = document.querySelector(selector)
    return found && getComputedStyle(found, part)
  }
  return {
    dots: ['.cover', '.agenda'].flatMap((kind) =>
      [1, 2, 3].map(
        (at) => styleOf(`section${kind} span.track-${at}`, '::before')?.backgroundColor,
      ),
    ),
    bullets: ['.cover > ul', '.links > ul', '.links ul ul', '.closing > ul'].map(
      (list) => styleOf(`section${list}`)?.listStyleType,
    ),
    titles: ['cover', 'closing'].map((kind) => styleOf(`section.${kind} > h1`)?.fontSize),
  }
}

describe.each(['default', 'gaia', 'uncover'])('in the theme %s, without measures', (themeName) => {
  test('an agenda fits', async () => {
    const { page, diagnostics } = await fitted(conference(50, 3, tracks), themeName, '16:9')
    expect(diagnostics).toEqual([])
    await page?.close()
  })

  test.each(sizes)('at %s tracks have colours, what is for all has all columns', async (size) => {
    const { recap, tracksOf } = trackedDay(8, tracks)
    const links = Array.from({ length: 9 }, (_, at) => ({
      label: [{ type: 'text' as const, value: `link ${at}` }],
      url: `https://example.org/${at}`,
    }))
    recap.event = { ...recap.event, links }
    const { page, diagnostics } = await fitted(recap, themeName, size)
    if (!page) throw new Error('there is a browser')
    const columns = await page.evaluate(columnsInPage)
    const { dots, bullets, titles } = await page.evaluate(drawnInPage)
    await page.close()
    expect(diagnostics).toEqual([])
    expect(columns).toEqual(
      tracksOf.map((together) => [
        [0, 0],
        ...together.map((track) => {
          const column = tracks.indexOf(track ?? '') + 1
          return column > 0 ? [column, column] : [1, tracks.length]
        }),
      ]),
    )
    expect(new Set(dots).size).toBe(3)
    expect(dots).not.toContain('rgba(0, 0, 0, 0)')
    expect(bullets).toEqual(['none', 'none', 'none', 'none'])
    expect(titles).toEqual(['64px', '64px'])
  })
})

/** Everything that recap adds a slide for, much of it and little. */
const notesOf = (days: number, perDay: number) => {
  faker.seed(days * perDay)
  const words = (least: number, most: number) => faker.lorem.sentence({ min: least, max: most })
  const session = (at: number) =>
    [
      `### ${words(2, at % 9 === 0 ? 40 : 9)}`,
      `Track: ${tracks[at % 3]}`,
      `- [ ] ${words(3, 30)}\n  - ${words(2, 9)}\n- ${words(3, at % 5 === 0 ? 90 : 12).slice(0, -1)}?`,
      `- [${words(2, at % 7 === 0 ? 60 : 6)}](https://example.org/${faker.lorem.slug(at % 4 === 0 ? 30 : 4)})`,
      ...Array.from({ length: at % 6 }, () => `- <https://www.example.com/${faker.lorem.slug(9)}>`),
    ].join('\n\n')
  const parts = Array.from({ length: days }, (_, day) =>
    [
      `## Day ${day + 1}`,
      ...Array.from({ length: perDay }, (_, at) => session(day * perDay + at)),
    ].join('\n\n'),
  )
  return `---\nsessionLevel: 3\n---\n\n# Conf\n\n${parts.join('\n\n')}\n`
}

describe.each(['recap', 'gaia'])('in the theme %s', (themeName) => {
  test.each(sizes)('at %s sections, actions, questions and links fit', async (size) => {
    for (const [days, perDay] of [
      [2, 2],
      [3, 9],
    ] as const) {
      const recap = parseText(notesOf(days, perDay))
      const { page, deck, diagnostics, replanned } = await fitted(recap, themeName, size)
      expect(diagnostics).toEqual([])
      if (themeName === 'recap') expect(replanned).toBe(0)
      const kinds = deck.slides.map(({ kind }) => kind)
      expect(kinds).toEqual(expect.arrayContaining(['section', 'actions', 'questions', 'links']))
      expect(kinds.filter((kind) => kind === 'section')).toHaveLength(days)
      await page?.close()
    }
  })
})

test('links and their codes are as high as reckoned', async () => {
  const recap = parseText(notesOf(3, 9))
  const { page, deck } = await fitted(recap, 'recap', '4:3')
  if (!page) throw new Error('there is a browser')
  const measured = await measureSlides(page)
  await page.close()
  const ruler = new Ruler(await loadTheme('recap'), '4:3')
  const reckoned = groupLinks(recap).flatMap((group) => {
    const { head, rows } = entryOf(group, ruler.frame.width, ruler)
    return [head, ...rows].map(({ height }) => height)
  })
  const found = deck.slides.flatMap(({ kind, stretch }, at) =>
    kind === 'links'
      ? (stretch?.leaves ?? []).flatMap((shown, leaf) => {
          const { top = 0, bottom = 0, text = '' } = measured[at]?.leaves[leaf] ?? {}
          return shown ? [[text.trim(), bottom - top, reckoned[shown.source]] as const] : []
        })
      : [],
  )
  expect(found).toHaveLength(reckoned.length)
  expect(found.map(([text, height]) => [text, height])).toEqual(
    found.map(([text, , most]) => [text, most]),
  )
})

/** In the page: a QR code's pixels, as a camera would see them. */
const pixelsOf = (source: string) =>
  new Promise<{ size: number; data: number[] }>((resolve, reject) => {
    const image = new Image()
    image.onerror = reject
    image.onload = () => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 288
      const context = canvas.getContext('2d')
      if (!context) return
      context.imageSmoothingEnabled = false
      context.drawImage(image, 0, 0, 288, 288)
      resolve({ size: 288, data: [...context.getImageData(0, 0, 288, 288).data] })
    }
    image.src = source
  })

test.each([
  'https://example.org',
  `https://example.org/talks?id=1&lang=de#${'x'.repeat(220)}`,
  'https://example.org/日本語',
])('the QR code of %s can be read, as GIF and as SVG', async (url) => {
  const deck = {
    slides: [{ body: [{ type: 'image', url, data: { qr: url } }] }],
  } as unknown as Deck
  const page = await browser.newPage()
  for (const source of [qrGif(url), ...qrDrawings(deck).values()]) {
    const { size, data } = await page.evaluate(pixelsOf, source)
    expect(decodeQR({ width: size, height: size, data: new Uint8Array(data) })).toBe(url)
  }
  await page.close()
})
