/** Which line stands for a session in the overview. */
import { expect, test } from 'vitest'
import { type PointOptions, pointOf } from '../../../src/plan/edition/point.js'
import { onlySession } from '../../notes.js'

const options: PointOptions = {
  // Longer words tell more.
  weigh: (text) => Math.min(1, text.length / 100),
  title: 'Talk',
  similar: () => 0,
  fits: () => true,
  isCommon: () => false,
  speakers: [],
}

test.each([
  ['the one that tells most', '- one\n- one and two\n- two', 'one and two'],
  ['the first of equals', '- abc\n- def', 'abc'],
  [
    'a deep one has to tell more',
    '- four of the words\n  - four of the words and',
    'four of the words',
  ],
  ['no heading of others', '- eGUI\n  - draws every frame anew', 'draws every frame anew'],
  ['and may', '- Go\n  - made for large teams of people who come and go', /^made/],
  ['no question, no announcement', '- Why is that so?\n- The following:\n  - x', 'x'],
  ['unless there is nothing else', '- Why is that so?', 'Why is that so?'],
  ['no link alone', '- [a very long name](https://example.org)\n- x', 'x'],
  ['bold', '- plain and long enough\n- **short**', 'short'],
  ['a label', 'Key: x\n\n- plain and long enough', 'Key: x'],
  [
    'below a heading',
    '- plain and long\n\n### Takeaways\n\n- a\n- bc\n\n### More\n\n- plain',
    'bc',
  ],
  ['below a line', '- plain and long\n\n**Takeaways**\n\n- bc\n\nplain and long', 'bc'],
  ['below a bullet', '- plain and long\n- Key points:\n  - bc\n- plain and long', 'bc'],
  ['in a quotation', '> ⭐ a\n\n- plain and long', '⭐ a'],
])('%s', (_, notes, point) => {
  const found = pointOf(onlySession(`# Talk\n\n${notes}`).body, options)
  expect(found).toMatch(
    point instanceof RegExp ? point : new RegExp(`^${point.replace('?', '\\?')}$`),
  )
})

test('nothing where nothing is said', () => {
  expect(pointOf([], options)).toBe('')
})
