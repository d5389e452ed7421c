/** What the notes mark as the speaker's own is on no slide, whatever that slide is made of, and nothing of it is lost. */
import { expect, test } from 'vitest'
import type { Deck } from '../../src/model.js'
import { parse } from '../../src/parse/index.js'
import { plan } from '../../src/plan/index.js'
import {
  buildText,
  onlySession,
  parseText,
  plannedText,
  sourceOf,
  spokenIn,
  theme,
} from '../notes.js'

const hidden = (word: string) =>
  [
    `Note: TODO: ${word}\\\nQ: ${word}, too?`,
    `> [!NOTE]\n> - [ ] ${word}\n> - Why ${word}?\n> - [${word}](https://${word}.example)`,
    `- ${'a long line of the notes, as an editor would break it, '.repeat(2)}\n  Note: [${word}](https://${word}.example)`,
    `<!-- TODO: ${word} -->`,
  ].join('\n\n')

const notes = `# Conf\n\n${hidden('before')}\n\nForeword\n\n## A 9:00\n\n${hidden('within')}\n\n- x\n\n## Reading list\n\n${hidden('between')}\n\n- y\n\n## B 10:00\n\n- z`
const words = ['before', 'within', 'between']

const spokenOf = ({ slides }: Deck) => slides.flatMap(({ speakerNotes }) => speakerNotes).join('\n')

test('it is on no slide: not on its own, not among actions, questions and links', async () => {
  const { recap, deck } = await buildText(notes)
  const shown = deck.slides.map(({ body }) => plannedText(body) + JSON.stringify(body)).join('\n')
  for (const word of words) {
    expect(shown).not.toContain(word)
    expect(spokenOf(deck).split(word).length - 1).toBe(9)
  }
  expect(JSON.stringify([recap.event.links, recap.sessions.map(({ links }) => links)])).toBe(
    '[[],[[],[]]]',
  )
})

test.each([{ kind: 'summary' }, { kind: 'talk', minutes: 3 }] as const)(
  'nor in an edition: %j',
  (edition) => {
    const deck = plan(parseText(notes), { theme, size: '16:9', edition })
    expect(JSON.stringify(deck.slides.map(({ body }) => body))).not.toMatch(words.join('|'))
    for (const word of words) expect(spokenOf(deck).split(word).length - 1).toBe(9)
  },
)

test('it is said without its label, as it stands, with addresses', () => {
  const session = onlySession(
    '# Talk\n\n- x\n\n**Note:** see [the paper](https://example.com/p)\nand breathe\n\n<!-- ask\nAnn -->\n\n> [!NOTE]\n>\n> smile',
  )
  expect(spokenIn(session)).toEqual([
    'see the paper (https://example.com/p)\nand breathe',
    'ask\nAnn',
    'smile',
  ])
  expect(session.speakerNotes.map(({ line }) => line)).toEqual([5, 8, 11])
})

test('a line of a schedule below it is the audience’s, a name below it is not', () => {
  const session = onlySession(
    '# Talk\n\nNote: thank\nGrace Hopper\nwhere: in the bar\nRoom: Blue\n\nby Ada Lovelace\n\n- x',
  )
  expect(session).toMatchObject({ room: 'Blue', speakers: [{ name: 'Ada Lovelace' }] })
  expect(spokenIn(session)).toEqual(['thank\nGrace Hopper\nwhere: in the bar'])
})

const many = (word: string) => Array.from({ length: 30 }, (_, at) => `- ${word} ${at}`).join('\n')

test.each(['<!-- aloud -->', 'Note: aloud', '> [!NOTE]\n> aloud'])(
  'on the slide that shows what stands above it: %j',
  async (note) => {
    const { deck } = await buildText(
      `# Conf\n\n${many('venue')}\n\n${note}\n\n## A 9:00\n\n${many('talk')}\n\n${note}\n\n## Reading list\n\n${many('book')}\n\n${note}\n\n## B 10:00\n\n- y`,
    )
    const said = deck.slides.filter(({ speakerNotes }) => speakerNotes.includes('aloud'))
    expect(said.map(({ body }) => /venue29|talk29|book29/.exec(plannedText(body))?.[0])).toEqual([
      'venue29',
      'talk29',
      'book29',
    ])
    const at = (line: string) => expect.stringMatching(new RegExp(`^notes\\.md, lines ${line}`))
    expect(said.map(({ speakerNotes }) => speakerNotes.at(-1))).toEqual([
      at('\\d\\d–32$'),
      at('\\d\\d–\\d\\d$'),
      at('\\d+–\\d+$'),
    ])
  },
)

test('each file that a slide is about is named, and its notes are told there', () => {
  const recap = parse([
    sourceOf('README.md', `# Conf\n\n${many('venue')}\n`),
    sourceOf(
      'day1.md',
      '# What Ann saw\n\nRain\n\n<!-- aloud -->\n\n## A 9:00\n\n- x\n\n## B 10:00\n\n- y',
    ),
  ])
  const { slides } = plan(recap, { theme, size: '16:9' })
  const last = slides.findLast(({ kind }) => kind === 'aside')
  expect(plannedText(last?.body ?? [])).toContain('Rain')
  expect(last?.speakerNotes).toEqual([
    'aloud',
    expect.stringMatching(/^README\.md, lines \d+–32$/),
    'day1.md, line 3',
  ])
})

test('where no slide shows what stands above it, on the cover', async () => {
  const { deck } = await buildText(
    '# Conf\n\n<!-- aloud -->\n\n## A 9:00\n\n- x\n\n## B 10:00\n\n- y',
  )
  expect(deck.slides[0]?.speakerNotes).toEqual(['aloud'])
})
