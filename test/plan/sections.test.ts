/** Slides that divide days and tracks, and the one that a talk ends on. */
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { Deck, Slide } from '../../src/model.js'
import { plan } from '../../src/plan/index.js'
import { onlySession, parseText, plannedText, theme } from '../notes.js'

const planned = (notes: string): Deck =>
  plan(parseText(`# Conf\n\n${notes}`), { theme, size: '16:9' })

const sectionsOf = ({ slides }: Deck): [name: string, before: string][] =>
  slides.flatMap((slide, at) => {
    const [next] = slides.slice(at + 1)
    return slide.kind === 'section' ? [[titleOf(slide), next ? titleOf(next) : '']] : []
  })
const titleOf = ({ body: [title] }: Pick<Slide, 'body'>) => plannedText(title ? [title] : [])

const session = (title: string, facts = '') => `### ${title}\n\n${facts}\n\n- x\n\n`
const day = (name: string, ...titles: string[]) =>
  `## ${name}\n\n${titles.map((title) => session(title)).join('')}`

test('each day has a section slide when there is more than one', () => {
  expect(sectionsOf(planned(day('Day 1', 'A', 'B')))).toEqual([])
  const deck = planned(day('Day 1', 'A', 'B') + day('Day 2', 'C', 'D'))
  expect(sectionsOf(deck)).toEqual([
    ['Day1', 'A'],
    ['Day2', 'C'],
  ])
})

test('else each track, where its sessions stand together', () => {
  const of = (...tracks: string[]) =>
    sectionsOf(planned(tracks.map((track, at) => session(`T${at}`, `Track: ${track}`)).join('')))
  expect(of('Systems', 'Systems', 'Web')).toEqual([
    ['Systems', 'T0'],
    ['Web', 'T2'],
  ])
  expect(of('Systems', 'Web', 'Systems')).toEqual([])
  expect(of('Systems', 'Systems')).toEqual([])
})

test('what the notes say of a day stands behind its section slide', () => {
  const say = (name: string, text: string) => day(name, 'A', 'B').replace('###', `${text}\n\n###`)
  const notes = `Welcome\n\n${say('Day 1', 'It rained.')}${say('Day 2', 'It was sunny.')}`
  const kinds = planned(notes).slides.map((slide) =>
    ['section', 'aside'].includes(slide.kind) ? titleOf(slide) : slide.kind,
  )
  expect(kinds).toEqual([
    ...['cover', 'agenda', 'agenda', 'Abouttheevent'],
    ...['Day1', 'Day1', 'session', 'session', 'Day2', 'Day2', 'session', 'session', 'closing'],
  ])
  for (const edition of [{ kind: 'summary' }, { kind: 'talk', minutes: 5 }] as const) {
    const { slides } = plan(parseText(`# Conf\n\n${notes}`), { theme, size: '16:9', edition })
    const sessions = slides.filter(({ kind }) => kind === 'session')
    const [first, , third] = sessions.map(({ speakerNotes }) => speakerNotes.join('\n'))
    if (edition.kind === 'summary') {
      expect(first).toContain('It rained.')
      expect(third).toContain('It was sunny.')
    }
    expect(slides.flatMap(({ speakerNotes }) => speakerNotes).join('\n')).toContain('It was sunny.')
  }
})

test('none divides single sessions', () => {
  expect(sectionsOf(planned(day('Day 1', 'A') + day('Day 2', 'B')))).toEqual([])
})

test('a section says how much of it there is, when, and leads to its sessions', () => {
  const timed =
    session('A', 'Time: 9:15am to 10:00am\n\nTrack: Web') +
    session('B', 'Time: 4:00pm to 5:30pm\n\nTrack: Systems')
  const deck = planned(`## Day 1\n\n${timed}${day('Day 2', 'C')}`)
  const [first] = deck.slides.filter(({ kind }) => kind === 'section')
  expect(plannedText(first?.body ?? [])).toBe('Day12sessions·9:15–17:30WebSystemsAB')
  expect(first?.body.at(-1)).toMatchObject({
    children: [
      {
        children: [
          { children: [{ type: 'link', url: `#${deck.slides.indexOf(first as Slide) + 2}` }] },
        ],
      },
      {},
    ],
  })
})

test('a section ends when the night does', () => {
  const night = session('A', 'Time: 9:00 to 10:00') + session('B', 'Time: 23:30 to 0:45')
  const deck = planned(`## Day 1\n\n${night}${day('Day 2', 'C')}`)
  const [first] = deck.slides.filter(({ kind }) => kind === 'section')
  expect(plannedText(first?.body ?? [])).toContain('2sessions·9:00–0:45')
})

