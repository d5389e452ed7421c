/** What people type and what they mean: each dialect as a line of notes and the outline that its author saw. */
import type { List, RootContent, Table } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { plainText } from '../../src/text/plainText.js'
import { buildText, onlySession, parseText, sectionsOf, shownText, spokenIn } from '../notes.js'

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
  [
    'code further left than the words of its bullet',
    '-   ```\n  a\n b\n    ```\n- two',
    ['- a b', '- two'],
  ],
  [
    'code in the first column, below a bullet',
    '- one\n  ```\na\n  ```\n- two',
    ['- one', '  | a', '- two'],
  ],
  ['a fence in a bullet that nobody closes', '- ```\n  a\n- two', ['- a', '- two']],
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

test.each([
  [
    'signs that are escaped',
    'Change:\n\\+ 5 points\n\\- 3 points',
    ['Change: / + 5 points / - 3 points'],
  ],
  ['one alone', 'Change:\n\\- 3 points', ['Change: / - 3 points']],
  ['of one kind', '\\- 3 %\n\\- 5 %', ['- 3 % / - 5 %']],
  ['of money', '\\- $5\n\n\\- ~ 3', ['- $5', '- ~ 3']],
  ['pros and cons', '\\+ fast\n\\- expensive', ['+ fast / - expensive']],
  ['below a bullet', '- Rust\n  \\+ 5 %\n  \\- 3 %', ['- Rust / + 5 % / - 3 %']],
  ['that are bullets to Markdown', '+ 5 points\n- 3 points', ['- + 5 points', '- - 3 points']],
  ['plus alone', 'Change:\n\n+ 5 points', ['Change:', '- + 5 points']],
  ['dashes', '– 3 points\n– 5 points', ['– 3 points / – 5 points']],
  ['without a space', '- -5 degrees\n- +3 points', ['- -5 degrees', '- +3 points']],
  [
    'no signs: numbers among words',
    '\\- bread\n\\- 2 eggs\n\n\\- milk',
    ['- bread', '- 2 eggs', '- milk'],
  ],
  [
    'no signs: times',
    '\\- 10:30 Coffee\n\\- 11h00 Tea\n\\- 2 pm Cake',
    ['- 10:30 Coffee', '- 11h00 Tea', '- 2 pm Cake'],
  ],
  ['no signs: numbers of items', '\\- 1. one\n\\- 2) two\n\\- 3rd', ['- one', '- two', '- 3rd']],
  ['no signs: what is marked with a star', '\\* 5 stars', ['- 5 stars']],
  ['no signs: bullets with numbers', '- 3 points\n- 5 points', ['- 3 points', '- 5 points']],
  [
    'no signs: who writes bullets with plus',
    '+ one\n+ 2 more\n\nso\n\n+ 3',
    ['- one', '- 2 more', 'so', '- 3'],
  ],
  ['no signs: pluses that are escaped', '\\+ one\n\\+ two', ['- one', '- two']],
  ['no signs: code', '```\n\\+ 5\n```', ['\\+ 5']],
])('signs: %s', (_, notes, outline) => {
  const shown = bodyOf(notes).flatMap((block) =>
    block.type === 'list' ? outlineOf([block]) : [plainText(block, ' / ')],
  )
  expect(shown).toEqual(outline)
})

/** Vertical tab, form feed, NEL, line and paragraph separator. */
const separators = ['\u000b', '\u000c', '\u0085', '\u2028', '\u2029']

test.each([
  ['a paragraph', 'one|two', ['one / two']],
  ['several', 'one||two| | three', ['one / two / three']],
  ['a bullet', '- one|two\n- three', ['- one / two', '- three']],
  ['a bullet below another', '- one|two\n  - three|four', ['- one / two', '  - three / four']],
  ['bold and a link', '**one|two** [three|four](https://example.com)', ['one / two three / four']],
  ['a quotation', '> one|two', ['one / two']],
  ['a line of its own', 'one\n|\ntwo', ['one', 'two']],
  ['the ends of lines', '|one|\ntwo|\n\n- |three|', ['one / two', '- three']],
  ['in front of a bullet', '|- one\n|- two', ['- one', '- two']],
  ['in code', '`a|b`', ['a b']],
  ['what looks like a bullet behind it', '- one|- two', ['- one / - two']],
])('a line break of slides or of the web breaks the line: %s', (_, notes, outline) => {
  for (const separator of separators) {
    const body = bodyOf(notes.replaceAll('|', separator))
    const shown = body.flatMap((block) =>
      block.type === 'list'
        ? outlineOf([block])
        : [plainText(block.type === 'blockquote' ? block.children : block, ' / ')],
    )
    expect(shown).toEqual(outline)
  }
})

test.each([
  ['in it', '# one|two', 'one two'],
  ['in what is bold, and in code', '# **one|two** `a|b`', 'one two a b'],
  ['in front of it', '|# one', 'one'],
  ['in front of its words', '# |one|', 'one'],
  ['underlined', 'one|two\n===', 'one two'],
])('a heading is one line: %s', (_, heading, title) => {
  for (const separator of separators)
    expect(onlySession(`${heading.replaceAll('|', separator)}\n\nx`).title).toBe(title)
})

test('it breaks a line of code, and that of a cell', () => {
  expect(bodyOf('```\na\u000bb\n```')).toMatchObject([{ type: 'code', value: 'a\nb' }])
  const [table] = bodyOf('| a\u000bb | c |\n|---|---|\n| d | e\u2028f |')
  const cells = (table as Table).children.flatMap((row) => row.children)
  expect(cells.map((cell) => plainText(cell, ' / '))).toEqual(['a / b', 'c', 'd', 'e / f'])
})

test('it is no line to an editor: what stands below keeps its number', () => {
  const { sessions } = parseText(
    '# Conf\n\n## A\u000bB\n\n- x\u000by\u2028z\n\u000c\n\u000c## C\n\n- x\n',
  )
  expect(sessions.map(({ title, position }) => `${position.line} ${title}`)).toEqual([
    '3 A B',
    '7 C',
  ])
})

test('in front matter it is a space', () => {
  expect(parseText('---\ntitle: A\u000bB\nlocation: C\u2028D\n---\n\n## x\n\n- y').title).toBe(
    'A B',
  )
})

test('the byte-order mark of a file that was joined to another hides no heading', () => {
  const { sessions } = parseText('\ufeff# Conf\n\n## A\n\n- x\n\ufeff## B\n\n- y\n')
  expect(sessions.map(({ title }) => title)).toEqual(['A', 'B'])
})
