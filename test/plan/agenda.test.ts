/** The timetable: every session once, in order, side by side with those of the same time. */
import fc from 'fast-check'
import type { RootContent, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { type Recap, type Session, type Size, type Slide, sizes } from '../../src/model.js'
import { plan } from '../../src/plan/index.js'
import { slotsOf } from '../../src/plan/slides/agenda/slots.js'
import { parseText, plannedText, theme } from '../notes.js'

const blank = parseText('# Conf\n\n## A\n\n- x')
const [example] = blank.sessions
if (!example) throw new Error('expected a session')

type Facts = Partial<Session>

const times = (hour: number) => `${String(hour).padStart(2, '0')}:00`

const recapOf = (facts: readonly Facts[]): Recap => {
  const sessions = facts.map((one, at) => ({
    ...example,
    id: `s${at}`,
    title: `Talk ${at}`,
    ...one,
  }))
  const tracks = [...new Set(sessions.flatMap(({ track }) => (track === null ? [] : [track])))]
  return { ...blank, tracks, sessions }
}

const agendaOf = (facts: readonly Facts[], size: Size = '16:9'): Slide[] =>
  plan(recapOf(facts), { theme, size }).slides.filter(({ kind }) => kind === 'agenda')

/** Where links lead to. */
function linked(children: RootContent[]): string[] {
  const urls: string[] = []
  visit({ type: 'root', children }, 'link', ({ url }) => void urls.push(url))
  return urls
}

const at9 = (track: string): Facts => ({ start: '09:00', track })

const tablesOf = (slides: readonly Slide[]) =>
  slides.flatMap(({ body }) => body.filter((node): node is Table => node.type === 'table'))
const cellsOf = (slides: readonly Slide[]) =>
  tablesOf(slides).flatMap(({ children }) =>
    children
      .slice(1)
      .map((row) => row.children.map(({ children }) => plannedText(children as never))),
  )

describe('sessions at the same time are one slot', () => {
  const at = (span: string, id: number): Session => {
    const [start = null, end = null] = span === '' ? [] : span.split('-')
    return { ...example, id: String(id), start, end }
  }
  const slots = (...spans: string[]) =>
    slotsOf(spans.map(at)).map(({ sessions, start, end }) => [
      `${start ?? ''}-${end ?? ''}`,
      sessions.map(({ id }) => id).join(' '),
    ])
  test.each([
    [
      'one after the other',
      ['09:00-09:30', '09:30-10:00'],
      [
        ['09:00-09:30', '0'],
        ['09:30-10:00', '1'],
      ],
    ],
    [
      'sorted by time',
      ['10:00-11:00', '09:00-10:00'],
      [
        ['09:00-10:00', '1'],
        ['10:00-11:00', '0'],
      ],
    ],
    ['of one start', ['09:00', '09:00'], [['09:00-', '0 1']]],
    ['that overlap', ['09:00-10:00', '09:30-10:30'], [['09:00-', '0 1']]],
    ['of one end', ['09:00-10:00', '09:30-10:00'], [['09:00-10:00', '0 1']]],
    [
      'short beside long, in any order, but not with what follows the short one',
      ['09:30-10:00', '09:00-10:00', '09:00-09:30'],
      [
        ['09:00-', '1 2'],
        ['09:30-10:00', '0'],
      ],
    ],
    [
      'in rooms that keep different hours: only what all of a slot overlap',
      ['10:00-10:30', '10:30-11:00', '10:00-10:45', '10:45-11:00'],
      [
        ['10:00-', '0 2'],
        ['10:30-11:00', '1 3'],
      ],
    ],
    [
      'no chain of them',
      ['09:00-10:00', '09:30-10:30', '10:00-11:00'],
      [
        ['09:00-', '0 1'],
        ['10:00-11:00', '2'],
      ],
    ],
    [
      'of one start beside a longer one, all of them',
      ['09:00-12:00', '09:30-10:00', '09:30', '09:30-10:30', '10:00-10:30'],
      [
        ['09:00-', '0 1 2 3'],
        ['10:00-10:30', '4'],
      ],
    ],
    [
      'without an end: while others last that began, not while others begin',
      ['09:00-10:00', '09:30', '09:45-10:30'],
      [
        ['09:00-', '0 1'],
        ['09:45-10:30', '2'],
      ],
    ],
    [
      'an end that is a slip',
      ['09:05-03:35', '09:30-10:00'],
      [
        ['09:05-03:35', '0'],
        ['09:30-10:00', '1'],
      ],
    ],
    [
      'without a time: behind what it stood behind',
      ['10:00-11:00', '', '09:00-10:00'],
      [
        ['09:00-10:00', '2'],
        ['10:00-11:00', '0'],
        ['-', '1'],
      ],
    ],
    [
      'past midnight',
      ['22:30-00:30', '00:30-02:00', '00:15-01:00', '09:00-10:00'],
      [
        ['09:00-10:00', '3'],
        ['22:30-', '0 2'],
        ['00:30-02:00', '1'],
      ],
    ],
    [
      'of a recording',
      ['00:00', '00:40', '13:05'],
      [
        ['00:00-', '0'],
        ['00:40-', '1'],
        ['13:05-', '2'],
      ],
    ],
  ])('%s', (_, spans, expected) => {
    expect(slots(...spans)).toEqual(expected)
  })
})

describe('side by side', () => {
  const at = (start: string, track: string | null = null): Facts => ({ start, track })

  /** What has all columns, by the bold. */
  const wholeOf = (slides: readonly Slide[]) =>
    tablesOf(slides)
      .flatMap(({ children }) => children)
      .map(({ children: [, first] }) => first?.children[0])
      .flatMap((node) => (node?.type === 'strong' ? [plannedText([node] as never)] : []))

  test('each track has its column where no two sessions share one', () => {
    const slides = agendaOf([
      at('10:00', 'A'),
      at('10:00', 'B'),
      at('11:00', 'B'),
      at('11:00', 'A'),
      at('12:00', 'A'),
      at('09:00', 'B'),
    ])
    expect(slides[0]?.classes).toEqual(['timed', 'parallel', 'by-track'])
    expect(
      plannedText(
        tablesOf(slides)[0]?.children[0]?.children.flatMap(({ children }) => children) as never,
      ),
    ).toBe('TimeAB')
    expect(cellsOf(slides)).toEqual([
      ['9:00', '', 'Talk5'],
      ['10:00', 'Talk0', 'Talk1'],
      ['11:00', 'Talk3', 'Talk2'],
      ['12:00', 'Talk4', ''],
    ])
    expect(wholeOf(slides)).toEqual([])
  })

  test('what is for all tracks, or of a track without a column, has all columns', () => {
    const slides = agendaOf([
      at('09:00'),
      at('10:00', 'A'),
      at('10:00', 'B'),
      at('11:00', 'C'),
      at('12:00', 'A'),
    ])
    expect(slides[0]?.classes).toEqual(['timed', 'parallel', 'by-track'])
    expect(cellsOf(slides)).toEqual([
      ['9:00', 'Talk0', ''],
      ['10:00', 'Talk1', 'Talk2'],
      ['11:00', 'Talk3C', ''],
      ['12:00', 'Talk4', ''],
    ])
    expect(wholeOf(slides)).toEqual(['Talk0', 'Talk3'])
  })

  test('what has others at its time, if in another row, has one column', () => {
    const slides = agendaOf([
      { start: '09:00', end: '10:00' },
      { start: '09:00', end: '09:30' },
      { start: '09:30', end: '10:00' },
      { start: '10:00', end: '10:30' },
    ])
    expect(cellsOf(slides)).toEqual([
      ['9:00', 'Talk0·until10:00', 'Talk1·until9:30'],
      ['9:30–10:00', 'Talk2', ''],
      ['10:00–10:30', 'Talk3', ''],
    ])
    expect(wholeOf(slides)).toEqual(['Talk3'])
  })

  test('its track has a column too', () => {
    const slides = agendaOf([
      { start: '09:00', end: '10:00', track: 'A' },
      { start: '09:00', end: '09:30', track: 'B' },
      { start: '09:30', end: '10:00', track: 'C' },
    ])
    expect(cellsOf(slides)).toEqual([
      ['9:00', 'Talk0·until10:00', 'Talk1·until9:30', ''],
      ['9:30–10:00', '', '', 'Talk2'],
    ])
  })

  test('else each session says its track', () => {
    const slides = agendaOf([at('09:00', 'A'), at('09:00', 'A'), at('10:00')])
    expect(slides[0]?.classes).toEqual(['timed', 'parallel'])
    expect(cellsOf(slides)).toEqual([
      ['9:00', 'Talk0A', 'Talk1A'],
      ['10:00', 'Talk2', ''],
    ])
  })

  test('more than there are columns take further rows, shared out evenly', () => {
    const rows = (count: number, size: Size) =>
      cellsOf(
        agendaOf(
          Array.from({ length: count }, () => at('09:00')),
          size,
        ),
      ).map((cells) => cells.slice(1).filter(Boolean).length)
    expect([rows(4, '16:9'), rows(5, '16:9'), rows(9, '16:9')]).toEqual([[4], [3, 2], [3, 3, 3]])
    expect([rows(3, '4:3'), rows(4, '4:3'), rows(5, '4:3')]).toEqual([[3], [2, 2], [3, 2]])
  })

  test('a time is that of all its row, or the start of all that do not say another', () => {
    const row = (...times: string[]) =>
      cellsOf(
        agendaOf(
          times.map((time) => {
            const [start = null, end = null] = time.split('-')
            return { start, end }
          }),
        ),
      )
    expect(row('09:00-10:00', '09:30-10:00')).toEqual([['9:00–10:00', 'Talk0', 'Talk1·9:30–10:00']])
    expect(row('09:45-10:30', '09:45-10:15', '10:00-10:45')).toEqual([
      ['9:45', 'Talk0·until10:30', 'Talk1·until10:15', 'Talk2·10:00–10:45'],
    ])
    expect(row('09:00-10:00', '09:00')).toEqual([['9:00', 'Talk0·until10:00', 'Talk1']])
  })

  describe('in several rows', () => {
    const parallel = (count: number, start: string): Facts[] =>
      Array.from({ length: count }, () => ({ start, title: 'A title of some four words' }))

    test('they say their time once', () => {
      const times = cellsOf(agendaOf(parallel(9, '09:00'))).map(([time]) => time)
      expect(times).toEqual(['9:00', '', ''])
    })

    test('they stay on one slide', () => {
      const slots = Array.from({ length: 9 }, (_, at) => parallel(17, times(at + 9)))
      const slides = agendaOf(slots.flat())
      expect(slides.length).toBeGreaterThan(1)
      for (const slide of slides) {
        const rows = cellsOf([slide])
        expect(rows[0]?.[0]).not.toBe('')
        expect(rows.length % 5).toBe(0)
      }
    })

    test('what has no time does not look as if it had theirs', () => {
      const rows = cellsOf(agendaOf([...parallel(5, '09:00'), { title: 'Hallway' }]))
      expect(rows.map(([time]) => time)).toEqual(['9:00', '', '–'])
    })

    test('a slide that goes on at their time says it again', () => {
      const slides = agendaOf(parallel(100, '09:00'))
      expect(slides.length).toBeGreaterThan(1)
      for (const slide of slides)
        expect(
          cellsOf([slide])
            .map(([time]) => time)
            .filter(Boolean),
        ).toEqual(['9:00'])
    })
  })

  test('a day without parallel sessions is a list', () => {
    expect(agendaOf([at('09:00', 'A'), at('10:00', 'B')])[0]?.classes).toEqual(['timed', 'tracked'])
  })
})

test('a track that all sessions share is no column', () => {
  expect(agendaOf([at9('A'), { start: '10:00', track: 'A' }])[0]?.classes).toEqual(['timed'])
  expect(cellsOf(agendaOf([at9('A'), at9('A')]))).toEqual([['9:00', 'Talk0', 'Talk1']])
  expect(agendaOf([at9('A'), { start: '10:00' }])[0]?.classes).toEqual(['timed', 'tracked'])
})

test('sessions without a day have an agenda that says so, beside those of days', () => {
  const titles = agendaOf([{ day: '2025-09-02' }, {}, { day: '2025-09-03' }]).map(
    ({ body: [title] }) => plannedText(title ? [title] : []),
  )
  expect(titles).toEqual([
    'Agenda:Tuesday,September2',
    'Agenda:othersessions',
    'Agenda:Wednesday,September3',
  ])
})

test('a name that the title says is not said again', () => {
  const speaker = (name: string) => ({ name, written: name, affiliation: null, url: null })
  const speakers = [speaker('Drew Conway'), speaker('Ada Lovelace')]
  expect(cellsOf(agendaOf([{ title: 'Keynote: Drew Conway', speakers }, {}]))[0]).toEqual([
    'Keynote:DrewConway·AdaLovelace',
  ])
})

test('a title longer than some lines is cut: its own slide says it in full', () => {
  const [slide] = agendaOf([{ title: 'long title '.repeat(100) }, {}])
  expect(plannedText(slide?.body ?? []).length).toBeLessThan(400)
})

const words = (most: number) =>
  fc
    .array(
      fc.constantFrom('rust', 'understanding', 'a', '日本語', 'https://example.com/x', 'WWW'),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((all) => all.join(' '))
const clock = fc.integer({ min: 8 * 4, max: 19 * 4 }).map((quarter) => {
  const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
})
const facts = fc.record({
  title: words(60),
  start: fc.option(clock, { freq: 12 }),
  end: fc.option(clock),
  track: fc.option(fc.oneof(fc.constantFrom('Systems', 'AI', 'Web'), words(20))),
  day: fc.constantFrom('2025-09-03', '2025-09-04'),
  speakers: fc.array(
    words(3).map((name) => ({ name, written: name, affiliation: null, url: null })),
    { maxLength: 30 },
  ),
})

test('no two sessions are one slot that do not overlap', () => {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  /** Every minute that it lasts, the first at least. */
  const taken = ({ start, end }: Session) => {
    const first = minutes(start ?? '')
    const length = end === null ? 1 : Math.max(1, minutes(end) - first)
    return new Set(Array.from({ length }, (_, at) => first + at))
  }
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 30 }), (all) => {
      for (const { sessions } of slotsOf(recapOf(all).sessions)) {
        if (sessions.length === 1) continue
        const [first, ...others] = sessions.map(taken)
        const shared = [...(first ?? [])].filter((minute) =>
          others.every((other) => other.has(minute)),
        )
        expect(shared).not.toEqual([])
      }
    }),
  )
})

