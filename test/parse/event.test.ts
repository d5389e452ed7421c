/** What the lines above the sessions say of the event. */
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/text/plainText.js'
import { parseText, sayingsOf } from '../notes.js'

const talks = '## A by Ada Lovelace 9:00\n\n- x\n\n## B by Grace Hopper 10:00\n\n- y\n'
const read = (front: string) => {
  const recap = parseText(`# Conf 2024\n\n${front}\n\n${talks}`)
  const { event, front: left } = recap
  expect(recap.sessions).toHaveLength(2)
  return {
    dates: event.dates && `${event.dates.from}–${event.dates.to}`,
    location: event.location,
    links: event.links.map(({ label, url }) => `${plainText(label)} ${url}`),
    left: plainText(
      left.flatMap(({ body }) => body),
      '\n',
    ),
  }
}

describe('a line that says nothing but what the cover says is on no slide', () => {
  test.each([
    ['Tue 19th March 2024 - Hyatt Melbourne', '2024-03-19–2024-03-19', 'Hyatt Melbourne'],
    ['Dates: April 21-22', '2024-04-21–2024-04-22', null],
    ['Boston, MA', null, 'Boston, MA'],
    ['April 21-22, 2024\nVirtual', '2024-04-21–2024-04-22', 'Virtual'],
    ['2024-12-15 in Augsburg, Germany', '2024-12-15–2024-12-15', 'Augsburg, Germany'],
    ['- location: the old mill\n- Dates: Jan 5-7', '2024-01-05–2024-01-07', 'the old mill'],
    ['### Conference Details\n\nDates: May 30-31, 2024', '2024-05-30–2024-05-31', null],
    ['**Conf 2024**', null, null],
  ])('%j', (front, dates, location) => {
    expect(read(front)).toEqual({ dates, location, links: [], left: '' })
  })

  test('it is still said, in the speaker notes of the cover', () => {
    const recap = parseText(`# Conf 2024\n\nTue 19th March - Hyatt Melbourne\n\n${talks}`)
    expect(sayingsOf(recap)).toContain('Tue 19th March - Hyatt Melbourne')
  })
})

test.each([
  ['On March 19 we all went to Hyatt Melbourne'],
  ['Notes by Grace Hopper, MA'],
  ['March 19 - a day to remember'],
  ['Day 1 was in Rome, Italy'],
  ['March 19, 2024 - Ada Lovelace'],
])('%j says more, and stays', (front) => {
  expect(read(front)).toMatchObject({ location: null, left: front })
})

test('front matter overrules the lines, which stay', () => {
  const { event, front } = parseText(
    `---\nlocation: Rome\ndate: 2024-05-01\n---\n# Conf 2024\n\nMarch 19 - Hyatt Melbourne\n\n${talks}`,
  )
  expect(event).toMatchObject({ location: 'Rome', dates: { from: '2024-05-01' } })
  expect(plainText(front.flatMap(({ body }) => body))).toBe('March 19 - Hyatt Melbourne')
})

describe('links of the event', () => {
  test.each([
    ['[Schedule](https://s.example) | [Videos](https://v.example)', ['Schedule', 'Videos']],
    ['schedule: https://s.example', ['schedule']],
    ['URL: https://s.example', ['https://s.example']],
    ['- https://s.example\n- [Videos](https://v.example)', ['https://s.example', 'Videos']],
    ['### Links\n\n- [Videos](https://v.example)', ['Videos']],
  ])('%j', (front, labels) => {
    const { links, left } = read(front)
    expect(links.map((one) => one.split(' ')[0])).toEqual(labels)
    expect(left).toBe('')
  })

  test.each([
    ['I used [ripgrep](https://rg.example) and [vim](https://vim.example).'],
    ['### Recommended reading\n\n- [a book](https://b.example)'],
    ['Ada was great\n- [ada](https://ada.example)\n- really'],
  ])('%j holds none, and stays', (front) => {
    const { links, left } = read(front)
    expect(links).toEqual([])
    expect(left).not.toBe('')
  })
})
