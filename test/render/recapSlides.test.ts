/** The slides that recap adds to those of the sessions, in a real browser: they fit, and are as high as reckoned. */
import { faker } from '@faker-js/faker'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitDeck } from '../../src/fit.js'
import { type Recap, type Session, type Size, sizes } from '../../src/model.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { gridOf } from '../../src/plan/slides/agenda/grid.js'
import { listOf } from '../../src/plan/slides/agenda/list.js'
import { slotsOf } from '../../src/plan/slides/agenda/slots.js'
import { loadTheme } from '../../src/read/theme.js'
import { launchBrowser } from '../../src/render/browser/launch.js'
import { measureSlides } from '../../src/render/measure.js'
import { findOverflows } from '../../src/render/pages.js'
import { parseText } from '../notes.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser({})
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

const fitted = async (recap: Recap, themeName: string, size: Size) =>
  fitDeck(recap, { theme: await loadTheme(themeName), size, images: new Map(), browser })

const tracks = ['Systems', 'Artificial intelligence and data', 'Web']

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
    const measured = await measureSlides(page)
    await page.close()
    const rows = deck.slides.flatMap(({ kind, stretch }, at) =>
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
    const reckoned = isParallel
      ? gridOf(slots, recap, ruler)
      : listOf(
          slots.flatMap(({ sessions }) => sessions),
          recap,
          ruler,
        )
    expect(rows).toHaveLength(reckoned.rows.length)
    expect(rows).toEqual(
      rows.map(([source, , text]) => [source, reckoned.rows[Number(source)]?.height, text]),
    )
  })
})

test('an agenda fits a theme without measures', async () => {
  const { page, diagnostics } = await fitted(conference(50, 3, tracks), 'gaia', '16:9')
  expect(diagnostics).toEqual([])
  await page?.close()
})
