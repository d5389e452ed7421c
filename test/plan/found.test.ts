/** What the slides of actions and of open questions list, in lines as people write them. */
import type { ListItem } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { findActions } from '../../src/plan/found/actions.js'
import { findQuestions } from '../../src/plan/found/questions.js'
import { plan } from '../../src/plan/index.js'
import { plainText } from '../../src/text/plainText.js'
import { onlySession, parseText, plannedText, theme } from '../notes.js'

const bodyOf = (notes: string) => onlySession(`# Talk\n\n- first\n\n${notes}\n`).body
const saidIn = (item: ListItem) => {
  const said: string[] = []
  visit(item, 'paragraph', (paragraph) => void said.push(plainText(paragraph)))
  return said.join(' ')
}
const actionsIn = (notes: string) => findActions(bodyOf(notes)).map(saidIn)
const questionsIn = (notes: string) => findQuestions(bodyOf(notes)).map(saidIn)

describe('actions', () => {
  test.each([
    ['an open task', '- [ ] try it\n- [x] done\n- no task', ['try it']],
    ['a task among bullets', '- a\n  - [ ] try it', ['try it']],
    [
      'with its bullets, but those that are done',
      '- [ ] try it\n  - at home\n  - [x] at work\n  - [ ] later',
      ['try it at home later'],
    ],
    ['TODO in capitals', 'TODO ask Ann', ['ask Ann']],
    ['TODO with a name', '- TODO(ann): ask', ['(ann): ask']],
    ['a label in bold', '**TODO:** ask *Ann*', ['ask Ann']],
    ['a label in bold before its colon', '- **Action item**: ask Ann', ['ask Ann']],
    ['To do:', '- to do: ask Ann', ['ask Ann']],
    ['a number', 'Action 2: ask Ann', ['ask Ann']],
    ['each line of its own', 'Action: ask Ann\\\nAction: ask Bob', ['ask Ann', 'ask Bob']],
    ['with nested bullets', '- Next step: ask\n  - Ann\n  - Bob', ['ask Ann Bob']],
    [
      'a label above a list',
      'Action items:\n\n- ask Ann\n- ask Bob\n\nText.',
      ['ask Ann', 'ask Bob'],
    ],
    ['a label in bold above a list', '**Next steps**\n\n- ask Ann\n- [x] done', ['ask Ann']],
    ['a heading above a list', '### TODO\n\n1. ask Ann', ['ask Ann']],
    [
      'a bullet above bullets',
      '- Actions:\n  - ask Ann\n  - Action: ask Bob',
      ['ask Ann', 'ask Bob'],
    ],
    ['in a quotation', '> TODO: ask Ann', ['ask Ann']],
    [
      'in a table',
      '| a | TODO: ask Ann |\n| - | - |\n| TODO: ask Bob | x |',
      ['ask Ann', 'ask Bob'],
    ],
    [
      'no label at all',
      '- todo apps are everywhere\n- TODO-lists\n- Actionable: x\n- Next steps were shown\n- Our action items',
      [],
    ],
    ['a label with nothing behind it', '- to do:', []],
    ['an action that is required', '- Action required: sign', ['sign']],
    [
      'wrapped by hand, up to the next label',
      'TODO: ask Ann\\\nor Bob\\\nNow\\\nTODO: ask Eve\\\nA: no',
      ['ask Ann or Bob Now', 'ask Eve'],
    ],
    [
      'a heading above a paragraph',
      '### TODO\n\nAsk Ann\nor Bob\nTODO: ask Eve\n\nText.',
      ['Ask Ann or Bob', 'ask Eve'],
    ],
    [
      'what is struck or done',
      '- ~~TODO: ask~~\n- TODO: ~~ask~~\n- TODO ✅ ask\n- TODO: ask (done)\n- [ ] ~~ask~~\n- TODO: ask ~~Ann~~ Bob\n  - [ ] ~~now~~\n  - half-done',
      ['ask Ann Bob half-done'],
    ],
    ['a label in code', '- `TODO: ask`\n- `TODO`: ask\n- TODO: run `npm i`', ['run npm i']],
    ['code', '```\n// TODO: nothing\n```', []],
  ])('%s', (_, notes, expected) => {
    expect(actionsIn(notes)).toEqual(expected)
  })

  test('that are said twice are one, in each session', () => {
    const of = (name: string) => `## ${name}\n\n- [ ] Read the paper.\n- TODO: read the *paper*\n`
    const { slides } = plan(parseText(`# Conf\n\n${of('A')}\n${of('B')}`), { theme, size: '16:9' })
    const actions = slides.find(({ kind }) => kind === 'actions')
    expect(plannedText(actions?.body ?? [])).toBe('ActionsAReadthepaper.BReadthepaper.')
  })

  test('keep what is bold bold and what is linked linked', () => {
    const [item] = findActions(bodyOf('- TODO: read [the **paper**](https://example.com)'))
    expect(item?.children[0]).toMatchObject({
      children: [{ value: 'read ' }, { type: 'link', children: [{}, { type: 'strong' }] }],
    })
  })
})

