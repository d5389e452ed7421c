/** Which sessions go to which deck. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsBy } from '../../src/scope/by.js'
import type { Dimension } from '../../src/scope/dimensions.js'
import { parseOnly, selectOnly } from '../../src/scope/only.js'
import { parseText } from '../notes.js'

const notes = parseText(`# Conf

Foreword

## 2025-09-02

### One 9:00 - 9:30

Speakers: Ada Lovelace, Grace Hopper

Track: Systems

Room: A

- x

### Takeaways

- of the first

### Two 10:00 - 10:30

Speaker: Ada Lovelace

Track: Web

Room: B

- y

## 2025-09-03

### Three 9:00 - 9:30

Track: systems

- z

### Four 10:00 - 10:30

- no facts
`)

const by = (dimension: Dimension) => {
  const { parts, diagnostics } = partsBy(notes, dimension)
  return {
    decks: parts.map(({ file, recap }) => [file, recap.sessions.map(({ title }) => title)]),
    doubts: diagnostics.map(({ id, position }) => `${id}:${position.line}`),
  }
}

describe('--by', () => {
  test('track: written either way it is one track; what has none is in Other, and reported', () => {
    expect(by('track')).toEqual({
      decks: [
        ['systems', ['One', 'Three']],
        ['web', ['Two']],
        ['other', ['Four']],
      ],
      doubts: ['session-in-no-part:39'],
    })
  })

  test('day: a deck for each, whatever the tracks', () => {
    expect(by('day')).toEqual({
      decks: [
        ['2025-09-02', ['One', 'Two']],
        ['2025-09-03', ['Three', 'Four']],
      ],
      doubts: [],
    })
  })

  test('room: what has none is in Other', () => {
    expect(by('room').decks).toEqual([
      ['a', ['One']],
      ['b', ['Two']],
      ['other', ['Three', 'Four']],
    ])
  })

  test('speaker: a session of two is in both decks', () => {
    expect(by('speaker').decks).toEqual([
      ['ada-lovelace', ['One', 'Two']],
      ['grace-hopper', ['One']],
      ['other', ['Three', 'Four']],
    ])
  })

  test('what stands behind a session goes with it; what stands before all stays with the whole', () => {
    const [systems, web] = partsBy(notes, 'track').parts
    expect(systems?.recap.asides).toMatchObject([{ title: 'Takeaways', after: 1 }])
    expect(systems?.recap).toMatchObject({ title: 'Conf: Systems', front: [] })
    expect(web?.recap.asides).toEqual([])
  })

  test('what is about a group of sessions goes with each of them', () => {
    const group = (name: string, ...sessions: [title: string, track: string][]) =>
      `## ${name}\n\nOf ${name}.\n\n${sessions.map(([title, track]) => `### ${title} 9:00\n\nTrack: ${track}\n\n- x\n\n`).join('')}`
    const recap = parseText(
      `# Conf\n\n${group('Day 1', ['A', 'Web'], ['B', 'Data'])}${group('Day 2', ['C', 'Web'], ['D', 'Data'], ['E', 'Data'])}${group('Day 3', ['F', 'Web'])}`,
    )
    const asides = (dimension: Dimension) =>
      partsBy(recap, dimension).parts.map(({ name, recap }) => [
        name,
        ...recap.asides.map(({ title, after, about }) => [title, after, about.length]),
      ])
    expect(asides('track')).toEqual([
      ['Web', ['Day 1', 0, 1], ['Day 2', 1, 1], ['Day 3', 2, 1]],
      ['Data', ['Day 1', 0, 1], ['Day 2', 1, 2]],
    ])
    expect(asides('day')).toEqual([
      ['Day 1', ['Day 1', 0, 2]],
      ['Day 2', ['Day 2', 0, 3]],
      ['Day 3', ['Day 3', 0, 1]],
    ])
  })

  test('a track called like the whole deck shares its files with nobody', () => {
    const recap = parseText('# C\n\n## A\n\nTrack: c\n\n- x\n\n## B\n\nTrack: d\n\n- y')
    const { parts } = partsBy(recap, 'track', ['c', 'index'])
    expect(parts.map(({ file }) => file)).toEqual([expect.stringMatching(/^c-[0-9a-f]{6}$/), 'd'])
  })

  test('a track that the notes call Other takes the sessions without one: no two decks of a name', () => {
    const recap = parseText(
      '# C\n\n## A\n\nTrack: other\n\n- x\n\n## B\n\n- y\n\n## D\n\nTrack: d\n\n- z',
    )
    const { parts, diagnostics } = partsBy(recap, 'track')
    expect(parts.map(({ name, recap }) => [name, recap.sessions.length])).toEqual([
      ['other', 2],
      ['d', 1],
    ])
    expect(diagnostics).toHaveLength(1)
  })

  test('a deck has the dates of its own sessions', () => {
    expect(notes.event.dates).toEqual({ from: '2025-09-02', to: '2025-09-03' })
    const dates = partsBy(notes, 'track').parts.map(({ recap }) => recap.event.dates)
    expect(dates).toEqual([
      { from: '2025-09-02', to: '2025-09-03' },
      { from: '2025-09-02', to: '2025-09-02' },
      { from: '2025-09-03', to: '2025-09-03' },
    ])
  })

  test('the title of a day says it in words, in the language of the notes', () => {
    const titles = partsBy({ ...notes, lang: 'de' }, 'day').parts.map(({ recap }) => recap.title)
    expect(titles).toEqual(['Conf: Dienstag, 2. September', 'Conf: Mittwoch, 3. September'])
  })

  test('notes without tracks get an error that helps', () => {
    expect(() => partsBy(parseText('# A\n\n- x'), 'track')).toThrow(/recap tracks/)
  })

  test('sessions in no part are reported once, with the first titles', () => {
    const of = (titles: string[]) =>
      partsBy(
        parseText(
          ['# C', '## A\n\nTrack: x\n\n- x', ...titles.map((one) => `## ${one}\n\n- y`)].join(
            '\n\n',
          ),
        ),
        'track',
      ).diagnostics.map(({ message, position }) => [position.line, message.split('. ')[0]])
    expect(of(['B'])).toEqual([[9, 'the notes name no track of "B": it is in the deck "Other"']])
    expect(of(['B', 'C'])).toEqual([
      [9, 'the notes name no track of 2 sessions ("B", "C"): they are in the deck "Other"'],
    ])
    expect(of(['B', 'C', 'D', 'E'])).toEqual([
      [9, 'the notes name no track of 4 sessions ("B", "C", "D", …): they are in the deck "Other"'],
    ])
  })

  test('every session is in exactly one deck of a track', () => {
    const track = fc.option(fc.constantFrom('A', 'a', 'B', 'Other', 'b ', 'C++', 'C#'))
    fc.assert(
      fc.property(fc.array(track, { minLength: 1, maxLength: 12 }), (tracks) => {
        const recap = parseText(tracks.map((_, at) => `# Talk ${at}\n\n- x`).join('\n\n'))
        recap.sessions.forEach((session, at) => {
          session.track = tracks[at] ?? null
        })
        fc.pre(tracks.some((one) => one !== null))
        const { parts } = partsBy(recap, 'track')
        const ids = parts.flatMap(({ recap }) => recap.sessions.map(({ id }) => id))
        expect(ids.toSorted()).toEqual(recap.sessions.map(({ id }) => id).toSorted())
        expect(new Set(parts.map(({ file }) => file)).size).toBe(parts.length)
      }),
    )
  })
})

describe('--only', () => {
  const only = (...asked: string[]) =>
    selectOnly(
      notes,
      asked.map((text) => parseOnly(text)),
    ).recap

  test.each([
    [['track=SYSTEMS'], ['One', 'Three']],
    [
      ['track=Systems', 'track=Web'],
      ['One', 'Two', 'Three'],
    ],
    [['track=Systems', 'day=2025-09-03'], ['Three']],
    [['speaker=Grace Hopper'], ['One']],
    [[' room = A '], ['One']],
    // As `recap outline --by` shows them.
    [['day=Tuesday, September 2'], ['One', 'Two']],
    [['track=other'], ['Four']],
    [['room=Other'], ['Three', 'Four']],
  ])('%j takes what matches every key, and any name of a key', (asked, titles) => {
    expect(only(...asked).sessions.map(({ title }) => title)).toEqual(titles)
  })

  test('the title says which part it is, as the notes write it', () => {
    expect(only('track=systems', 'day=2025-09-03').title).toBe(
      'Conf: Systems · Wednesday, September 3',
    )
  })

  const named = parseText(
    ['C', 'C++', 'C#', 'Blue', 'A/B', 'A-B', 'A room B', 'a']
      .map((track) => `## On ${track}\n\nTrack: ${track}\n\nRoom: Blue\n\n- x`)
      .join('\n\n')
      .concat('\n\n## Last\n\nTrack: A\n\nRoom: B\n\n- x', '\n\n## No track\n\nRoom: B\n\n- x'),
  )
  const fileOf = (...asked: string[]) => selectOnly(named, asked.map(parseOnly)).file

  test.each([
    [[], null],
    [['track=c++'], 'track-c-plus-plus'],
    [['room=Blue'], 'room-blue'],
    [['track=Blue'], 'track-blue'],
    [['track=A/B'], expect.stringMatching(/^track-a-b-[0-9a-f]{6}$/)],
    [['track=a room b'], 'track-a-room-b'],
    [['track=a', 'room=b'], 'track-a_room-b'],
    [['room=b', 'track=A'], 'track-a_room-b'],
    [['track=Other'], 'track-other'],
    [['track=C#', 'track=C'], 'track-c_c-sharp'],
  ])('the files of %j', (asked, file) => {
    expect(fileOf(...asked)).toEqual(file)
  })

  test('no two selections share a file, and each has the name that --by gives it', () => {
    const { parts } = partsBy(named, 'track')
    const files = parts.map(({ name }) => fileOf(`track=${name}`))
    expect(files).toEqual(parts.map(({ file }) => `track-${file}`))
    expect(new Set(files).size).toBe(parts.length)
  })

  test('its dates are those of its sessions', () => {
    const { dates } = only('day=2025-09-03').event
    expect(dates).toEqual({ from: '2025-09-03', to: '2025-09-03' })
  })

  test.each([
    ['trak=Systems', /expected track=….*did you mean `track`/],
    ['Systems', /expected track=/],
    ['track=', /expected track=/],
    // The notes say the day of every session.
    ['day=Other', /expected a day that the notes name \(2025-09-02, 2025-09-03\)/],
    ['track=Sistems', /Systems, Web.*found "Sistems" \(did you mean `Systems`\?\)/],
  ])('%s is refused', (asked, message) => {
    expect(() => only(asked)).toThrow(message)
  })

  test('so is what no session is', () => {
    expect(() => only('track=Web', 'day=2025-09-03')).toThrow(
      /track=Web and day=2025-09-03, found none/,
    )
    expect(() => selectOnly(parseText('# A\n\n- x'), [{ dimension: 'room', value: 'A' }])).toThrow(
      /the notes name no room/,
    )
  })
})
