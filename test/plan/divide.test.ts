import fc from 'fast-check'
import type { List, ListItem, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/plan/divide/assemble.js'
import type { Atom } from '../../src/plan/divide/atom.js'
import { toAtoms } from '../../src/plan/divide/atoms.js'
import { divide, heightOf } from '../../src/plan/divide/divide.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { plainText } from '../../src/text.js'
import { onlySession, theme } from '../notes.js'

const ruler = new Ruler(theme, '16:9')
const room = 420

const slidesOf = (notes: string): Atom[][] => {
  const atoms = toAtoms(onlySession(`# Talk\n\n${notes}`).body, { ruler, room })
  return divide(atoms, room).map((one) => atoms.slice(...one))
}

/** A bullet outline of any shape; every bullet has a number of its own. */
const outline = fc
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

const numberOf = (text: string) => /^n\d+/.exec(text)?.[0]

/** Bullets in order, each with the numbers of the bullets it stands below; those said again are not counted. */
function bulletsOf(
  blocks: readonly RootContent[],
  above: string[] = [],
): { path: string; again: boolean }[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list') return []
    return (block as List).children.flatMap(({ children }: ListItem) => {
      const [first, ...rest] = children
      const again = first?.type === 'paragraph' && first.children[0]?.type === 'html'
      const path = [...above, numberOf(first ? plainText(first) : '') ?? '?']
      return [{ path: path.join('/'), again }, ...bulletsOf(rest, path)]
    })
  })
}

describe('any outline', () => {
  test('stands on the slides once, in order, below the same parents', () => {
    fc.assert(
      fc.property(outline, (notes) => {
        const { body } = onlySession(`# Talk\n\n${notes}`)
        const shown = slidesOf(notes).flatMap((atoms) => bulletsOf(assemble(atoms, ruler)))
        expect(shown.filter(({ again }) => !again)).toEqual(bulletsOf(body))
      }),
      { numRuns: 60 },
    )
  })

  test('fits, and comes out the same twice', () => {
    fc.assert(
      fc.property(outline, (notes) => {
        const slides = slidesOf(notes)
        for (const atoms of slides) expect(heightOf(atoms)).toBeLessThanOrEqual(room)
        expect(slidesOf(notes)).toEqual(slides)
      }),
      { numRuns: 60 },
    )
  })
})

const shown = (slides: Atom[][]) =>
  slides.map((atoms) => assemble(atoms, ruler).map((block) => plainText(block)))

test('what fits on one slide is not divided', () => {
  expect(slidesOf('- one\n- two')).toHaveLength(1)
})

test('a parent stays with its first child', () => {
  const bullets = Array.from({ length: 8 }, (_, index) => `- bullet ${index}`).join('\n')
  const [first] = slidesOf(
    `${bullets}\n- parent\n  - child one\n  - child two\n  - child three\n  - child four`,
  )
  expect(plainText(assemble(first as Atom[], ruler))).not.toContain('parent')
})

test('a bullet cut from its children is said again, in grey', () => {
  const children = Array.from({ length: 20 }, (_, index) => `  - child ${index}`).join('\n')
  const [, second] = slidesOf(`- the parent\n${children}`)
  const [list] = assemble(second as Atom[], ruler) as [List]
  expect(list.children[0]?.children[0]).toMatchObject({
    type: 'paragraph',
    children: [
      { type: 'html', value: '<span class="again">' },
      { value: 'the parent' },
      { type: 'html' },
    ],
  })
})

test('numbers go on counting', () => {
  const steps = Array.from({ length: 20 }, (_, index) => `${index + 1}. step`).join('\n')
  const [first, second] = slidesOf(steps).map((atoms) => assemble(atoms, ruler)[0] as List)
  expect(second?.start).toBe((first?.children.length ?? 0) + 1)
})

test('a table says its header again', () => {
  const rows = Array.from({ length: 30 }, (_, index) => `| ${index} | x |`).join('\n')
  const slides = slidesOf(`| head | er |\n|---|---|\n${rows}`)
  expect(slides.length).toBeGreaterThan(1)
  for (const [table] of shown(slides)) expect(table).toMatch(/^head/)
})

test('a paragraph longer than a slide is cut at sentences, and loses none', () => {
  const sentences = Array.from(
    { length: 60 },
    (_, index) => `Sentence number ${index} has some words in it.`,
  )
  const slides = slidesOf(sentences.join(' '))
  expect(slides.length).toBeGreaterThan(1)
  const parts = shown(slides).map(([part]) => part ?? '')
  expect(parts.join(' ')).toBe(sentences.join(' '))
  for (const part of parts) expect(part).toMatch(/\.$/)
})

test('a block of code longer than a slide is cut at lines', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line(${index})`)
  const slides = slidesOf(`\`\`\`js\n${lines.join('\n')}\n\`\`\``).map((atoms) =>
    assemble(atoms, ruler),
  )
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.map(([code]) => (code?.type === 'code' ? code.value : '')).join('\n')).toBe(
    lines.join('\n'),
  )
  for (const [code] of slides) expect(code).toMatchObject({ type: 'code', lang: 'js' })
})
