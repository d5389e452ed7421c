/** What people type and what they mean: each dialect as a line of notes and the outline that its author saw. */
import type { List, RootContent, Table } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { plainText } from '../../src/text/plainText.js'
import { buildText, onlySession, sectionsOf, shownText, spokenIn } from '../notes.js'

/** Bullets as an outline: two spaces a level, blocks inside a bullet behind `|`. */
function outlineOf(blocks: readonly RootContent[], depth = 0): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list')
      return [`${'  '.repeat(depth)}${depth > 0 ? '| ' : ''}${plainText(block)}`]
    return (block as List).children.flatMap(({ children: [first, ...rest] }) => [
      `${'  '.repeat(depth)}- ${first ? plainText(first, ' / ') : ''}`,
      ...outlineOf(rest, depth + 1),
    ])
  })
}

const bodyOf = (notes: string) => onlySession(`# Talk\n\n${notes}`).body

test.each([
  [
    'Google Docs: two spaces behind the marker',
    '*  eGUI\n  * Immediate mode\n    * deep\n*  next',
    ['- eGUI', '  - Immediate mode', '    - deep', '- next'],
  ],
  ['Google Docs: numbers', '1.  one\n   * child\n2.  two', ['- one', '  - child', '- two']],
  ['tabs', '- one\n\t- two\n\t\t- three\n- four', ['- one', '  - two', '    - three', '- four']],
  ['one space', '- one\n - two\n  - three', ['- one', '  - two', '    - three']],
  [
    'three and five spaces',
    '- one\n   - two\n        - three\n- four',
    ['- one', '  - two', '    - three', '- four'],
  ],
  [
    'a child further left than its sibling',
    '- one\n    - two\n  - three',
    ['- one', '  - two', '  - three'],
  ],
  ['an indented list', '  - one\n  - two', ['- one', '- two']],
  [
    'a line break inside a bullet',
    '* A\n  * reasoning about the composition of programs\n    Need to insure type safety',
    ['- A', '  - reasoning about the composition of programs / Need to insure type safety'],
  ],
  ['a paragraph inside a bullet', '- one\n\n  more\n- two', ['- one', '  | more', '- two']],
  [
    'code inside a bullet',
    '*  one\n   ```\n   a\n     b\n   ```\n* two',
    ['- one', '  | a b', '- two'],
  ],
  ['bullets inside code stay code', '```\n- a\n    - b\n```', ['- a - b']],
  ['a rule is no bullet', 'one\n\n- - -\n\n* * *\n\ntwo', ['one', 'two']],
])('%s', (_, notes, outline) => {
  expect(outlineOf(bodyOf(notes))).toEqual(outline)
})

test.each([
  [
    'escaped backticks are code',
    'add a \\`\\#\\[cube\\]\\` here',
    'add a ',
    'inlineCode',
    '#[cube]',
  ],
  [
    'a fence with words behind it is code',
    '```MATCH (a) RETURN a',
    '',
    'code',
    'MATCH (a) RETURN a',
  ],
])('%s', (_, notes, __, type, value) => {
  expect(JSON.stringify(bodyOf(notes))).toContain(
    JSON.stringify({ type, value }).slice(1, -1).split(',')[0],
  )
  expect(
    bodyOf(notes)
      .map((block) => plainText(block))
      .join(''),
  ).toContain(value)
})

test.each([
  ['escapes', 'rust \\-\\> C\\+\\+ \\= win32kbase\\_rs', 'rust -> C++ = win32kbase_rs'],
  ['HTML shows its words', 'press <kbd>Ctrl</kbd> <b>now</b>', 'press Ctrl now'],
  ['HTML blocks too', '<details>\n<summary>More</summary>\n\ninside\n\n</details>', 'More inside'],
  ['what is no HTML is text', 'a Vec<T> and <your name>', 'a Vec<T> and <your name>'],
  [
    'links in HTML',
    'see <a href="https://example.com">the <b>docs</b></a> now',
    'see the docs now',
  ],
  ['reference links', 'see [the docs][1]\n\n[1]: https://example.com', 'see the docs'],
  ['footnotes', 'claim[^1]\n\n[^1]: proof', 'claim[1] [1] proof'],
  ['table cells beyond the header', '| a |\n|---|\n| b | c |', 'a b c'],
])('%s', (_, notes, shown) => {
  expect(
    bodyOf(notes)
      .map((block) =>
        (block.type === 'table'
          ? block.children.flatMap((row) => row.children.map((cell) => plainText(cell)))
          : [plainText(block)]
        )
          .filter(Boolean)
          .join(' '),
      )
      .join(' '),
  ).toBe(shown)
})

