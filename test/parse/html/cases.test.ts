/** HTML as people type it, paste it and forget to end it: what a reader sees of it is on the slide of its session. */
import { expect, test } from 'vitest'
import { buildText, onlySession, parseText, spokenIn } from '../../notes.js'
import { between, expectAllShown } from './shown.js'

/** shared/cases/hostile, and their siblings: what is typed, and the words of the slide from `firstword` to `lastword`. */
const cases: Record<string, [typed: string, shown: string]> = {
  'a rule': ['<p>one</p><hr><p>two</p>', 'one two'],
  'a rule between items, which to Markdown is HTML up to the blank line': [
    '- one\n<hr/>\n- two',
    'one - two',
  ],
  'an option without a list': ['<option>one</option><option>two', 'onetwo'],
  'a column without a table': ['<col>one', 'one'],
  'a picture without an address': ['<img alt="one"> two <img>', 'one two'],
  'code in a cell': ['<table><tr><td><pre>\none\n\n  two\n</pre></td></tr></table>', 'one two'],
  'a list in a cell': [
    '<table>\n<tr><th>Before</th></tr>\n<tr><td><ul><li>slow</li><li>costly<ol><li>very</li></ol></li></ul></td></tr>\n</table>',
    'Before • slow • costly 1. very',
  ],
  'a strike in a strike': ['<img>~~~~x~~~~\n\nafter', 'x after'],
  'a strike in a strike of both kinds': ['a <del>b ~~c~~ d</del> e', 'a b c d e'],
  'bold in bold': ['**a <b>b</b>** ****c****', 'a b c'],
  'bold beside bold': ['<b>a</b><b>b</b> **c**__d__', 'ab cd'],
  'code beside code': ['<code>a</code><code>b</code>', 'a b'],
  'marks beside marks': ['<i>a</i><b>b</b><s>c</s>*d*<i><b>e</b></i>', 'abcde'],
  'space at the edges of a mark': ['a<b> b </b>c <i>d </i>', 'a b c d'],
  'marks around nothing': ['a <b></b><i> </i><s><br></s> b', 'a b'],
  'a break at the edge of a mark': ['**a<br>** b', 'a b'],
  'paragraphs in a cell': [
    '<table><tr><td><p>one</p><p>two</p></td><td>3</td></tr></table>',
    'one two 3',
  ],
  'a heading in a summary': [
    '<details><summary><h4>More</h4></summary>\n\n- *inside*\n\n</details>',
    'More inside',
  ],
  'an item without a list': ['<li>one</li>\n<li>two</li>', 'one two'],
  'a row without a table': ['<tr><td>one</td><td>two</td></tr>', 'one two'],
  'a cell without a table': ['<td>one</td>', 'one'],
  'a strike across a list': ['<del>\n\n- one\n- two\n\n</del>', 'one two'],
  'a link around blocks': [
    '<a href="https://example.com"><h4>Head</h4><p>text</p><ul><li>item</li></ul></a>',
    'Head text item',
  ],
  'a link in a link': ['[a <a href="https://b.example">b</a> c](https://a.example)', 'a b c'],
  'spans, a caption, an empty cell': [
    '<table><caption>Prices</caption><tr><th colspan="2">A</th></tr><tr><td rowspan="9">1</td><td></td></tr><tr><td>2</td><td>3</td></tr></table>',
    'Prices A 1 2 3',
  ],
  'a table of a head': ['<table><thead><tr><th>a</th><th>b</th></tr></thead></table>', 'a b'],
  'an empty table': ['<table></table>x', 'x'],
  'a table in a table': [
    '<table><tr><td><table><tr><td>a</td><td>[b](https://b.example)</td></tr><tr><td>c</td></tr></table></td></tr></table>',
    'a · [b](https://b.example) c',
  ],
  'a table with blank lines': [
    '<table>\n<tr><th>a</th></tr>\n\n<tr><td>b</td></tr>\n\n<tr><td>\n\n- c *d*\n\n</td></tr>\n</table>',
    'a b • c d',
  ],
  'Markdown between tags': [
    'press <kbd>Ctrl</kbd> <b>*now* [x](https://x.example)</b>',
    'press Ctrl now x',
  ],
  'a break in a heading': ['### One<br>two', 'One two'],
  furigana: ['<ruby>漢字<rt>かんじ</rt></ruby>', '漢字 (かんじ)'],
  'what is no element': ['<p>a Vec<T> and <your name></p>', 'a Vec<T> and <your name>'],
  'no comment at all': ['a <!--> b <!---> c', 'a b c'],
  declarations: [
    '<!DOCTYPE html>\n\n<?xml version="1.0"?>',
    '<!DOCTYPE html> <?xml version="1.0"?>',
  ],
  'tags that were never opened': ['</div>\n\na</b> c</td>', 'a c'],
  'tags that are never closed': ['<div><table><tr><td>a\n\nb <b>c', 'a b c'],
  'tags that cross': ['<b>a <i>b</b> c</i>', 'a b c'],
  'a field, a choice, a button': [
    'a<input value="b" disabled><select><option>c<option>d</select><button>e</button>',
    'a b c, d e',
  ],
  'an anchor': ['<a name="x"></a>\n\na<a id="y">b</a>', 'ab'],
  'an address alone': ['<iframe src="https://example.com/e"></iframe>', 'https://example.com/e'],
  'blank lines in an attribute': [
    '<img alt="a\n\nb" src="x.png"> c',
    '<img alt="a b" src="x.png"> c',
  ],
  'a number that no list has': ['<ol start="-5"><li>a</li></ol>', 'a'],
  'code around a link': ['<code>[a](https://a.example)</code>', 'a'],
  'a menu, a dialog, a formula': [
    '<menu><li>a</li></menu><dialog open>b</dialog><math><mi>c</mi></math>',
    'a b c',
  ],
}

