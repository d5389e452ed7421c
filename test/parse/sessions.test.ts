/** What a session says of itself, and how its file may say it. */
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/index.js'
import { onlySession, parseText, sourceOf } from '../notes.js'
import { wordsOfRecap } from '../words.js'

test.each([
  ['Track: Hardware', { track: 'Hardware' }],
  ['Room: Blue', { room: 'Blue' }],
  ['Time: 9:00 to 9:45', { start: '09:00', end: '09:45' }],
  ['Time: March 27, 2023 9:00 AM - 9:50 AM', { day: '2023-03-27', start: '09:00', end: '09:50' }],
  ['Date: 2025-09-03', { day: '2025-09-03' }],
  ['start: 9:30\nend: 10:15', { start: '09:30', end: '10:15' }],
  ['Room 4', { room: 'Room 4' }],
  ['11:40 - 12:40', { start: '11:40', end: '12:40' }],
  ['📍 Room 4 | 🕘 10:00', { room: 'Room 4', start: '10:00' }],
])('%j below a heading says it of the session', (lines, said) => {
  // A second session, or the only track would be the deck's subtitle.
  const [session] = parseText(`# Conf 2025\n\n## A\n\n${lines}\n\n- note\n\n## B\n\n- x`).sessions
  expect(session).toMatchObject(said)
  expect(session?.body).toHaveLength(1)
})

test('a track in two spellings is one track, spelled as the front matter does, or else at first', () => {
  const recap = parseText(
    '---\ntracks:\n  AI & Data: [models]\n---\n## A\n\nTrack: ai & data\n\n- x\n\n## B\n\nTrack: Web\n\n- x\n\n## C\n\nTrack: WEB\n\n- x\n\n## On models\n\n- x',
  )
  expect(recap.sessions.map(({ track }) => track)).toEqual(['AI & Data', 'Web', 'Web', 'AI & Data'])
  expect(recap.tracks).toEqual(['AI & Data', 'Web'])
})

test.each([
  ['Speaker: Cy Two', ['Cy Two']],
  ['Speaker: Moon soo Lee, founder of Zeppelin', ['Moon soo Lee', 'founder of Zeppelin']],
  ['Presenter: the core team (Acme)', ['the core team', 'Acme']],
  ['Speakers: Cy Two, CTO, Ada Lovelace', ['Cy Two', 'CTO', 'Ada Lovelace']],
  ['Speakers: Bob (@bob), [Carol](https://carol.example)', ['Bob', '@bob', 'Carol']],
  ['Speakers: mrsharm & jennz0r', ['mrsharm', 'jennz0r']],
])('%s says who speaks, whatever it looks like', (line, names) => {
  const { speakers, body } = onlySession(`# Talk\n\n${line}\n\n- note`)
  expect(speakers.flatMap(({ name, affiliation }) => [name, affiliation ?? []].flat())).toEqual(
    names,
  )
  expect(body).toHaveLength(1)
})

test('a name is linked as it was, whatever it looks like', () => {
  const { speakers } = onlySession(
    '# Talk\n\nSpeakers: Bob (@bob), [Carol](https://carol.example)\n\n- x',
  )
  expect(speakers.map(({ url }) => url)).toEqual([null, 'https://carol.example'])
})

test('a long track is a track right below the heading, and a sentence elsewhere', () => {
  const track = 'Reliability: Resilience, Chaos Engineering and Friends of the Pager'
  const [session] = parseText(
    `# Conf\n\n## A\n\nTrack: ${track}\n\n- x\n\n## B\n\n- x\n\nTrack: ${track}`,
  ).sessions
  expect(session).toMatchObject({ track })
  const elsewhere = onlySession(`# A\n\n- x\n\nTrack: ${track}`)
  expect(elsewhere.track).toBeNull()
})

test('a label in the middle of the notes is a note, but for the plain four', () => {
  const { room, speakers, body } = onlySession(
    '# Talk\n\n- first\n- location: where the data lives\n- author: unknown\n\nRoom: 5\n\nSpeaker: Ada Lovelace',
  )
  expect({ room, names: speakers.map(({ name }) => name) }).toEqual({
    room: '5',
    names: ['Ada Lovelace'],
  })
  expect(JSON.stringify(body)).toContain('where the data lives')
})

test('what a label says stays beside the name', () => {
  const { speakers, links } = onlySession(
    '# Talk\n\nSpeakers: Dr. [Ada Lovelace](https://ada.example) (Analytical), Pete Goddard, CEO, Data Labs\n\n- x',
  )
  expect(speakers).toEqual([
    {
      name: 'Ada Lovelace',
      written: 'Dr. Ada Lovelace',
      affiliation: 'Analytical',
      url: 'https://ada.example',
    },
    { name: 'Pete Goddard', written: 'Pete Goddard', affiliation: 'CEO, Data Labs', url: null },
  ])
  expect(links.map(({ url }) => url)).toEqual(['https://ada.example'])
})