test('cover and sections name several tracks, long ones in short; one track says nothing', () => {
  const long =
    'Reliability: Resilience, Chaos Engineering and Friends of the Pager on Call at Night'
  const shown = (kind: Slide['kind'], ...tracks: string[]) => {
    const talks = tracks.map((track, at) => session(`T${at}`, `Track: ${track}`)).join('')
    const { slides } = planned(`## Day 1\n\n${talks}${day('Day 2', 'C', 'D')}`)
    return plannedText(slides.find((slide) => slide.kind === kind)?.body ?? [])
  }
  expect(shown('cover', 'Web', long)).toMatch(/2tracksWebReliability:\S*…$/)
  expect(shown('section', 'Web', long)).toMatch(/WebReliability:\S*…T0T1$/)
  expect(shown('cover', 'Web', 'Web')).toBe('Conf4sessions')
})

test('a section of many sessions does not list them', () => {
  const many = Array.from({ length: 20 }, (_, at) => `Talk ${at}`)
  const [first] = planned(day('Day 1', ...many) + day('Day 2', 'C')).slides.filter(
    ({ kind }) => kind === 'section',
  )
  expect(plannedText(first?.body ?? [])).toBe('Day120sessions')
})

test('actions and open questions stand with where they come from, behind all sessions', () => {
  const of = (name: string, body: string) => `## ${name}\n\n${body}\n\n`
  const recap = parseText(
    `# Conf\n\n${of('A', '- [ ] try it\n- Is it fast?')}${of('B', '- nothing')}${of('C', '- Action: ask Ann')}`,
  )
  const [first] = recap.sessions
  if (!first) throw new Error('expected sessions')
  const { body } = onlySession('# Talk\n\n- TODO: order books')
  recap.asides = [
    { ...first, id: 'reading-list', title: 'Reading list', body, after: 1, about: [] },
  ]
  const { slides } = plan(recap, { theme, size: '16:9' })
  const at = (kind: Slide['kind']) => slides.findIndex((slide) => slide.kind === kind)
  const actions = slides[at('actions')]?.body ?? []
  expect(plannedText(actions)).toBe('ActionsAtryitReadinglistorderbooksCaskAnn')
  const urls: string[] = []
  visit({ type: 'root', children: actions }, 'link', ({ url }) => void urls.push(url))
  expect(urls).toEqual([`#${at('session') + 1}`, `#${at('aside') + 1}`, `#${at('aside') + 3}`])
  expect(plannedText(slides[at('questions')]?.body ?? [])).toBe('OpenquestionsAIsitfast?')
  expect([at('actions'), at('questions')]).toEqual([slides.length - 3, slides.length - 2])
})

test('many sessions with a question each: the session stands behind it where that saves slides', () => {
  const of = (at: number) => `## Talk ${at}\n\n- Is ${at} prime?\n  - Is ${at} even?\n\n`
  const questionsOf = (sessions: number, body: (at: number) => string) => {
    const notes = Array.from({ length: sessions }, (_, at) => body(at)).join('')
    const { slides } = plan(parseText(`# Conf\n\n${notes}`), { theme, size: '16:9' })
    return slides.filter(({ kind }) => kind === 'questions').map(({ body }) => plannedText(body))
  }
  const single = (at: number) => `## Talk ${at}\n\n- Is number ${at} prime?\n\n`
  expect(questionsOf(20, single)[0]).toContain('Isnumber0prime?·Talk0Isnumber1prime?·Talk1')
  expect(questionsOf(20, single)).toHaveLength(2)
  expect(questionsOf(2, single)).toEqual(['OpenquestionsTalk0Isnumber0prime?Talk1Isnumber1prime?'])
  expect(questionsOf(20, of)[0]).toContain('Talk0Is0prime?Is0even?Talk1')
})

test('the closing slide leads to what there is', () => {
  const closing = (notes: string) => {
    const { slides } = planned(notes)
    return plannedText(slides.at(-1)?.body ?? [])
  }
  expect(closing(session('A'))).toBe('Questions?Conf1session')
  expect(
    closing(session('A', '- [ ] try\n- why?') + session('B', '- [x](https://example.com)')),
  ).toBe('Questions?Conf2sessionsAgendaActionsOpenquestionsLinks')
})

test('what is said below the heading of a day is told below that day', () => {
  const day = (date: string, name: string) =>
    `## ${date}\n\nWelcome\n\n### ${name} 9:00\n\n- x\n\n### ${name}b 10:00\n\n- x\n\n`
  const { slides } = plan(
    parseText(`# Conf\n\n${day('2025-09-03', 'A')}${day('2025-09-04', 'B')}`),
    {
      theme,
      size: '16:9',
    },
  )
  const titles = slides.flatMap(({ kind, body: [heading] }) =>
    kind === 'aside' && heading ? [plannedText([heading])] : [],
  )
  expect(titles).toEqual(['Wednesday,September3', 'Thursday,September4'])
})