describe('open questions', () => {
  test.each([
    ['a bullet', '- How does it scale?\n- It does.', ['How does it scale?']],
    [
      'with something behind the mark',
      '- **How?**\n- (How now?)\n- “How then?”\n- どうして？',
      ['How?', '(How now?)', '“How then?”', 'どうして？'],
    ],
    ['no paragraph, no heading', '### Why?\n\nHow does it scale?', []],
    ['a label', 'Q: how it scales', ['how it scales']],
    ['a label with a name', '- Q (ann): how?', ['how?']],
    ['an answer below', 'Q: how?\n\nA: well.', []],
    ['an answer in the next line', 'Q: how?\\\nA: well.\\\nQ: why?', ['why?']],
    [
      'an answer in the next bullet',
      '- Question 1: how?\n- Answer: well.\n- Why?\n- A (bob): so.',
      [],
    ],
    ['an answer in the line', '- Q: how? A: well.\n- Q: fast? Yes, very', []],
    ['an answer in its bullets', '- How?\n  - Well.\n- Q: why?\n  - A: so', []],
    ['questions in its bullets', '- How?\n  - How fast is it?', ['How?', 'How fast is it?']],
    ['a question among bullets', '- It is fast\n  - How fast is it?', ['How fast is it?']],
    [
      'a word or two, with what it asks about',
      '- We moved it\n  - Why?\n  - to Rust\n  - How fast?\n  - Who paid for all of it?',
      ['We moved it Why? How fast?', 'Who paid for all of it?'],
    ],
    [
      'wrapped by hand',
      `Q: how long does a line\\\nget? ${'It goes on, '.repeat(9)}\n\n- How long may\\\n  it get?`,
      [`how long does a line get? ${'It goes on, '.repeat(9).trim()}`, 'How long may it get?'],
    ],
    ['wrapped by hand, with an answer', 'Q: how long is\\\na line A: very', []],
    [
      'a paragraph below',
      'Q: how?\n\nWell.\n\nQ: why?\n\nTODO: ask\n\nQ: who?\n\nWho else?',
      ['why?', 'who?'],
    ],
    ['what stands further down', 'Q: how?\n\n### Else\n\nWell.', ['how?']],
    [
      'a bullet below',
      '- Q: how?\n- Well.\n- Q: why?\n- Who asks?\n- Q: who?\n- [ ] ask',
      ['why?', 'Who asks?', 'who?'],
    ],
    ['an open question has no such answer', 'Open question: how\n\nWell.', ['how']],
    [
      'a paragraph below a heading',
      '### Open questions\n\nHow it scales\nand where\nWhen',
      ['How it scales and where', 'When'],
    ],
    ['what is struck or done', '- ~~Why?~~\n- Q: ~~how~~\n- Q: who? ✅', []],
    [
      'below a label',
      '**Open questions**\n\n- how it scales\n  - in the cloud\n- why?',
      ['how it scales in the cloud', 'why?'],
    ],
    [
      'below a bullet',
      '- Open questions:\n  - how it scales\n  - money?',
      ['how it scales', 'money?'],
    ],
    ['an open question', 'Open question: will it scale', ['will it scale']],
    ['no title of something else', '- [Why Rust?](https://example.com)', []],
    ['no task', '- [ ] ask Ann?', []],
    ['no marks alone', '- ???', []],
    [
      'no doubt',
      '- CPU heavy(?)\n- async (??)\n- hard to get (adafruit?)\n- Kuroko2 (or maybe Kuroka2?)',
      [],
    ],
    [
      'with something in brackets',
      '- How fast (in ms) is it?\n- Is it (really)?',
      ['How fast (in ms) is it?', 'Is it (really)?'],
    ],
    ['no code, no address', '- `Option<T>?`\n- see https://example.com/?', []],
    ['about code', '- What is `Option<T>`?', ['What is Option<T>?']],
    ['no label with nothing behind it', 'Q:', []],
  ])('%s', (_, notes, expected) => {
    expect(questionsIn(notes)).toEqual(expected)
  })
})

test('what stands between two sessions is told by more than its title', () => {
  const links = '## Links\n\n- [ ] read'
  const recap = parseText(`# Conf\n\n## A\n\n- x\n\n${links} one\n\n## B\n\n- y\n\n${links} two`)
  expect(recap.asides.map(({ id, after }) => [id, after])).toEqual([
    ['links', 1],
    ['links-1', 2],
  ])
  const { slides } = plan(recap, { theme, size: '16:9' })
  const targets: string[] = []
  for (const { kind, body } of slides)
    if (kind === 'actions')
      visit({ type: 'root', children: body }, 'link', ({ url }) => void targets.push(url))
  const asides = slides.flatMap(({ kind }, index) => (kind === 'aside' ? [`#${index + 1}`] : []))
  expect(asides).toHaveLength(2)
  expect(targets).toEqual(asides)
})
