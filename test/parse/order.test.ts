/** Sessions are told by day and time, those of one track together where the notes keep them so. */
import { expect, test } from 'vitest'
import { plan } from '../../src/plan/index.js'
import { parseText, plannedText, theme } from '../notes.js'

const talk = (title: string, time = '', track = '') =>
  `### ${title} ${time}\n\n${track && `Track: ${track}\n\n`}- x\n\n`
const day = (name: string, ...talks: string[]) => `## ${name}\n\n${talks.join('')}`
const notes = (...days: string[]) => `---\nsessionLevel: 3\n---\n\n# Conf\n\n${days.join('')}`

/** `A B C`. */
const orderOf = (...days: string[]) =>
  parseText(notes(...days))
    .sessions.map(({ title }) => title)
    .join(' ')

test.each([
  ['by time', [day('Day 1', talk('A', '15:00'), talk('B', '9:00'), talk('C', '9:10'))], 'B C A'],
  ['as in the notes at one time', [day('Day 1', talk('A', '9:00'), talk('B', '9:00'))], 'A B'],
  [
    'without a time behind what it stands behind, the others by theirs',
    [day('Day 1', talk('A'), talk('B', '15:00'), talk('C'), talk('D', '9:00'))],
    'A D B C',
  ],
  [
    'days as the notes have them',
    [day('Day 2', talk('A', '15:00')), day('Day 1', talk('B', '9:00'))],
    'A B',
  ],
  [
    'a day that the notes come back to',
    [
      day('Day 1', talk('A', '9:00')),
      day('Day 2', talk('B', '9:00')),
      day('Day 1', talk('C', '8:00')),
    ],
    'C A B',
  ],
  [
    'the night behind its evening',
    [day('Day 1', talk('A', '0:30am'), talk('B', '9:00'), talk('C', '22:00 - 0:30'))],
    'B C A',
  ],
  [
    'tracks that the notes keep together, each by time',
    [
      day(
        'Day 1',
        talk('Hello', '9:00'),
        talk('A2', '11:00', 'A'),
        talk('A1', '10:00', 'A'),
        talk('B1', '10:00', 'B'),
        talk('B2', '11:00', 'B'),
      ),
    ],
    'Hello A1 A2 B1 B2',
  ],
  [
    'tracks across days',
    [
      `## A\n\n${talk('A1', '9:00')}${talk('A2', '10:00')}## B\n\n${talk('B1', '9:00')}${talk('B2', '8:00')}`,
    ],
    'A1 A2 B2 B1',
  ],
  [
    'by time where the notes go back and forth between tracks',
    [
      day(
        'Day 1',
        talk('A1', '10:00', 'A'),
        talk('B1', '11:00', 'B'),
        talk('A2', '9:00', 'A'),
        talk('B2', '12:00', 'B'),
      ),
    ],
    'A2 A1 B1 B2',
  ],
])('%s', (_, days, expected) => {
  expect(orderOf(...days)).toBe(expected)
})

test('ids, colours and lines are those of the notes', () => {
  const recap = parseText(
    notes(day('Day 1', talk('A', '10:00', 'X'), talk('A', '9:00', 'Y'), talk('B', '8:00', 'Y'))),
  )
  expect(recap.sessions.map(({ id }) => id)).toEqual(['b', 'a-1', 'a'])
  expect(recap.tracks).toEqual(['X', 'Y'])
})

test('what stands between sessions stays behind its own, at the end of a day there', () => {
  const { sessions, asides } = parseText(
    notes(
      day('Day 1', talk('A', '15:00'), '### Lunch\n\n- soup\n\n', talk('B', '9:00')),
      '## Day 2\n\nRain all day.\n\n',
      talk('C', '9:00'),
    ),
  )
  expect(sessions.map(({ title }) => title)).toEqual(['B', 'A', 'C'])
  expect(asides.map(({ title, after }) => [title, after])).toEqual([
    ['Lunch', 2],
    ['Day 2', 2],
  ])
})

test('agenda, slides, actions and links have one order', () => {
  const body = (name: string) => `- [ ] do ${name}\n- [see](https://example.org/${name})\n\n`
  const recap = parseText(
    notes(
      day(
        'Day 1',
        `### Late 15:00\n\n${body('late')}`,
        `### Early 9:00\n\n${body('early')}`,
        `### Untimed\n\n${body('untimed')}`,
      ),
    ),
  )
  const { slides } = plan(recap, { theme, size: '16:9' })
  const found = (kind: string) =>
    slides
      .filter((slide) => slide.kind === kind)
      .map(({ body }) => plannedText(body))
      .join(' ')
      .match(/Late|Early|Untimed/g)
  for (const kind of ['agenda', 'session', 'actions', 'links'])
    expect(found(kind), kind).toEqual(['Early', 'Untimed', 'Late'])
})
