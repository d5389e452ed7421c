import fc from 'fast-check'
import type { List, ListItem, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { type Atom, openedBefore } from '../../src/plan/atoms/atom.js'
import { toAtoms } from '../../src/plan/atoms/atoms.js'
import { assemble } from '../../src/plan/divide/assemble.js'
import { costOfBreak, divide, isParentCut } from '../../src/plan/divide/divide.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { plainText } from '../../src/text/plainText.js'
import { blocks, outline } from '../generated.js'
import { heightOf, onlySession, theme, withoutRepeats } from '../notes.js'

const ruler = new Ruler(theme, '16:9')
const room = 420

const slidesOf = (notes: string): Atom[][] => {
  const atoms = toAtoms(onlySession(`# Talk\n\n${notes}`).body, { ruler, room })
  return divide(atoms, room).map((one) => atoms.slice(...one))
}

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

/** The words of a slide, but what was said on the one before: bullets, headings, and a table's header. */
function newOn(atoms: readonly Atom[]): string {
  const blocks = structuredClone(assemble(atoms, ruler))
  const [first] = atoms
  if (first && openedBefore(first).some(({ type }) => type === 'table'))
    blocks.find((block) => block.type === 'table')?.children.shift()
  return withoutRepeats(blocks)
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

describe('notes of any kind of block', () => {
  test('stand on the slides once, in order; each slide fits; no parent is cut from its first child', () => {
    fc.assert(
      fc.property(blocks, (notes) => {
        const { body } = onlySession(`# Talk\n\n- n ${notes.length}\n\n${notes}`)
        const atoms = toAtoms(body, { ruler, room })
        const breaks = divide(atoms, room)
        expect(breaks.map(([from]) => from)).toEqual([
          0,
          ...breaks.slice(0, -1).map(([, to]) => to),
        ])
        expect(breaks.at(-1)?.[1]).toBe(atoms.length)
        for (const [from, to] of breaks) {
          expect(heightOf(atoms.slice(from, to))).toBeLessThanOrEqual(room + 0.01)
          if (from > 0)
            expect(isParentCut(atoms[from - 1] as Atom, atoms[from] as Atom)).toBe(false)
        }
        const shown = breaks.map((one) => newOn(atoms.slice(...one)))
        expect(shown.join('')).toBe(withoutRepeats(body))
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

test('a block of code longer than a slide is cut at lines, and loses none, nor a blank one', () => {
  const lines = Array.from({ length: 40 }, (_, index) => (index % 6 === 4 ? '' : `line(${index})`))
  const slides = slidesOf(`\`\`\`js\n${lines.join('\n')}\n\`\`\``).map((atoms) =>
    assemble(atoms, ruler),
  )
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.map(([code]) => (code?.type === 'code' ? code.value : '')).join('\n')).toBe(
    lines.join('\n'),
  )
  for (const [code] of slides) expect(code).toMatchObject({ type: 'code', lang: 'js' })
})

describe('a break stands where a speaker would put it', () => {
  /** What the second slide starts with. */
  const secondOf = (notes: string): string => {
    const [, second] = slidesOf(notes)
    return withoutRepeats(assemble(second ?? [], ruler))
  }
  const bullets = (count: number, name = 'bullet', indent = '') =>
    Array.from({ length: count }, (_, index) => `${indent}- ${name} ${index}`).join('\n')

  test('slides fill evenly', () => {
    const counts = slidesOf(bullets(12)).map((atoms) => atoms.length)
    expect(counts).toEqual([6, 6])
  })

  test('between bullets of the first level rather than inside one', () => {
    const notes = `${bullets(4)}\n- parent\n${bullets(5, 'child', '  ')}\n${bullets(2, 'last')}`
    expect(secondOf(notes)).toMatch(/^parent/)
  })

  test('before a topic rather than inside it', () => {
    const notes = `#### One\n\n${bullets(4)}\n\n**Two**\n\n${bullets(8)}`
    expect(secondOf(notes)).toMatch(/^Two/)
  })

  test('not behind a line that ends in a colon', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `line ${index}${index === 4 ? ':' : '.'}`)
    expect(secondOf(lines.join('\n\n'))).not.toMatch(/^line5/)
  })

  test('at a blank line of code', () => {
    const lines = Array.from({ length: 26 }, (_, index) => (index === 11 ? '' : `line(${index})`))
    expect(secondOf(`\`\`\`\n${lines.join('\n')}\n\`\`\``)).toMatch(/^line\(12\)/)
  })

  test('rather before a table than inside it', () => {
    const rows = Array.from({ length: 5 }, (_, index) => `| ${index} | x |`).join('\n')
    expect(secondOf(`${bullets(5)}\n\n| head | er |\n|---|---|\n${rows}`)).toMatch(/^head/)
  })

  test('no bullet is left alone', () => {
    const long = `- ${'a bullet of several lines '.repeat(20)}\n`
    const slides = slidesOf(`${long.repeat(5)}- the last`)
    for (const atoms of slides) expect(atoms.length).toBeGreaterThan(1)
  })

  test('deeper breaks cost more', () => {
    const atoms = toAtoms(onlySession('# T\n\n- a\n  - b\n    - c\n    - d\n  - e\n- f').body, {
      ruler,
      room,
    })
    const cost = (index: number) => costOfBreak(atoms[index - 1] as Atom, atoms[index] as Atom)
    const [b, d, e, f] = [1, 3, 4, 5].map(cost)
    expect(f).toBe(0)
    expect(e).toBeGreaterThan(f as number)
    expect(d).toBeGreaterThan(e as number)
    expect(b).toBeGreaterThan(10 * (d as number))
  })
})