test.each([
  ['speaker: https://example.com/ada'],
  ['speaker: some guy from Red Hat'],
  ['speaker: someone from Neo4J'],
  ['speaker: three people from Oracle'],
  ['speaker: CTO of Rockset'],
  ['speaker: Acme people (Ada?)'],
  ['speaker: Introduction to the Data Course'],
  ['by The Web Team'],
  ['speakers: 3 people'],
])('"%s" names nobody, and stays', (line) => {
  const { speakers, body } = onlySession(`# Talk\n\n- ${line}\n- note`)
  expect(speakers).toEqual([])
  expect(JSON.stringify(body)).toContain(line.split(': ').at(-1))
})

test.each([
  ['Testing by Example'],
  ['React - a Retrospective'],
  ['Kubernetes: The Hard Parts'],
  ['Postgres (for Humans)'],
  ['Boosting Margins: Price Optimization with ML'],
  ['Phoenix LiveView - Beyond the Basics'],
])('"%s" is a title and names nobody', (title) => {
  const [session] = parseText(
    `# Conf 2025\n\n## ${title}\n\n- x\n\n## Other things\n\n- y`,
  ).sessions
  expect(session).toMatchObject({ title, speakers: [] })
})

test.each([
  ['---', 'title: On Poetry\nspeaker: Lord Byron\nstart: 9:30\nroom: Attic\n', '---'],
  [
    '+++',
    'title = "On Poetry"\nspeakers = ["Lord Byron"]\nstart = "9:30"\nroom = "Attic"\n',
    '+++',
  ],
])('a talk’s own front matter between %s', (open, keys, close) => {
  const session = onlySession(`${open}\n${keys}${close}\n\n## Stanzas\n\n- x\n\n## Rhymes\n\n- y`)
  expect(session).toMatchObject({ title: 'On Poetry', start: '09:30', room: 'Attic' })
  expect(session.speakers).toMatchObject([{ name: 'Lord Byron' }])
})

test('front matter of one session in a file of two is reported', () => {
  const { diagnostics } = parseText('---\nspeaker: Ada\nroom: 5\n---\n# A\n\n- x\n\n# B\n\n- y')
  expect(diagnostics).toMatchObject([{ id: 'front-matter-not-used', position: { line: 2 } }])
})

test('broken TOML is an error with its place', () => {
  expect(() => parseText('+++\ntitle = "open\n+++\n# A')).toThrow(
    /^notes\.md:\d+:\d+: the front matter is no TOML/,
  )
})

test('a byte-order mark and line ends of Windows change nothing', () => {
  const text = '# Conf 2025\n\n## A 9:00\n\n- x\n  - y\n\n## B\n\n- z\n'
  expect(parseText(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(parseText(text))
})

test.each([
  ['A 6:30 - 8:00', 'B 8:00', '18:30–20:00 20:00–'],
  ['A 6:30 - 7:00', 'B 7:00 - 7:30', '18:30–19:00 19:00–19:30'],
  ['A 18:30', 'B 7:00', '07:00– 18:30–'],
  ['A 6:30', 'B 07:00', '07:00– 18:30–'],
  ['A 6:30', 'B 7am', '07:00– 18:30–'],
  ['A 4:30', 'B 7:00', '07:00– 16:30–'],
])('an evening goes on in the evening: %s, %s', (one, other, times) => {
  const { sessions } = parseText(`# Meetup\n\n## ${one}\n\n- x\n\n## ${other}\n\n- y`)
  expect(sessions.map(({ start, end }) => `${start}–${end ?? ''}`).join(' ')).toBe(times)
})

test('a readme tells of the event, in a folder of talks', () => {
  const recap = parse([
    sourceOf('conf/README.md', '# LambdaConf 2018\n\n[Site](https://l.example)'),
    sourceOf('conf/a.md', '# Arrows by Ada Lovelace\n\n- x'),
    sourceOf('conf/b.md', '# Bananas by Grace Hopper\n\n- y'),
  ])
  expect(recap.event.title).toBe('LambdaConf 2018')
  expect(recap.sessions.map(({ title }) => title)).toEqual(['Arrows', 'Bananas'])
})

// Each of these took seconds, or for ever.
test.each([
  [
    'a bold word in front of a long sentence',
    `**Great talk** See https://${'a/'.repeat(400)} and ${'many more words '.repeat(20)}`,
  ],
  ['dashes', `## ${'- '.repeat(10_000)}`],
  ['Hangul without a blank', '김'.repeat(20_000)],
  ['a table row of blanks', `| a |${' '.repeat(20_000)}x\n|---|\n| b | c | d |`],
  ['brackets', '['.repeat(50_000)],
  ['a heading of blanks', `## a${' '.repeat(50_000)}b`],
])(
  '%s',
  (_, text) => {
    expect(wordsOfRecap(parseText(`# Conf\n\n${text}\n\n- x`))).toContain('x')
  },
  5_000,
)