test('wrapped lines are joined, meant breaks are kept', () => {
  const wrapped =
    'these words go on and on until the editor breaks the line at some column\nbecause the next word would not fit, which nobody meant to show on a slide'
  expect(plainText(bodyOf(wrapped)[0] as RootContent, ' / ')).not.toContain('/')
  expect(plainText(bodyOf('Milk\nBread')[0] as RootContent, ' / ')).toBe('Milk / Bread')
  expect(
    plainText(
      bodyOf(`${'日本語の文章はどこでも折り返せるので、'.repeat(4)}\n続き`)[0] as RootContent,
      '/',
    ),
  ).toContain('、続き')
})

const long = 'these words go on and on until the editor breaks the line at some column'

test.each([
  ['Action:', `${long}\nAction: breathe`, 2],
  ['a label in bold', `${long}\n**To do**: breathe`, 2],
  ['below a bullet', `- ${long}\n  TODO ask Ann`, 2],
  ['in a quotation', `> ${long}\n> Q: why?\n> A: so`, 3],
  ['of a schedule', `${long}\nWhere: in the tent`, 2],
  ['no label: a dash', `${long}\nspeaker - by the way - said`, 1],
  ['no label: no colon', `${long}\nby nobody that we know`, 1],
  ['no label: another word', `${long}\nnamely: nothing`, 1],
])('a line that begins with a label is one, below however long a line: %s', (_, typed, lines) => {
  const said = onlySession(`# Talk\n\n- first\n\n- ${long} and\n  on\n\n${typed}`).body.at(-1)
  expect(plainText(said as RootContent, ' / ').split(' / ')).toHaveLength(lines)
})

test('a picture between words gets a paragraph of its own', () => {
  expect(bodyOf('before ![alt](a.png) after').map(({ type }) => type)).toEqual([
    'paragraph',
    'paragraph',
  ])
})

test('words that a picture stood between are one line, with one space', () => {
  const [words] = bodyOf('![a](a.png) before ![b](b.png) after ![c](c.png)')
  expect(words).toMatchObject({ children: [{ value: 'before ' }, { value: 'after' }] })
})

test('a picture in a cell stands behind the words', () => {
  const [table] = bodyOf('| a |\n|---|\n| before ![alt](a.png) after |')
  const cell = (table as Table).children[1]?.children[0]
  expect(cell?.children).toMatchObject([
    { value: 'before ' },
    { value: 'after' },
    { value: ' ' },
    { type: 'image', alt: 'alt' },
  ])
})

test('comments are for the presenter', () => {
  const session = onlySession('# Talk\n\n<!-- ask Ann -->\n\n- one <!-- inline -->\n')
  expect(spokenIn(session)).toEqual(['ask Ann', 'inline'])
  expect(JSON.stringify(session.body)).not.toContain('html')
})

test('positions are those of the file, columns too', () => {
  const { body } = onlySession('# Talk\n\n*  one\n  * two [x](https://example.com)')
  const [first] = (body[0] as List).children
  const [child] = (first?.children.at(1) as List | undefined)?.children ?? []
  expect(child?.children[0]).toMatchObject({ position: { start: { line: 4, column: 5 } } })
})

test('a link in HTML is a link, and a relative one is a file', () => {
  const links = JSON.stringify(
    bodyOf('<a href="https://example.com">x</a> <b>y</b> [z](slides/a%20b.pdf#page=2) [w]()'),
  )
  expect(links).toContain('"url":"https://example.com"')
  expect(links).toContain('"url":"file:///notes/slides/a%20b.pdf#page=2"')
  expect(links).not.toContain('"url":""')
})

test.each([
  ['bullets in a row', `${'- '.repeat(3000)}deep`],
  ['quotes in a row', `${'> '.repeat(3000)}deep`],
  ['quotes without spaces', `${'>'.repeat(3000)}deep`],
  [
    'a staircase',
    Array.from({ length: 40 }, (_, index) => `${' '.repeat(index * 2)}- deep${index}`).join('\n'),
  ],
])('%s: no word is too deep to be shown', async (_, notes) => {
  const { slides } = await buildText(`# Talk\n\n${notes}\n`)
  const shown = sectionsOf(slides.html).map(shownText).join('')
  for (const [word] of notes.matchAll(/deep\d*/g)) expect(shown).toContain(word)
})

test.each([
  ['GitHub', '> [!TIP]\n> Use it.', '**TIP**\\\nUse it.'],
  ['GitHub, with a blank line', '> [!Warning]\n>\n> Take care.', '**Warning**\n\nTake care.'],
  [
    'Obsidian, with a title, folded',
    '> [!quote]- What Ada *said*\n> Yes.',
    '**What Ada _said_**\\\nYes.',
  ],
  ['no callout', '> [! x]', '\\[! x]'],
])('callouts: %s', (_, typed, meant) => {
  const [quote] = bodyOf(typed)
  if (quote?.type !== 'blockquote') throw new Error('expected a quotation')
  expect(toMarkdown({ type: 'root', children: quote.children }).trim()).toBe(meant)
})
