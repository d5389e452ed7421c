/** Notes without tracks → tracks, as the product itself then reads them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertTracks } from '../../src/frontMatter/insert.js'
import type { Recap } from '../../src/model.js'
import { proposeTracks } from '../../src/tracks/propose.js'
import { parseText } from '../notes.js'

/** Titles and what was noted of each. */
const notesOf = (talks: readonly (readonly [string, string])[], front = '') =>
  `${front}# Conf 2025\n\n${talks.map(([title, body]) => `## ${title}\n\n- ${body}\n`).join('\n')}`

const programme = [
  ['Faster pages with less JavaScript', 'the browser and the DOM'],
  ['CSS grid in practice', 'browser support, and CSS that lasts'],
  ['Web components today', 'custom elements in the browser'],
  ['Breaking into our own cloud', 'attackers, exploits, and a vulnerability'],
  ['Passwords are dead', 'authentication with passkeys, phishing'],
  ['Threat models for small teams', 'security is everybody’s: threats first'],
  ['Postgres at scale', 'a database with replicas; SQL queries'],
  ['The query planner', 'how a database plans queries; SQL'],
  ['Baking sourdough', 'flour, water, salt'],
] as const

const groupsOf = (recap: Recap) => {
  const { trackOf } = proposeTracks(recap)
  const groups: Record<string, string[]> = {}
  for (const [{ title }, track] of trackOf) groups[track] = [...(groups[track] ?? []), title]
  return groups
}

/** What the notes say once the proposal stands in them. */
function reread(text: string) {
  const recap = parseText(text)
  const proposal = proposeTracks(recap)
  const edited = parseText(insertTracks(text, proposal.tracks, 'notes.md'))
  return { recap, proposal, edited }
}

function expectAsProposed(text: string) {
  const { recap, proposal, edited } = reread(text)
  expect(edited.sessions.map(({ title }) => title)).toEqual(
    recap.sessions.map(({ title }) => title),
  )
  const told = (at: number) => {
    const session = recap.sessions[at]
    return session && !proposal.untold.includes(session)
  }
  expect(edited.sessions.map(({ track }) => track).filter((_, at) => told(at))).toEqual(
    recap.sessions
      .map((session) => proposal.trackOf.get(session) ?? session.track)
      .filter((_, at) => told(at)),
  )
  return { recap, proposal, edited }
}

