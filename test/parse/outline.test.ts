import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parseText, spokenIn } from '../notes.js'

const seed = parseText(await readFile('notes/rustconf-2025.md', 'utf8'))

test('the seed comes out as its author meant it', () => {
  expect(seed.title).toBe('RustConf 2025')
  expect(seed.subtitle).toBe('Rust conference - remote - 2025')
  expect(seed.event).toMatchObject({
    dates: { from: '2025-09-03', to: '2025-09-03' },
    location: 'Remote',
  })
  expect(seed.event.links.map(({ url }) => url)).toEqual([
    'https://rustconf.com/schedule/#wednesday',
  ])
  expect(seed.front).toEqual([])
  expect(seed.diagnostics).toEqual([])
})

test('ten sessions with titles, times, speakers, tracks', () => {
  const day = '2025-09-03'
  const rows = seed.sessions.map((one) => [
    one.title,
    one.start,
    one.end,
    one.day,
    one.speakers.map(({ name }) => name).join(),
    one.track,
  ])
  expect(rows).toEqual([
    [
      'From Blue Screens to Orange Crabs: Microsoft’s Rusty Revolution',
      '09:15',
      '09:45',
      day,
      '',
      'Systems',
    ],
    ['Diamond Sponsor Talk', '09:50', '10:00', day, '', 'Systems'],
    ['Rust for AI & Accelerated Computing', '10:30', '11:00', day, '', 'AI and data'],
    ['Memory Safety Everywhere with Both Rust and Carbon', '11:05', '11:35', day, '', 'Safety'],
    [
      'Rust Against the Odds: Fighting Human Trafficking with Software That Runs Everywhere',
      null,
      null,
      day,
      '',
      'Applications',
    ],
    ['Rust at the Last Mile in Healthcare', null, null, day, 'Ally Salim Jr', 'Applications'],
    [
      'Memory Safety is Merely Table Stakes: Safe Interactions with Foreign Languages Through Omniglot',
      null,
      null,
      day,
      '',
      'Safety',
    ],
    ['Shipping Rust to Python, Typescript, and Ruby Users', null, null, day, '', 'Applications'],
    ['Profiling Rust Memory Usage with jemalloc', null, null, day, 'Brennan Vincent', 'Systems'],
    [
      'High-Level Rust and the Future of Application Development',
      null,
      null,
      day,
      'Jonathan Kelley',
      'Applications',
    ],
  ])
})

