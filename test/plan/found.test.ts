/** What the slides of actions and of open questions list, in lines as people write them. */
import type { ListItem } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { findActions } from '../../src/plan/found/actions.js'
import { findQuestions } from '../../src/plan/found/questions.js'
import { plan } from '../../src/plan/index.js'
import { plainText } from '../../src/text.js'
import { onlySession, parseText, theme } from '../notes.js'

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
    ['code', '```\n// TODO: nothing\n```', []],
  ])('%s', (_, notes, expected) => {
    expect(actionsIn(notes)).toEqual(expected)
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
    ['questions in its bullets', '- How?\n  - How fast?', ['How?', 'How fast?']],
    ['a question among bullets', '- It is fast\n  - How fast?', ['How fast?']],
    [
      'below a label',
      '**Open questions**\n\n- how it scales\n  - in the cloud\n- why?',
      ['how it scales in the cloud', 'why?'],
    ],
    ['below a bullet', '- Open questions:\n  - how it scales', ['how it scales']],
    ['an open question', 'Open question: will it scale', ['will it scale']],
    ['no title of something else', '- [Why Rust?](https://example.com)', []],
    ['no task', '- [ ] ask Ann?', []],
    ['no marks alone', '- ???', []],
    ['no doubt', '- CPU heavy(?)\n- async (??)', []],
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
