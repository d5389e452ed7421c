/** Marpit's own rule, which is slow on long decks, and the one in its place make the same of every deck. */
import { Marp } from '@marp-team/marp-core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slideRule } from '../../src/render/slideRule.js'
import { blocks } from '../generated.js'
import { buildText } from '../notes.js'

const plain = new Marp()
const linear = new Marp().use(slideRule)

/** Marp's random names of scoped styles are nobody's promise: no deck here has one. */
const same = (deck: string) => expect(linear.render(deck)).toEqual(plain.render(deck))

test.each([
  '',
  '---',
  '---\n\n---\n\n---',
  'a\n\n---\n\nb\n\n***\n\nc',
  '---\npaginate: true\nheader: x\n---\n\n# a\n\n---\n\n<!-- _class: lead -->\n\n# a\n\n<!-- said -->',
  '> a\n>\n> ---\n\n- b\n\n  ---\n\n---\n\n<!-- only said -->',
  '<style>section { color: red }</style>\n\n---\n\n![bg](data:image/png;base64,x)\n\n---',
])('of %j', same)

test('of every deck that recap writes', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (body) => {
      const { markdown } = await buildText(`# Conf\n\n## One\n\n${body}\n\n## Two\n\n${body}`)
      same(markdown)
    }),
    { numRuns: 12 },
  )
})