describe('groups', () => {
  test('take what names them, in whole words', () => {
    const groups = groupsOf(
      parseText(
        notesOf([
          ['AI agents in practice', 'agents ai llm'],
          ['AI for testing', 'ai testing llm'],
          ['The Rise of AI-Driven Data Risks', 'breaches, policy, compliance'],
          ['Rust in the kernel', 'rust drivers'],
          ['Rust for embedded boards', 'rust boards'],
          ['AirPlay at home', 'racks'],
        ]),
      ),
    )
    expect(groups.AI).toContain('The Rise of AI-Driven Data Risks')
    expect(groups.General).toEqual(['AirPlay at home'])
  })

  test('are not called after the language of their talks, or a word that names nothing alone', () => {
    const groups = groupsOf(
      parseText(
        notesOf([
          ['Baking bread (JA)', 'flour'],
          ['Old trains (JA)', 'rails'],
          ['Virtual gardens', 'roses'],
          ['Virtual choirs', 'songs'],
          ['Cheese from goats', 'goats'],
          ['Goats and cheese', 'goats'],
          ['Wine from Chile', 'wine'],
          ['Old wine', 'wine'],
        ]),
      ),
    )
    expect(Object.keys(groups).filter((name) => /ja|virtual/i.test(name))).toEqual([])
  })

  test('of two new talks beside tracks are as in notes without', () => {
    const text = notesOf(
      [
        ['Memory safety in practice', 'borrow checker'],
        ['Gardening with roses', 'roses'],
        ['Kubernetes clusters at the edge', 'kubernetes'],
        ['Running Kubernetes in pain', 'kubernetes pods'],
      ],
      '---\ntracks:\n  Safety: [Memory safety]\n  Hobbies: [Gardening]\n---\n',
    )
    expect(groupsOf(parseText(text))).toEqual({
      Kubernetes: ['Kubernetes clusters at the edge', 'Running Kubernetes in pain'],
    })
  })

  test('have a subject that their sessions share; what is like nothing else is in General, last', () => {
    const recap = parseText(notesOf(programme))
    expect(groupsOf(recap)).toMatchObject({
      General: ['Baking sourdough'],
      Security: [
        'Breaking into our own cloud',
        'Passwords are dead',
        'Threat models for small teams',
      ],
      Web: ['Faster pages with less JavaScript', 'CSS grid in practice', 'Web components today'],
    })
    expect(Object.keys(proposeTracks(recap).tracks).at(-1)).toBe('General')
  })

  test('are named by the notes, in their spelling', () => {
    const talks = ['Sourdough for beginners', 'Rye sourdough', 'Cheese from goats', 'Old cheese']
    const groups = groupsOf(parseText(notesOf(talks.map((title) => [title, 'x']))))
    expect(groups).toEqual({
      Sourdough: ['Sourdough for beginners', 'Rye sourdough'],
      Cheese: ['Cheese from goats', 'Old cheese'],
    })
  })

  test('links say what belongs together where words do not', () => {
    const link = '[code](https://github.com/acme/rocket)'
    const talks = [
      ['Rockets in orbit', 'x'],
      ['Small rockets', link],
      ['Brass for everybody', link],
      ['Wine from Georgia', 'x'],
      ['Wine from Chile', 'x'],
    ] as const
    expect(groupsOf(parseText(notesOf(talks)))).toEqual({
      Rockets: ['Rockets in orbit', 'Small rockets', 'Brass for everybody'],
      Wine: ['Wine from Georgia', 'Wine from Chile'],
    })
  })

  test('are none where sessions have nothing in common', () => {
    const talks = ['Sourdough', 'Cheese', 'Wine', 'Rockets', 'Brass'] as const
    expect(proposeTracks(parseText(notesOf(talks.map((title) => [title, 'x'])))).tracks).toEqual({})
  })

  test('are never more than nine, and none has a single session but General', () => {
    const subjects = [
      'Wine',
      'Cheese',
      'Rockets',
      'Brass',
      'Bread',
      'Tea',
      'Paper',
      'Glass',
      'Silk',
    ]
    const more = [...subjects, 'Wool', 'Salt', 'Steel']
    const talks = more.flatMap((one) =>
      [1, 2, 3].map((n) => [`${one} ${'abc'[n]}x${n}`, one] as const),
    )
    const groups = groupsOf(parseText(notesOf(talks)))
    expect(Object.keys(groups).length).toBeLessThanOrEqual(9)
    for (const [name, titles] of Object.entries(groups))
      if (name !== 'General') expect(titles.length).toBeGreaterThan(1)
  })
})

describe('what has a track keeps it', () => {
  const front = '---\ntracks:\n  Web: ["CSS grid", "Web components"]\n---\n'

  test('others join it where they are near, and the rest is grouped', () => {
    const recap = parseText(notesOf(programme, front))
    const { tracks, trackOf } = proposeTracks(recap)
    expect([...trackOf.keys()].map(({ title }) => title)).not.toContain('CSS grid in practice')
    expect(tracks.Security).toHaveLength(3)
    expectAsProposed(notesOf(programme, front))
  })

  test('a title that stands inside one with a track goes where that is', () => {
    const text =
      '# Conf 2025\n\n## Keynote: Engines\n\nTrack: Big\n\n- x\n\n## Keynote\n\n- y\n\n## B\n\n- z\n'
    const { edited } = expectAsProposed(text)
    expect(edited.sessions.slice(0, 2).map(({ track }) => track)).toEqual(['Big', 'Big'])
  })

  test('a title that stands inside ones of two tracks is left out, and said', () => {
    const text =
      '# Conf 2025\n\n## Keynote: Engines\n\nTrack: Big\n\n- x\n\n## Keynote: Mice\n\nTrack: Small\n\n- x\n\n## Keynote\n\n- y\n'
    const { untold, tracks } = proposeTracks(parseText(text))
    expect(untold.map(({ title }) => title)).toEqual(['Keynote'])
    expect(tracks).toEqual({})
  })

  test('no name of a group is said twice to the presenter', () => {
    const text =
      '---\ntracks:\n  Big: [Keynote]\n---\n# Conf 2025\n\n## Keynote\n\nTrack: Big\n\n- x\n\n## B\n\n- y\n'
    expect(parseText(text).sessions[0]).toMatchObject({ track: 'Big', speakerNotes: [] })
  })
})

