import { describe, expect, test } from 'vitest'
import { shapersOf, type TextStyle } from '../../src/plan/ruler/advances.js'
import { createBreaks } from '../../src/plan/ruler/breaks.js'
import { fallbackAdvance } from '../../src/plan/ruler/fallback.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { countLines } from '../../src/plan/ruler/lines.js'
import { theme } from '../notes.js'

/** The pieces that lines may be made of, a bar between them. */
function marked(text: string): string {
  const mayBreak = createBreaks(text)
  return [...text.matchAll(/./gsu)]
    .map(({ 0: char, index }) => (index > 0 && mayBreak(index) ? `|${char}` : char))
    .join('')
}

describe('a line ends as in Chromium', () => {
  test.each([
    ['behind white space, whatever follows', 'one |two  |!'],
    ['not before what ends something', '(x-) |so-, |?)'],
    ['behind the hyphen between numbers', '2024-|2025 |ABCD-|1234'],
    ['not behind a minus sign', '-5 |(-5)'],
    ['not behind a minus sign before a currency', '-$5'],
    ['behind a hyphen', 'well-|known |-|-|verbose'],
    ['not before the end of a quotation', '"why?" |\'why?\''],
    ['behind a question mark', 'search?|q=x'],
    ['not inside a call', 'f(x) |a[0] |Vec<T> |$(x)'],
    ['before a bracket that opens', 'x)|(y |=|[z]'],
    ['at no slash of an address', 'https://example.com/a/b/c.html'],
    ['at no slash of an address beside other characters', 'é |https://example.com/a/b'],
    ['not behind a dash that starts a word (LB20a)', 'a |–flag'],
    ['around a dash between words', 'one|—|two'],
    ['between a currency and a bracket (LB25)', '€|(net)'],
    ['not between a currency and a number in brackets (LB25)', '€(5)'],
    ['between a bracket and a unit (LB25)', '(net)|€'],
    ['not between a number in brackets and a unit (LB25)', '(5)€'],
    ['at no space that does not break', 'a\u00a0b |c'],
    ['between ideographs', '会|议|笔|记'],
  ])('%s: %s', (_, expected) => {
    expect(marked(expected.replaceAll('|', ''))).toBe(expected)
  })
})

const style: TextStyle = { family: 'body', bold: false, italic: false, size: 10 }

/** Pairs that the font below draws together or pushes apart, in em. */
const kerning: Record<string, number> = { To: -0.2, '-c': 0.2 }

/** A font in which each character is 10 px wide. */
const even = () => ({
  advance: (code: number, next: number) =>
    1 + (kerning[String.fromCodePoint(code) + String.fromCodePoint(next)] ?? 0),
})

const linesIn = (text: string, width: number, preserved = false) =>
  countLines([{ text, style }], { width, preserved }, even)

