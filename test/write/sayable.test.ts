/** What Markdown cannot say is never written: it would be read as something else, and might take a session with it. */
import fc from 'fast-check'
import type { Nodes, Root, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { makeSayable } from '../../src/parse/repair/sayable/index.js'
import { plan } from '../../src/plan/index.js'
import { renderSlides } from '../../src/render/engine.js'
import { unsayable } from '../../src/text/unsayable.js'
import { write } from '../../src/write/index.js'
import { parseText, plannedText, sectionsOf, shownText, theme } from '../notes.js'

const text = { type: 'text', value: 'x' }
const p = (...children: unknown[]) => ({ type: 'paragraph', children })
const node = (type: string, ...children: unknown[]) => ({ type, children })
const link = (...children: unknown[]) => ({ type: 'link', url: 'u', children })
const list = node('list', node('listItem', p(text)))
const row = (cells: number) => node('tableRow', ...Array(cells).fill(node('tableCell', text)))

test.each([
  ['a list in a cell', node('table', node('tableRow', node('tableCell', list))), 'list'],
  ['a paragraph in a heading', { ...node('heading', p(text)), depth: 2 }, 'paragraph'],
  ['a block in a mark', p(node('strong', list)), 'list'],
  ['words beside blocks', node('blockquote', text), 'text'],
  ['a rule', { type: 'thematicBreak' }, 'thematicBreak'],
  ['a rule in a quotation', node('blockquote', { type: 'thematicBreak' }), 'thematicBreak'],
  ['an item without a list', node('listItem', p(text)), 'listItem'],
  ['a strike in a strike', p(node('delete', node('emphasis', node('delete', text)))), 'delete'],
  ['a link in a link', p(link(node('strong', link(text)))), 'link'],
  ['bold beside bold', p(node('strong', text), node('strong', text)), 'strong'],
  ['code beside code', p(...Array(2).fill({ type: 'inlineCode', value: 'x' })), 'inlineCode'],
  ['code of nothing', p({ type: 'inlineCode', value: '' }), 'inlineCode'],
  ['bold of nothing', p(node('strong', { ...text, value: ' ' })), 'strong'],
  ['a break at the edge of bold', p(node('strong', text, { type: 'break' })), 'strong'],
  ['rows of other lengths', node('table', row(2), row(1)), 'table'],
])('%s is found, and stops the deck with its slide and line', (_, block, type) => {
  expect(unsayable([block as unknown as Nodes])?.node.type).toBe(type)
  const deck = plan(parseText('# Conf\n\n## A\n\n- x\n\n## B\n\n- y'), { theme, size: '16:9' })
  const at = deck.slides.findIndex(({ kind }) => kind === 'session')
  deck.slides[at]?.body.push(block as unknown as RootContent)
  expect(() => write(deck)).toThrow(
    new RegExp(`^notes\\.md:\\d+:1: .* slide ${at + 1} \\(session\\), found ${type} in `),
  )
})

test.each([
  p(text, node('strong', text), node('emphasis', node('strong', text)), { type: 'break' }, text),
  node('blockquote', list, { ...node('table', row(2), row(2)), align: [null, null] }),
  p(
    node('strong', text),
    { ...text, value: ' ' },
    node('strong', text),
    link(node('delete', text)),
  ),
])('what Markdown can say is not found, nor changed', (block) => {
  const tree = { type: 'root', children: [block] } as unknown as Root
  const before = structuredClone(tree)
  expect(unsayable(tree.children)).toBeNull()
  makeSayable(tree)
  expect(tree).toEqual(before)
})

/** Any node in any other: what no parser makes, and HTML nearly does. */
const { tree } = fc.letrec<{ tree: Nodes }>((tie) => {
  const leaf = fc.oneof(
    fc
      .constantFrom('ab', 'c ', ' d', ' ', 'e|f', '中', '「g」', '*')
      .map((value) => ({ type: 'text', value })),
    fc.constantFrom('h', 'i`', '').map((value) => ({ type: 'inlineCode', value })),
    fc.constantFrom('j\n  k', '').map((value) => ({ type: 'code', value })),
    fc.constant({ type: 'break' }),
    fc.constant({ type: 'thematicBreak' }),
  )
  const types =
    'paragraph heading blockquote list listItem table tableRow tableCell strong emphasis delete link'
  const inner = fc.record({
    type: fc.constantFrom(...types.split(' ')),
    depth: fc.constantFrom(3, 4),
    url: fc.constant('https://example.com'),
    ordered: fc.boolean(),
    children: fc.array(tie('tree'), { maxLength: 4 }),
  })
  return {
    tree: fc.oneof({ depthSize: 'medium', maxDepth: 6 }, leaf, inner) as fc.Arbitrary<Nodes>,
  }
})

test('any tree is made sayable, and Marp shows it as planned', () => {
  const deck = plan(parseText('# Conf\n\n## A\n\n- x\n\n## B\n\n- y'), { theme, size: '16:9' })
  const at = deck.slides.findIndex(({ kind }) => kind === 'session')
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (blocks) => {
      const root = { type: 'root', children: structuredClone(blocks) } as Root
      makeSayable(root)
      expect(unsayable(root.children)).toBeNull()
      const slides = deck.slides.map((slide, index) =>
        index === at ? { ...slide, body: root.children } : slide,
      )
      const { html } = renderSlides(write({ ...deck, slides }), theme, new Map())
      expect(sectionsOf(html).map(shownText)).toEqual(slides.map(({ body }) => plannedText(body)))
    }),
    { numRuns: 400 },
  )
})
