/** Notes for the fuzz test: made up with everything that people, editors and pranksters put into them, or mutated. */
import fc from 'fast-check'
import { block, marked, words } from '../generated.js'
import { hazards } from '../hazards.js'

const inline =
  'b strong i em u s del ins mark sub sup kbd code a span small q abbr font label button'.split(' ')
const blocks =
  'p div pre ul ol li dl dt dd table thead tbody tr th td caption blockquote h1 h3 h6 details summary figure figcaption section article header footer center form fieldset address nav main aside'.split(
    ' ',
  )
const empty =
  'br hr img input wbr col embed source video iframe object audio svg math template'.split(' ')
const attributes = [
  '',
  '',
  ' class="cover"',
  ' style="color: red"',
  ' onclick="x()"',
  ' href="https://e.com/x"',
  ' src="x.png"',
  ' title="a > b"',
  ' id=1',
  ' colspan=2',
  ' start="7"',
  ' hidden',
]

/** HTML of any shape: nested as it may not be, left open, closed twice, with Markdown and blank lines in between. */
const { html } = fc.letrec((tie) => ({
  html: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    words,
    fc.constantFrom(
      ...hazards.filter((one) => !one.includes('\n')),
      '<!-- seen -->',
      '<!-- a\nb -->',
      '<!--',
      '\n',
      '\n\n',
      '&nbsp;',
      '&lt;b&gt;',
      '**bold**',
      '`x`',
      '| a | b |',
      '- x',
    ),
    fc
      .tuple(fc.constantFrom(...empty), fc.constantFrom(...attributes))
      .map(([tag, attribute]) => `<${tag}${attribute}>`),
    fc
      .record({
        tag: fc.constantFrom(...inline, ...blocks),
        attribute: fc.constantFrom(...attributes),
        children: fc.array(tie('html') as fc.Arbitrary<string>, { maxLength: 4 }),
        glue: fc.constantFrom('', '', ' ', '\n', '\n  ', '\n\n'),
        end: fc.constantFrom('close', 'close', 'close', 'close', 'open', 'twice', 'other'),
      })
      .map(({ tag, attribute, children, glue, end }) => {
        const ends = { close: `</${tag}>`, open: '', twice: `</${tag}></${tag}>`, other: '</b>' }
        return [`<${tag}${attribute}>`, ...children, ends[end as keyof typeof ends]].join(glue)
      }),
  ),
})) as { html: fc.Arbitrary<string> }

/** A block as some other block holds it. */
const within = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `- ${text.replaceAll('\n', '\n  ')}`,
  (text) => `- parent\n  - ${text.replaceAll('\n', '\n    ')}`,
  (text) => `1. ${text.replaceAll('\n', '\n   ')}`,
  (text) => `> ${text.replaceAll('\n', '\n> ')}`,
  (text) => `**${text}**`,
  (text) => `#### ${text}`,
  (text) => `| a | b |\n|---|---|\n| ${text.replaceAll('\n', ' ')} | x |`,
  (text) => `[${text}](https://example.com/a)`,
  (text) => `~~${text}~~`,
  (text) => `before ${text} after`,
  (text) => `<div>\n\n${text}\n\n</div>`,
)

const piece = fc.oneof(
  { weight: 3, arbitrary: block },
  { weight: 3, arbitrary: html },
  { weight: 3, arbitrary: fc.constantFrom(...hazards) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'*_`$:<>!-[]()#|~\\/&. 1ab@\n'),
      maxLength: 40,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)

const placed = fc.tuple(within, piece).map(([put, text]) => put(text))

const session = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: words.map((text) => `## ${text}`) },
      { weight: 1, arbitrary: marked },
    ),
    fc.array(placed, { maxLength: 4 }),
    fc.constantFrom('\n\n', '\n\n', '\n'),
  )
  .map(([head, blocks, glue]) => [head, ...blocks].join(glue))

export const madeUp: fc.Arbitrary<string> = fc
  .array(session, { minLength: 1, maxLength: 4 })
  .map((sessions) => `# Conf\n\n${sessions.join('\n\n')}\n`)

const snippets = [
  ...hazards,
  '`',
  '```\n',
  '**',
  '~~',
  '<',
  '<td>',
  '</td>',
  '<!--',
  '-->',
  '|',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '\\',
  '$$',
  '[',
  '](',
  '![',
  '\n---\n',
  '\u000b',
  '\u2028',
  '\n\n',
  '<table>',
  '</p>',
  '<pre>',
  '\u200f',
  '**',
  '#',
  ':::',
  '{.x}',
]

interface Change {
  kind: 'insert' | 'remove' | 'double' | 'indent' | 'join' | 'html'
  /** Of the text's length. */
  at: number
  size: number
  text: string
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind']>('insert', 'remove', 'double', 'indent', 'join', 'html'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 40 }),
  text: fc.oneof(fc.constantFrom(...snippets), html),
})

function applyChange(notes: string, { kind, at, size, text }: Change): string {
  const from = Math.floor(at * notes.length)
  const lineEnd = notes.indexOf('\n', from)
  const end = lineEnd < 0 ? notes.length : lineEnd
  const begin = notes.lastIndexOf('\n', from - 1) + 1
  const put = (start: number, stop: number, middle: string) =>
    notes.slice(0, start) + middle + notes.slice(stop)
  switch (kind) {
    case 'remove':
      return put(from, from + size, '')
    case 'double':
      return put(end, end, `\n${notes.slice(begin, end)}`)
    case 'indent':
      return put(begin, begin, ' '.repeat(size % 9))
    case 'join':
      return put(end, end + 1, ' ')
    default:
      return put(from, from, text)
  }
}

/** @param bases notes to begin with, no longer than some pages */
export const mutated = (bases: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...bases),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(change, { minLength: 1, maxLength: 6 }),
    )
    .map(([base, at, changes]) => {
      // Some hundred lines of it, from a line on: long notes are slow, and most of them is like the rest.
      const lines = base.split('\n')
      const from = Math.max(0, Math.floor(at * lines.length) - 60)
      return changes.reduce(applyChange, lines.slice(from, from + 120).join('\n'))
    })
