/** What headings above sessions say of them, and what stands below such a heading before the first session. */
import { describe, expect, test } from 'vitest'
import type { SpeakerNote } from '../../src/model.js'
import { spokenBlocks } from '../../src/plan/spoken.js'
import { plainText } from '../../src/text/plainText.js'
import { parseText, sayingsOf } from '../notes.js'

const talk = (title: string, line = '') => `### ${title} 9:00\n\n${line}\n\n- note\n\n`
const group = (name: string, below: string, ...titles: string[]) =>
  `## ${name}\n\n${below}\n\n${titles.map((title) => talk(title)).join('')}`

const factsOf = (notes: string) =>
  parseText(`# Conf 2025\n\n${notes}`).sessions.map(({ day, track, room }) => [day, track, room])

describe('a heading with a label', () => {
  test.each([
    ['Track: Web', [null, 'Web', null]],
    ['Room: Blue Hall', [null, null, 'Blue Hall']],
    ['Day: Friday', ['Friday', null, null]],
    ['Data track', [null, 'Data track', null]],
    ['Web', [null, 'Web', null]],
  ])('%s', (heading, facts) => {
    // A group that held every session would tell none apart.
    expect(factsOf(group(heading, '', 'A') + group('Track: Other', '', 'B'))).toEqual([
      facts,
      [null, 'Other', null],
    ])
  })
})

describe('labels below the heading of a group', () => {
  const labels = 'Track: Web\nRoom: Blue\nDay: Day 1'
  const other = group('Afternoon', 'Track: Data\nDay: Day 2', 'C')

  test('hold for its sessions, whatever it is called', () => {
    for (const name of ['Morning', 'Systems', 'Talks'])
      expect(factsOf(group(name, labels, 'A', 'B') + other)).toEqual([
        ['Day 1', 'Web', 'Blue'],
        ['Day 1', 'Web', 'Blue'],
        ['Day 2', 'Data', null],
      ])
  })

  test('as bullets', () => {
    const bullets = labels.replace(/^/gm, '- ')
    expect(factsOf(group('Morning', bullets, 'A') + other)[0]).toEqual(['Day 1', 'Web', 'Blue'])
  })

  test('unless a session says otherwise; then what they say is still said', () => {
    const notes = `## Morning\n\nRoom: Blue\n\n${talk('A', 'Room: Red')}${talk('B')}${other}`
    expect(factsOf(notes).map(([, , room]) => room)).toEqual(['Red', 'Blue', null])
    const only = `## Morning\n\nRoom: Blue\n\n${talk('A', 'Room: Red')}${other}`
    expect(sayingsOf(parseText(`# Conf 2025\n\n${only}`))).toContain('Blue')
  })

  test('are no labels of a talk that its topics stand below', () => {
    const { sessions } = parseText(
      '# Conf 2025\n\n## A\n\nRoom: 1\n\n### Intro\n\n- x\n\n### End\n\n- x\n\n## B\n\nRoom: 2\n\n### Intro\n\n- y\n\n### End\n\n- y',
    )
    expect(sessions.map(({ title, room }) => [title, room])).toEqual([
      ['A', '1'],
      ['B', '2'],
    ])
  })
})

describe('a group that few sessions stand below', () => {
  const days = '## Day 1\n\n### A 9:00\n\n- x\n\n### B 10:00\n\n- x\n\n### C 11:00\n\n- x\n\n'

  test('is no track, and its name stays', () => {
    const recap = parseText(
      `# Kaigi 2023\n\n${days}# Next year in Okinawa\n\n### Past 12:00\n\n- x`,
    )
    expect(recap.tracks).toEqual([])
    expect(recap.sessions.at(-1)?.speakerNotes.map(({ body }) => plainText(body))).toEqual([
      'Next year in Okinawa',
    ])
  })

  test('is a track where a word says so', () => {
    expect(parseText(`# Kaigi 2023\n\n${days}# Data track\n\n### D 9:00\n\n- x`).tracks).toEqual([
      'Data track',
    ])
  })
})

describe('what stands between the heading of a group and its first session', () => {
  const notes = `Welcome\n\n${group('Web', 'Rooms were full.\n\n<!-- ask Ann -->', 'A', 'B')}${group('Data', 'Rooms were cold.\n\n<!-- ask Bob -->', 'C')}`
  const recap = parseText(`# Conf 2025\n\n${notes}## Takeaways\n\n- fine`)
  const saidIn = (speakerNotes: SpeakerNote[]) =>
    speakerNotes.flatMap(({ body }) => spokenBlocks(body))

  test('is about its sessions, the first group’s too', () => {
    expect(recap.asides.map(({ title, after, about }) => [title, after, about.length])).toEqual([
      ['Web', 0, 2],
      ['Data', 2, 1],
      ['Takeaways', 3, 0],
    ])
    expect(recap.front.map(({ body }) => plainText(body))).toEqual(['Welcome'])
  })

  test('comments in it are for whoever speaks of them', () => {
    const spoken = recap.asides.map(({ title, speakerNotes }) => [title, ...saidIn(speakerNotes)])
    expect(spoken).toEqual([['Web', 'ask Ann'], ['Data', 'ask Bob'], ['Takeaways']])
    const alone = parseText(
      `# Conf 2025\n\n${group('Web', '<!-- ask Ann -->', 'A', 'B')}${group('Data', '<!-- ask Bob -->', 'C')}`,
    )
    expect(alone.sessions.map(({ speakerNotes }) => saidIn(speakerNotes))).toEqual([
      ['ask Ann'],
      [],
      ['ask Bob'],
    ])
  })

  test('is about the event where the group holds all sessions', () => {
    const { asides, front } = parseText(
      `# Conf 2025\n\n${group('2025-09-03', 'Rooms were full.', 'A', 'B')}`,
    )
    expect(asides).toEqual([])
    expect(front.map(({ body }) => plainText(body))).toEqual(['Rooms were full.'])
  })

  test('stands before the first of its sessions, in whatever order they are told', () => {
    const { sessions, asides } = parseText(
      '# Conf 2025\n\n## Room: Red\n\nDark.\n\n### A 19:00\n\n- x\n\n## Room: Blue\n\nFoggy.\n\n### B 8:00\n\n- x\n\n### C 20:00\n\n- x',
    )
    expect(sessions.map(({ title }) => title)).toEqual(['B', 'A', 'C'])
    expect(asides.map(({ title, after }) => [title, after])).toEqual([
      ['Room: Blue', 0],
      ['Room: Red', 1],
    ])
  })

  test('a line of links is the event’s, whatever else stands above the sessions', () => {
    const { event } = parseText(
      `# Conf 2025\n\n## Foreword\n\nWelcome\n\n${group('Day 1', '[Schedule](https://a.example/1)', 'A')}${group('Day 2', '', 'B')}`,
    )
    expect(event.links.map(({ url }) => url)).toEqual(['https://a.example/1'])
  })

  test('a line of links is the event’s', () => {
    const { asides, event } = parseText(
      `# Conf 2025\n\n${group('Day 1', '[Schedule](https://a.example/1)', 'A')}${group('Day 2', '[Schedule](https://a.example/2)', 'B')}`,
    )
    expect(asides).toEqual([])
    expect(event.links.map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ])
  })
})