describe('text fills lines', () => {
  test.each<[why: string, text: string, width: number, lines: number]>([
    ['nothing is one line', '', 50, 1],
    ['what fits exactly', 'abcde', 50, 1],
    ['white space hangs', 'abcde fghij', 50, 2],
    ['white space hangs behind any word', 'abcd fg ijk', 50, 3],
    ['white space collapses', 'a     b', 30, 1],
    ['white space at the start is not there', '   abcde', 50, 1],
    ['a line break is a line', 'a\nb\n\nc', 50, 4],
    ['a line break at the end opens none', 'a\n', 50, 1],
    ['a word that is too long starts a line of its own', 'ab cdefghi', 50, 3],
    ['a word that is too long is cut at any character', 'abcdefghijk', 50, 3],
    ['what follows a cut word goes on in its line', 'abcdefg hi', 50, 2],
    ['a place to break comes before a cut', 'abc-defghi', 50, 3],
    ['a character alone may be wider than the line', 'abc', 5, 3],
    ['an accent stays with its letter', 'abcde\u0301f', 50, 2],
    ['kerning draws together what is on one line', 'ToToT', 46, 1],
    ['kerning with what is on the next line does not', 'abToc', 30, 2],
    ['kerning that pushes away what is on the next line does', 'ab-cd', 30, 3],
    ['a soft hyphen needs room where it shows', 'abcd\u00adef', 50, 2],
  ])('%s', (_, text, width, lines) => {
    expect(linesIn(text, width)).toBe(lines)
  })

  test.each<[why: string, text: string, width: number, lines: number]>([
    ['white space at the start is kept', '   abc', 50, 2],
    ['white space inside is kept', 'a     b', 50, 2],
    ['white space at the end hangs', 'abc         ', 50, 1],
    ['a tab goes to the next stop', 'a\tbc', 100, 1],
    ['a tab goes to the next stop, not over it', 'a\tbc', 99, 2],
    ['an empty line is a line', '', 50, 1],
  ])('of code: %s', (_, text, width, lines) => {
    expect(linesIn(text, width, true)).toBe(lines)
  })

  test('across styles as across none', () => {
    const runs = ['ab', 'cd', ' e', 'fgh'].map((text, index) => ({
      text,
      style: { ...style, size: index % 2 === 0 ? 10 : 20 },
    }))
    // 20 + 40 and 10 + 10 + 60.
    expect(countLines(runs, { width: 60 }, even)).toBe(3)
    expect(countLines(runs, { width: 70 }, even)).toBe(2)
  })

  test.each([
    ['a word without an end', 'x'.repeat(100_000)],
    ['one long line', 'word '.repeat(20_000)],
    ['hyphens', 'a-'.repeat(50_000)],
    ['ideographs', '会'.repeat(100_000)],
  ])('in time that grows with the text: %s', (_, text) => {
    let asked = 0
    const counting = () => ({
      advance: () => {
        asked += 1
        return 1
      },
    })
    countLines([{ text, style }], { width: 1000 }, counting)
    expect(asked).toBeLessThan(5 * text.length)
  })
})

describe('a character that no font of the theme has', () => {
  test.each([
    ['an ideograph is a square', '会', 1],
    ['a kana is a square', 'あ', 1],
    ['a full-width mark is a square', '！', 1],
    ['an emoji is as wide as the widest', '😀', 1.4],
    ['an arrow is wide', '⇒', 1.05],
    ['an em space is as wide as its name', '\u2003', 1],
    ['a narrow space is narrow', '\u202f', 0.62],
    ['a hyphen that does not break is a hyphen', '\u2011', 0.62],
    ['a mark has no width', '\u05b0', 0],
    ['a letter', 'ש', 0.72],
    ['a capital letter is wide', 'Ա', 0.9],
  ])('%s', (_, char, em) => {
    expect(fallbackAdvance(char.codePointAt(0) as number)).toBe(em)
  })
})

describe('the ruler of a theme', () => {
  const ruler = new Ruler(theme, '16:9')
  const text = (value: string) => ({ type: 'text' as const, value })

  test('kerns across a link as inside a word', () => {
    const widthAt = (runs: string[]) => {
      let width = 1
      while (
        ruler.lines(
          runs.map((one) => ruler.run(one, 28)),
          width,
        ) > 1
      )
        width += 1
      return width
    }
    expect(widthAt(['T', 'o', 'T', 'o'])).toBe(widthAt(['ToTo']))
  })

  test('takes an italic for a bold italic, as CSS does', () => {
    const lines = (bold: boolean) =>
      ruler.lines([ruler.run('italic '.repeat(300), 28, { italic: true, bold })], 1112)
    expect(lines(true)).toBe(lines(false))
  })

  test('gives a soft hyphen inside a line no width', () => {
    const plain = 'noteworthy '.repeat(100)
    const soft = plain.replaceAll('te', 'te\u00ad')
    expect(ruler.paragraph([text(soft)], 1112, 0)).toBe(ruler.paragraph([text(plain)], 1112, 0))
  })

  test('takes a line break in inline code for a space', () => {
    expect(ruler.paragraph([{ type: 'inlineCode', value: 'a\nb' }], 1112, 0)).toBe(
      ruler.measures['body-line'],
    )
  })
})

test('what was opened and shaped for one ruler is there for the next', () => {
  const style: TextStyle = { family: 'body', bold: true, italic: false, size: 20 }
  expect(shapersOf(theme.faces)(style)).toBe(shapersOf(theme.faces)({ ...style, size: 30 }))
})
