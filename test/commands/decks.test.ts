/** Several decks of the same notes, and decks of a part of them, as a user asks for them. */
/// <reference lib="dom" />
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/render/browser/launch.js'
import { files, folder, get, put, recap, useFolder } from '../commandLine.js'

const seed = resolve('notes/rustconf-2025.md')

useFolder()

const notes = `# Conf

Foreword

## One 9:00 - 9:30

Track: C++

- x

## Two 9:30 - 10:00

Track: C#

- y

## Three 10:00 - 10:30

- z
`

describe('--by', () => {
  let browser: Browser
  beforeAll(async () => {
    ;({ browser } = await launchBrowser({}))
  })
  afterAll(() => browser?.close())

  test('writes a deck for every track, the whole deck, and a page that leads to them all', async () => {
    const { code, out, err } = await recap([seed, '--by', 'track'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const names = ['ai-and-data', 'applications', 'rustconf-2025', 'safety', 'systems']
    expect(await files('decks')).toEqual(
      [
        'rustconf-2025',
        'rustconf-2025/index.html',
        ...names.flatMap((name) =>
          ['html', 'md', 'pdf'].map((ending) => `rustconf-2025/${name}.${ending}`),
        ),
      ].sort(),
    )
    expect(out).toMatch(/index\.html {2}5 decks/)

    const page = await browser.newPage()
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) failed.push(request.url())
    })
    const url = pathToFileURL(`${folder}/decks/rustconf-2025/index.html`).href
    await page.goto(url)
    const cards = await page.evaluate(() =>
      [...document.querySelectorAll('li')].map((card) => ({
        title: card.querySelector('h2')?.textContent,
        links: [...card.querySelectorAll('a')].map((link) => link.href),
        sessions: /(\d+) sessions?/.exec(card.textContent ?? '')?.[1],
        isSeen: (card.querySelector('img')?.naturalWidth ?? 0) > 0,
        talks: [...card.querySelectorAll('[role=listitem]')].map(({ textContent }) => textContent),
        heights: [...card.querySelectorAll('.files a')].map(
          (link) => link.getBoundingClientRect().height,
        ),
        edge: getComputedStyle(card, '::before').backgroundImage.match(/rgb\(/g)?.length,
      })),
    )
    expect(cards.map(({ title, sessions }) => [title, sessions])).toEqual([
      ['The whole event', '10'],
      ['Systems', '3'],
      ['Safety', '2'],
      ['AI and data', '1'],
      ['Applications', '4'],
    ])
    expect(cards.every(({ isSeen }) => isSeen)).toBe(true)
    // What is inside: titles, and who spoke.
    expect(cards[1]?.talks).toEqual([
      'From Blue Screens to Orange Crabs: Microsoft’s Rusty Revolution',
      'Diamond Sponsor Talk',
      'Profiling Rust Memory Usage with jemalloc Brennan Vincent',
    ])
    expect(cards[0]?.talks.at(-1)).toBe('and 4 more')
    // A stripe from here to there for each track.
    expect(cards.map(({ edge }) => edge)).toEqual([8, 2, 2, 2, 2])
    // One stop for each file, each high enough for a finger.
    for (const { links, heights } of cards) {
      expect(new Set(links).size).toBe(links.length)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
    }
    for (const link of new Set(cards.flatMap(({ links }) => links)))
      expect(await files('decks/rustconf-2025')).toContain(link.split('/').at(-1))
    expect(failed).toEqual([])
    await page.close()
  })

  test('agendas and links are those of the track alone', async () => {
    await put(
      'n.md',
      '# C\n\n## A\n\nTrack: X\n\n- [one](https://one.example)\n\n## B\n\nTrack: Y\n\n- [two](https://two.example)\n\n## D\n\nTrack: Y\n\n- z',
    )
    expect(await recap(['n.md', '--by', 'track', '--md'])).toMatchObject({ code: 0 })
    const [x, y] = [await get('decks/n/x.md'), await get('decks/n/y.md')]
    expect(x).toContain('# C: X')
    expect(x).not.toMatch(/two\.example|## Agenda|\bD\b/)
    expect(y).toMatch(/## Agenda/)
    expect(y).not.toMatch(/one\.example/)
  })

  test('tracks whose names differ only in signs share no file; what has none is reported', async () => {
    await put('n.md', notes)
    const { code, err } = await recap(['n.md', '--by', 'track', '--html'])
    expect(code).toBe(0)
    expect(err).toMatch(/^n\.md:17:1 {2}warning {2}session-in-no-part .*"Three".*"Other"/m)
    const made = await files('decks/n')
    expect(made).toHaveLength(5)
    expect(made.filter((name) => /^c-(?:plus-plus|sharp)\.html$/.test(name))).toHaveLength(2)
    expect(await get('decks/n/index.html')).not.toContain('<img')
  })

  test('decks by day and by track lie beside each other, each with its page', async () => {
    await put('n.md', notes.replace('## One', '## 2025-09-03\n\n## One'))
    for (const by of ['track', 'day'])
      expect(await recap(['n.md', '--by', by, '--md'])).toMatchObject({ code: 0 })
    expect((await files('decks/n')).filter((name) => !/c-(?:sharp|plus)/.test(name))).toEqual(
      ['by-day', 'by-day/2025-09-03.md', 'by-day/index.html', 'by-day/n.md']
        .concat(['index.html', 'n.md', 'other.md'])
        .sort(),
    )
    expect(await get('decks/n/by-day/index.html')).toContain('href="2025-09-03.md"')
    expect(await get('decks/n/index.html')).toContain('href="other.md"')
  })

  test('the notes may be called index', async () => {
    await put('index.md', notes)
    expect(await recap(['index.md', '--by', 'track', '--html'])).toMatchObject({ code: 0 })
    expect(await files('decks/index')).toContain('index-deck.html')
    expect(await get('decks/index/index.html')).toContain('href="index-deck.html"')
  })

  test.each([
    [['--by', 'color'], /--by: expected one of track, day, room, speaker, found "color"/],
    [['--by', 'track', '-o', 'x.pdf'], /-o x\.pdf: a file holds one deck, and --by makes several/],
    [['--by', 'room'], /--by room: expected sessions with a room, found none/],
    [['--only', 'trak=x'], /--only: expected track=….*did you mean `track`/],
    [['--only', 'track=D'], /expected a track that the notes name \(C\+\+, C#\)/],
    [['--summary', '--minutes', '3'], /choose one of them/],
    [
      ['--minutes', 'ten'],
      /--minutes: expected how long the talk is, from 3 \(cover, one slide, closing\) to 1440, found "ten"/,
    ],
    [['--minutes', '0'], /found "0"/],
    [['--minutes', '-5'], /--minutes: expected a value, found "-5", which looks like an option/],
    [['--only'], /--only: expected a value, found none/],
    [['-o'], /-o: expected a value, found none/],
    [['--md=yes'], /--md: expected no value, found "yes"/],
  ])('%j is refused, and nothing written', async (args, message) => {
    await put('n.md', notes)
    const { code, err } = await recap(['n.md', ...args])
    expect(code).toBe(1)
    expect(err).toMatch(message)
    expect(await files()).toEqual(['n.md'])
  })
})

describe('a part, an edition', () => {
  test.each([
    [['--only', 'track=c++', '--only', 'track=C#'], 'n-track-c-plus-plus_c-sharp.md'],
    [['--summary'], 'n-summary.md'],
    [['--minutes', '5'], 'n-5-minutes.md'],
    [['--only', 'track=C#', '--summary'], 'n-summary-track-c-sharp.md'],
    [['--summary', '-o', 'mine.md'], 'mine.md'],
  ])('%j has files of its own: %s…', async (args, name) => {
    await put('n.md', notes)
    expect(await recap(['n.md', '--md', ...args])).toMatchObject({ code: 0 })
    expect((await files()).filter((file) => file.includes(name))).toHaveLength(1)
  })

  test('--only leaves the other sessions out', async () => {
    await put('n.md', notes)
    await recap(['n.md', '--md', '--only', 'track=C#'])
    const deck = await get('decks/n-track-c-sharp.md')
    expect(deck).toContain('# Conf: C\\#')
    expect(deck).toContain('## Two')
    expect(deck).not.toMatch(/## One|## Three|Foreword/)
  })

  test('--only looks for no pictures but those of its own sessions', async () => {
    await put('n.md', notes.replace('- y', '![y](gone.png)'))
    expect((await recap(['n.md', '--md', '--only', 'track=C#'])).err).toContain('gone.png')
    expect((await recap(['n.md', '--md', '--only', 'track=C++'])).err).toBe('')
  })

  test('--minutes says what it chose', async () => {
    const { err } = await recap([seed, '--md', '--minutes', '15'])
    expect(err).toMatch(/^15 minutes: 1[2-8] slides;/)
    expect(err).toMatch(/^ +\d+ +5 {2}Rust Against the Odds/m)
  })

  test('--minutes says what it chose for each deck; in a line each where there are many', async () => {
    await put('n.md', notes)
    const { err } = await recap(['n.md', '--md', '--minutes', '5', '--by', 'track'])
    const chosen = /^(.+): 5 minutes: \d slides; (.+)\.$/gm
    const rest = 'what is not on slides is in the speaker notes'
    expect([...err.matchAll(chosen)].map(([, name, told]) => [name, told])).toEqual([
      ['The whole event', rest],
      ['C++', 'everything is on slides'],
      ['C#', 'everything is on slides'],
      ['Other', 'everything is on slides'],
    ])
    expect(err.match(/^ +1 +1 {2}(?:One|Two|Three)$/gm)).toHaveLength(2)
    expect(err).toContain('No slide of their own: 1 session.')
    const many = await recap([seed, '--md', '--minutes', '15', '--by', 'track'])
    expect(many.err.trim().split('\n')).toHaveLength(5)
  })

  test('--summary of every deck', async () => {
    expect(await recap([seed, '--md', '--summary', '--by', 'track'])).toMatchObject({ code: 0 })
    const deck = await get('decks/rustconf-2025-summary/systems.md')
    expect(deck.match(/_class: session/g)).toHaveLength(3)
  })
})

describe('recap outline', () => {
  test('--by shows the assignment', async () => {
    await put('n.md', notes)
    const { code, out } = await recap(['outline', 'n.md', '--by', 'track'])
    expect(code).toBe(0)
    expect(out.match(/^(?:C\+\+|C#|Other): 1 session$/gm)).toEqual([
      'C++: 1 session',
      'C#: 1 session',
      'Other: 1 session',
    ])
    expect(out).toContain('session-in-no-part')
  })

  test('--by --json has the files that decks would get, --only less of them', async () => {
    const { out } = await recap(['outline', seed, '--by', 'track', '--json'])
    expect(
      JSON.parse(out).decks.map(({ file, sessions }: { file: string; sessions: unknown[] }) => [
        file,
        sessions.length,
      ]),
    ).toEqual([
      ['systems', 3],
      ['safety', 2],
      ['ai-and-data', 1],
      ['applications', 4],
    ])
    const only = await recap(['outline', seed, '--only', 'track=Safety', '--json'])
    expect(JSON.parse(only.out).sessions).toHaveLength(2)
  })
})
