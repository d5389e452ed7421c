/**
 * No note becomes syntax: what the plan puts on a slide is what Marp shows on that slide, word for word, and nothing
 * else happens. The oracle is the engine's own HTML.
 */
import fc from 'fast-check'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { hazards } from '../hazards.js'
import { buildText, sectionsOf } from '../notes.js'
import { expectFaithful, expectPlain } from './faithful.js'

describe('a hazard stands on its slide as planned, and makes nothing else', () => {
  test.each(hazards)('%j', async (hazard) => {
    expectFaithful(
      await buildText(
        `# Conf\n\n## One\n\n${hazard}\n\n## Two\n\n- ${hazard.replaceAll('\n', '\n  ')}\n`,
      ),
    )
  })

  test.each(hazards.filter((hazard) => !hazard.includes('\n')))(
    '%j in titles and names',
    async (hazard) => {
      expectFaithful(
        await buildText(
          `# Conf ${hazard}\n\n## One ${hazard}\n\n- x\n\n## Two\n\nSpeaker: ${hazard}\n\n- y\n`,
        ),
      )
    },
  )
})

/** marp-core makes an emoji of an escaped shortcode too. */
const notYet = [':tada:', '\\:x:']

/** The hazard's first line is the session's title too. */
const plainly = async (hazard: string): Promise<void> =>
  expectPlain(await buildText(`# Conf\n\n## One ${hazard.split('\n')[0]}\n\n${hazard}\n`))

test.fails.each(notYet)('not yet: %j is the same text to plain Marp', plainly)

test.each(hazards.filter((hazard) => !notYet.includes(hazard)))(
  '%j is the same text to plain Marp',
  plainly,
)

test('so is any mixture of hazards', async () => {
  const block = fc.constantFrom(...hazards)
  const bullet = fc
    .tuple(fc.constantFrom('- ', '* ', '  - ', '    * ', '1. '), block)
    .map(([marker, text]) => marker + text.replaceAll('\n', `\n${' '.repeat(marker.length)}`))
  const session = fc.array(fc.oneof(block, bullet), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 3 }), async (sessions) => {
      expectFaithful(
        await buildText(
          `# Conf\n\n${sessions.map((blocks, index) => `## Talk ${index}\n\n${blocks.join('\n\n')}`).join('\n\n')}\n`,
        ),
      )
    }),
    { numRuns: 150 },
  )
})

test('any text is shown as typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'*_`$:<>!-[]()#|~\\/&. 1ab@'), maxLength: 40 }),
      async (any, punctuation) => {
        const line = (text: string) => text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ')
        expectFaithful(
          await buildText(
            `# Conf\n\n## Talk\n\n- x ${line(any)}\n- ${line(punctuation)}\n\nx ${line(punctuation)}\n`,
          ),
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('speaker notes are neither directives nor their own end', async () => {
  const comments = [
    'class: intro to the module',
    '_class: cover',
    'ends --> here',
    'backgroundColor: red\ncolor: blue',
    '{"class": "x"}',
    '- theme: gaia',
    'prettier-ignore',
    'plain',
  ]
  const { slides, deck } = await buildText(
    `# Talk\n\n${comments.map((comment) => `<!-- ${comment.replace('-->', '--&gt;')} -->`).join('\n\n')}\n\n- x\n`,
  )
  const visible = (text: string) =>
    text
      .replace(/[\u200b\u00a0]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const spoken = visible(slides.comments.flat().join(' '))
  for (const comment of comments)
    expect(spoken).toContain(visible(comment.replace('-->', '--&gt;')))
  expect(slides.html).not.toContain('background-color:red')
  expect(deck.slides).toHaveLength(slides.comments.length)
})

test('comments of a session are in the notes of its first slide, and of no other', async () => {
  const bullets = Array.from({ length: 40 }, (_, at) => `- bullet ${at}`).join('\n')
  const { deck, slides } = await buildText(`# Talk\n\n<!-- ask Ann -->\n\n${bullets}\n`)
  const parts = deck.slides.flatMap(({ kind }, index) => (kind === 'session' ? [index] : []))
  expect(parts.length).toBeGreaterThan(2)
  const told = slides.comments.flatMap((said, at) => (said.join().includes('ask Ann') ? [at] : []))
  expect(told).toEqual(parts.slice(0, 1))
})

test('header, footer, author and language of the front matter are those of the deck', async () => {
  const said = { header: 'Top: *1*', footer: '$Bottom$', author: 'Ann "A" Bo', lang: 'pt-BR' }
  const front = Object.entries(said).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const { markdown, slides } = await buildText(
    `---\n${front.join('\n')}\n---\n# Conf\n\n## A talk\n\n- x\n\n## B talk\n\n- y`,
  )
  expect(markdown).toContain(`author: 'Ann "A" Bo'`)
  for (const section of sectionsOf(slides.html)) {
    const furniture = (name: string) =>
      section.children.flatMap((one) =>
        one.type === 'element' && one.tagName === name ? [textOf(one)] : [],
      )
    expect(furniture('header')).toEqual([said.header])
    expect(furniture('footer')).toEqual([said.footer])
    expect(section.properties.lang).toBe(said.lang)
  }
})

test('the same notes give the same bytes', async () => {
  const notes = `# Conf\n\n${hazards.map((hazard, index) => `## Talk ${index}\n\n${hazard}`).join('\n\n')}`
  expect((await buildText(notes)).markdown).toBe((await buildText(notes)).markdown)
})