const sessionOf = (slides: readonly string[]): string =>
  slides
    .filter((slide) => slide.startsWith('Alpha') || slide.trim().startsWith('Alpha'))
    .map((slide) => slide.trim().replace(/^Alpha(?: \(\d\/\d\))?/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')

test.each(Object.entries(cases))('%s', async (_, [typed, shown]) => {
  const words = shown.replace(/\(https?:[^)]*\)|<img[^>]*>/g, ' ')
  const slides = await expectAllShown(between(typed), words)
  expect(sessionOf(slides).trim().replace('notes.md', '')).toBe(`firstword ${shown} lastword`)
})

/** What is typed; the words on the slide; what is told to the speaker. */
const comments: Record<string, [typed: string, shown: string, told: string[]]> = {
  'at the begin of a line': ['<!-- ask Ann --> The sentence.', 'The sentence.', ['ask Ann']],
  'over two lines': ['<!-- a\nb --> And *behind*', 'And behind', ['a\nb']],
  'over a blank line': [
    '<!-- a\n\n- b\n# c --> And behind\nit',
    'And behind it',
    ['a\n\n- b\n# c'],
  ],
  'several on a line': ['<!-- a --> one <!-- b --> <!-- c --> two', 'one two', ['a', 'b', 'c']],
  'one behind another': ['<!-- a --><!-- b\nc --> two', 'two', ['a', 'b\nc']],
  'of a bullet': [
    '- <!-- a --> one\n  - <!-- b\n    c --> two\n- three',
    'one two three',
    ['a', 'b\nc'],
  ],
  'of a quotation': ['> <!-- a\n> b --> one\n> two', 'one two', ['a\nb']],
  'before a heading': ['<!-- a --> ### One', 'One', ['a']],
  'before a break': ['<!-- a --> one  \ntwo', 'one two', ['a']],
  'right below a bullet': ['- one\n<!-- a -->\n- two', 'one two', ['a']],
  'in a link': ['[one <!-- a --> two](https://a.example)', 'one two', ['a']],
  'between rows': ['| a |\n|---|\n| b |\n<!-- c -->\n| d |', 'a b | d |', ['c']],
  'in a table of HTML': ['<table><tr><!-- a --><td>b<!-- c --></td></tr></table>', 'b', ['a', 'c']],
  'before HTML': ['<!-- a --> <p>b</p>', 'b', ['a']],
  'without an end': ['one\n\n<!-- a\nb\n\ntwo', 'one two', ['a\nb']],
  'without an end, above a heading': ['<!-- a\n### Two', 'Two', ['a']],
  'in code, which is none': [
    '```\n<!-- a --> b\n```\n\n`<!-- c -->` d',
    '<!-- a --> b <!-- c --> d',
    [],
  ],
}

test.each(Object.entries(comments))('a comment %s', async (_, [typed, shown, told]) => {
  const slides = await expectAllShown(between(typed), shown)
  expect(sessionOf(slides).trim()).toBe(`firstword ${shown} lastword`)
  const { sessions } = parseText(between(typed))
  expect(sessions.flatMap(spokenIn)).toEqual(told)
})

test('a line is the one it was typed on, behind comments and in tables', () => {
  const { body, speakerNotes } = onlySession(
    '# Talk\n\n<!-- a\n\nb --> text\n\n<table>\n<tr><td>x</td></tr>\n\n<tr><td>y <!-- c --></td></tr>\n</table>\n\n<p>z</p>',
  )
  expect(body.map(({ position }) => position?.start.line)).toEqual([3, 7, 13])
  expect(speakerNotes.map(({ line }) => line)).toEqual([3, 10])
})

test('a heading between the tags of a layout starts its session', async () => {
  const { recap } = await buildText(
    '# Conf\n\n<table><tr><td>\n\n## Alpha\n\n- x\n\n</td><td>\n\n## Beta\n\n- y\n\n</td></tr></table>\n',
  )
  expect(recap.sessions.map(({ title }) => title)).toEqual(['Alpha', 'Beta'])
})
