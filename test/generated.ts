/** Notes that fast-check makes up; each of their blocks, rows and lines has a number that tells where it got lost. */
import fc from 'fast-check'
import { wordsOf } from './words.js'

/** A bullet outline of any shape; every bullet has a number of its own. */
export const outline = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((bullets) => {
    let above = -1
    return bullets
      .map(([wanted, words], index) => {
        const depth = Math.min(wanted, above + 1)
        above = depth
        return `${'  '.repeat(depth)}- n${index} ${'word '.repeat(words).trim()}`
      })
      .join('\n')
  })

/** Notes of every kind of block; every bullet, paragraph, table row and line of code has a number of its own. */
export const blocks = fc
  .array(
    fc.tuple(
      fc.constantFrom('bullet', 'child', 'paragraph', 'heading', 'bold', 'table', 'code', 'quote'),
      fc.integer({ min: 1, max: 120 }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) =>
    all
      .map(([kind, size], index) => {
        const numbered = (part: string, count: number) =>
          `n${index}${part} ${'word '.repeat(count).trim()}`.trim()
        const rows = (row: (at: number) => string) =>
          Array.from({ length: size % 30 }, (_, at) => row(at)).join('\n')
        return {
          bullet: `- ${numbered('', size)}`,
          child: `- ${numbered('a', 4)}\n  - ${numbered('b', size)}\n    - ${numbered('c', 3)}:`,
          paragraph: `${numbered('', 4 * size)}.`,
          heading: `#### ${numbered('', size % 12)}`,
          bold: `**${numbered('', size % 12)}**`,
          table: `| n${index} | b |\n|---|---|\n${rows((at) => `| n${index}r${at} | ${numbered(`s${at}`, size)} |`)}`,
          code: `\`\`\`\nn${index}\n${rows((at) => (at % 5 === 0 ? '' : numbered(`r${at}`, at)))}\nend\n\`\`\``,
          quote: `> ${numbered('a', 2 * size)}\n>\n> ${numbered('b', 3)}`,
        }[kind]
      })
      .join('\n\n'),
  )

/** One of 10,000 words that nobody says otherwise, of letters alone: digits might be times. */
const word = fc
  .integer({ min: 0, max: 9999 })
  .map((n) => `wort${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}q`)
export const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
export const title = words.map((text) => text.charAt(0).toUpperCase() + text.slice(1))
const names = [
  'Ada Lovelace',
  'Grace Hopper (US Navy)',
  'Dr. Alan Turing',
  '조은님',
  'Wojciech Kargul, Rust Poland',
  'Jane Doe & John Smith',
]
const name = fc.constantFrom(...names)
export const nameWords = new Set(names.flatMap((text) => wordsOf(text)))
const time = fc.constantFrom(
  '9:15am to 9:45am',
  '(~2:10pm)',
  '14h30',
  '12:40 - 13:30',
  '9:05 - 3:35am',
)

/** The ways in which people mark a session. */
export const marked = fc
  .record({ title, name, time, words, mark: fc.constantFrom('A. ', '1. ', 'Talk 2 - ', '', '## ') })
  .chain(({ title, name, time, words, mark }) =>
    fc.constantFrom(
      `## ${title} by ${name}`,
      `##${title}`,
      `### ${mark}${title} ${time}`,
      `### ${title} | ${name}`,
      `#### ${title} - ${name}`,
      `**${title}**\n${name}`,
      `${title}\n=====`,
      `${title}\n---`,
      `# ${title}\n\nPresenter: ${name}`,
      `- ${time} ${title}\n  - ${words}`,
      `- **${title}** ${name}\n  - ${words}`,
      `## Day 2\n\n${words}`,
      `## Lunch\n\n${words}`,
      `## ${words}\n## ${title}`,
      `## Keynote with ${name}\n\n## ${title}`,
      `### Track ${title}\n\n#### ${title}`,
    ),
  )
export const block = fc.oneof(
  words,
  words.map((text) => `- ${text}\n\t- ${text}`),
  words.map((text) => `・${text}`),
  words.map((text) => `\\- ${text}`),
  fc.tuple(words, words).map(([a, b]) => `${a}\n– ${b}\n– ${a}`),
  name,
  name.map((text) => `* speaker: ${text}`),
  time,
  words.map((text) => `Room: ${text}`),
  words.map((text) => `Track: ${text}`),
  words.map((text) => `> ${text}`),
  words.map((text) => `[${text}](https://example.com)`),
  words.map((text) => `<!-- ${text} -->`),
  words.map((text) => `| a | b |\n|---|---|\n| ${text} | x |`),
)
export const notes = fc
  .array(fc.tuple(marked, fc.array(block, { maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((sections) => sections.map(([head, blocks]) => [head, ...blocks].join('\n\n')).join('\n\n'))