test('the line numbers are those of the file', async () => {
  const lines = (await readFile('notes/rustconf-2025.md', 'utf8')).split('\n')
  for (const { position } of seed.sessions) expect(lines[position.line - 1]).toMatch(/^### /)
})

test.each([
  ['h2 below a title', '# Conf\n\n## A\n\n- x\n\n## B\n\n- y', ['A', 'B'], 'Conf'],
  [
    'h3 below days',
    '# Conf\n\n## Day 1\n\n### A\n\n- x\n\n## Day 2\n\n### B\n\n- y',
    ['A', 'B'],
    'Conf',
  ],
  ['h1 each', '# A\n\n- x\n\n# B\n\n- y', ['A', 'B'], 'notes'],
  [
    'groups become tracks',
    '# Conf\n\n## Web\n\n### A\n\n- x\n\n### B\n\n- y\n\n## Data\n\n### C\n\n- z',
    ['A', 'B', 'C'],
    'Conf',
  ],
  ['mixed levels', '# Conf\n\n## A\n\n- x\n\n### Topic\n\n- t\n\n## B\n\n- y', ['A', 'B'], 'Conf'],
  ['no heading at all', '- x\n- y', ['notes'], 'notes'],
  ['one talk', '# A\n\n- x', ['A'], 'A'],
  ['a topic is no session', '## A\n\n### Summary\n\n- a\n\n## B\n\n- b', ['A', 'B'], 'notes'],
])('%s', (_, notes, titles, event) => {
  const recap = parseText(notes)
  expect(recap.sessions.map(({ title }) => title)).toEqual(titles)
  expect(recap.event.title).toBe(event)
})

test('days and groups reach their sessions', () => {
  const recap = parseText('# Conf\n\n## 9/3/2025\n\n### A\n\n- x\n\n## Day 2\n\n### B\n\n- y')
  expect(recap.sessions.map(({ day }) => day)).toEqual(['2025-09-03', 'Day 2'])
  const grouped = parseText(
    '# Conf\n\n## Web\n\n### A\n\n- x\n\n### B\n\n- y\n\n## Data\n\n### C\n\n- z',
  )
  expect(grouped.sessions.map(({ track }) => track)).toEqual(['Web', 'Web', 'Data'])
})

test('sessionLevel overrules the guess', () => {
  const recap = parseText('---\nsessionLevel: 3\n---\n# Conf\n\n## A\n\n### B\n\n- y')
  expect(recap.sessions.map(({ title }) => title)).toEqual(['B'])
})

test('an end before the start is reported with its line', () => {
  const { diagnostics } = parseText('# Conf\n\n## A 9:05 - 3:35am\n\n- x\n\n## B\n\n- y')
  expect(diagnostics).toMatchObject([
    { id: 'end-before-start', position: { path: 'notes.md', line: 3 } },
  ])
})

test('an end in a line of its own, or in the front matter, is reported too, unless it is past midnight', () => {
  const ids = (start: string, end: string) =>
    parseText(
      `# Conf\n\n## A\n\nstart: ${start}\nend: ${end}\n\n- x\n\n## B\n\n- y`,
    ).diagnostics.map(({ id }) => id)
  expect(ids('10:00', '9:00')).toEqual(['end-before-start'])
  expect(ids('23:00', '0:30')).toEqual([])
  const { diagnostics } = parseText("---\ntitle: A\nstart: '10:00'\nend: '9:00'\n---\n\n- x")
  expect(diagnostics.map(({ id }) => id)).toEqual(['end-before-start'])
})

test('a room is free at night when the evening is over', () => {
  const at = (...times: string[]) =>
    parseText(
      `# Conf\n\n## 2025-09-03\n\n${times.map((time, index) => `### T${index} ${time}\n\nRoom: Bar\n\n- x\n\n`).join('')}`,
    ).diagnostics.map(({ id }) => id)
  expect(at('23:30 to 00:45', '00:50 to 1:30')).toEqual([])
  expect(at('23:30 to 00:45', '00:30 to 1:30')).toEqual(['room-taken-twice'])
})

test('links that could do harm lose their address, not their words', () => {
  const { sessions, diagnostics } = parseText(
    '# A\n\n- [click](javascript:alert(1)) and [me](java\tscript:x) [file](file:///etc/passwd)',
  )
  expect(JSON.stringify(sessions)).not.toMatch(/javascript:|file:/)
  expect(JSON.stringify(sessions)).toContain('click')
  expect(diagnostics.filter(({ id }) => id === 'link-not-allowed').length).toBeGreaterThanOrEqual(2)
})

test('a picture and a comment in a heading are not lost', () => {
  const [session] = parseText(
    '# Conf\n\n## ![logo](l.png) A <!-- ask --> talk\n\n- x\n\n## B\n\n- y',
  ).sessions
  expect(session).toMatchObject({ title: 'A talk', speakerNotes: [{ line: 3 }] })
  expect(session && spokenIn(session)).toEqual(['ask'])
  expect(JSON.stringify(session?.body[0])).toContain('l.png')
})

test.each([
  ['Second day talk 9:00 to 9:30', 2],
  ['Day 2, 9:00 to 17:00', 1],
])('%s among talks: %i of them', (heading, talks) => {
  const { sessions } = parseText(`# Conf\n\n## ${heading}\n\n- y\n\n## A 10:00\n\n- x`)
  expect(sessions).toHaveLength(talks)
})
