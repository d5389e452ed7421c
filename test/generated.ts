/** Notes that fast-check makes up; everything in them has a number that tells where it got lost. */
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

/** Notes of every kind of block; every one has a number of its own. */
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
        const words = (count: number) => `n${index} ${'word '.repeat(count).trim()}`
        const lines = (line: (at: number) => string) =>
          Array.from({ length: size % 30 }, (_, at) => line(at)).join('\n')
        return {
          bullet: `- ${words(size)}`,
          child: `- ${words(4)}\n  - ${words(size)}\n    - ${words(3)}:`,
          paragraph: `${words(4 * size)}.`,
          heading: `#### ${words(size % 12)}`,
          bold: `**${words(size % 12)}**`,
          table: `| n${index} | b |\n|---|---|\n${lines((at) => `| n${at} | ${words(size)} |`)}`,
          code: `\`\`\`\nn${index}\n${lines((at) => (at % 5 === 0 ? '' : words(at)))}\nend\n\`\`\``,
          quote: `> ${words(2 * size)}\n>\n> ${words(3)}`,
        }[kind]
      })
      .join('\n\n'),
  )