test.each([1, 5, 50, 300])('an agenda of %i sessions has each of them once, in order', (count) => {
  fc.assert(
    fc.property(
      fc.array(facts, { minLength: count, maxLength: count }),
      fc.constantFrom(...sizes),
      (all, size) => {
        const { sessions, ...recap } = recapOf(all)
        const { slides } = plan({ ...recap, sessions }, { theme, size })
        const byUrl = new Map<string, Session | undefined>(
          slides.flatMap((slide, at) =>
            slide.kind === 'session' && slide.part === 1
              ? [[`#${at + 1}`, sessions.find(({ id }) => id === slide.session)] as const]
              : [],
          ),
        )
        const rows = tablesOf(slides.filter(({ kind }) => kind === 'agenda'))
          .flatMap(({ children }) => children)
          .map((row) => linked([row]).flatMap((url) => byUrl.get(url) ?? []))
          .filter((row) => row.length > 0)
        expect(rows.flatMap((row) => row.map(({ id }) => id)).toSorted()).toEqual(
          count > 1 ? sessions.map(({ id }) => id).toSorted() : [],
        )
        for (const day of new Set(sessions.map(({ day }) => day))) {
          if (sessions.some((one) => one.day === day && one.start === null)) continue
          const starts = rows
            .filter(([first]) => first?.day === day)
            .map((row) => row.map(({ start }) => start).toSorted()[0])
          expect(starts).toEqual(starts.toSorted())
        }
      },
    ),
    { numRuns: count > 50 ? 3 : 20, endOnFailure: count > 5 },
  )
})
