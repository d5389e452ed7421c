/** Notes that fast-check makes up; each of their blocks, rows and lines has a number that tells where it got lost. */
import fc from 'fast-check'

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