describe('every session gets the track that was proposed for it', () => {
  test.each([
    [
      'titles twice',
      [
        ['Wine', 'a'],
        ['Wine', 'b'],
        ['Cheese and wine', 'c'],
        ['Cheese', 'd'],
      ],
    ],
    [
      'stars',
      [
        ['a*b wine', 'x'],
        ['a wine', 'x'],
        ['*args in cheese', 'x'],
        ['args in cheese', 'x'],
      ],
    ],
    [
      'one inside the other',
      [
        ['AI', 'x'],
        ['Wine AI', 'wine'],
        ['Wine', 'x'],
        ['AI Wine', 'AI'],
        ['Cheese', 'y'],
      ],
    ],
    [
      'quotes and brackets',
      [
        ['"Wine" [1] {2}', 'x'],
        ["It's wine: #1", 'x'],
        ['Cheese \\| & - ?', 'x'],
        ['’Cheese’', 'x'],
      ],
    ],
    ['long titles', ['a', 'b', 'c', 'd'].map((end) => [`${'long wine '.repeat(60)}${end}`, 'x'])],
  ] as [string, [string, string][]][])('%s', (_, talks) => {
    expectAsProposed(notesOf([...talks, ...programme]))
  })

  test('whatever the titles are', () => {
    const word = fc.constantFrom(
      ...[
        'wine',
        'Cheese',
        'AI',
        'ai',
        'Rust',
        '*',
        'a*',
        'C++',
        '"x"',
        "o'k",
        '’s',
        'ß',
        'ΟΔΟΣ',
        'İ',
        'e\u0301',
        '日本語',
        '안녕하세요',
        '🎉',
        'data:',
        '#1',
        'on',
        '10',
        '\u00b4',
        'ﬁ',
        '{y}',
        'constructor',
        'a, b',
        '-',
      ],
    )
    const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    const track = fc.option(fc.constantFrom('Web', 'AI', '2024', 'General'), { freq: 6 })
    const talk = fc.record({ title, body: title, track })
    fc.assert(
      fc.property(fc.array(talk, { minLength: 4, maxLength: 14 }), (talks) => {
        const text = `# Conf 2025\n\n${talks
          .map(
            ({ title, body, track }) =>
              `## Talk ${title}\n\n${track ? `Track: ${track}\n\n` : ''}- ${body}\n`,
          )
          .join('\n')}`
        const { proposal } = reread(text)
        if (proposal.trackOf.size > 0) expectAsProposed(text)
      }),
    )
  })
})

test('a pattern of a long title is its beginning, and ends with a word', () => {
  const long = 'What Your Scanner Doesn’t Tell You Can Hurt You, and the Wine'
  const titles = [long, 'Old wine', 'Old cheese', 'Cheese from goats']
  const { tracks } = proposeTracks(parseText(notesOf(titles.map((title) => [title, 'x']))))
  expect(tracks.Wine).toEqual(['What Your Scanner Doesn’t Tell', 'Old wine'])
})

test('the same notes have the same tracks', () => {
  const propose = () => JSON.stringify(proposeTracks(parseText(notesOf(programme))).tracks)
  expect(propose()).toBe(propose())
})
