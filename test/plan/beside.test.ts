/** Pictures beside the text of their slide. */
import fc from 'fast-check'
import type { Image, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { contentsOf } from '../../src/contents.js'
import type { MeasuredSlide } from '../../src/measuredSlide.js'
import { type Deck, type Size, type Slide, sizes } from '../../src/model.js'
import type { Atom } from '../../src/plan/atoms/atom.js'
import { toAtoms } from '../../src/plan/atoms/atoms.js'
import { assembleBeside } from '../../src/plan/divide/assemble.js'
import { placeBeside } from '../../src/plan/divide/beside.js'
import { toColumn } from '../../src/plan/divide/column.js'
import { divide } from '../../src/plan/divide/divide.js'
import { plan } from '../../src/plan/index.js'
import { learn, nothingMeasured } from '../../src/plan/measured.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { loadTheme } from '../../src/read/theme.js'
import type { Theme } from '../../src/theme.js'
import { write } from '../../src/write/index.js'
import { heightOf, onlySession, parseText, plannedText, theme, withoutRepeats } from '../notes.js'

/** Notes in which `![600x800](x)` is a picture of that size, as `loadImages` leaves it. */
const recapOf = (notes: string) => {
  const recap = parseText(`# Talk\n\n${notes}`)
  for (const { body } of recap.sessions) sizeImages(body)
  return recap
}

function sizeImages(body: RootContent[]): RootContent[] {
  visit({ type: 'root', children: body }, 'image', (image: Image) => {
    const [width = 0, height = 0] = (image.alt ?? '').split('x').map(Number)
    image.data = { ...image.data, width, height }
  })
  return body
}

const planned = (notes: string, { size = '16:9' as Size, look = theme as Theme } = {}): Deck =>
  plan(recapOf(notes), { theme: look, size })
const sessions = ({ slides }: Deck) => slides.filter(({ kind }) => kind === 'session')
const isBeside = ({ classes }: Slide) => classes.includes('beside')
const typesOf = ({ body }: Slide) => body.slice(1).map(({ type }) => type)
const bullets = (count: number, words = 'some words') =>
  Array.from({ length: count }, (_, at) => `- ${words} ${at}`).join('\n')

describe('a picture stands beside the text', () => {
  test.each([
    ['portrait', '600x800', true],
    ['a tower', '200x1400', true],
    ['square', '500x500', true],
    ['about square', '570x500', true],
    ['larger than a slide', '3000x4000', true],
    ['landscape', '800x600', false],
    ['a panorama', '2000x400', false],
    ['an icon', '64x100', false],
  ])('%s: %s is %s', (_, alt, expected) => {
    for (const size of sizes) {
      const slides = sessions(planned(`- one\n- two\n\n![${alt}](x.png)`, { size }))
      expect(slides.map(isBeside)).toEqual([expected])
    }
  })

  test('in plain Marp: a class of the slide, and a picture without a size', () => {
    const markdown = write(planned('- one\n\n![600x800](x.png)\n\n- two'))
    expect(markdown).toMatch(
      /<!-- _class: session .*\bbeside\b.* -->\n\n## Talk\n\n- one\n\n!\[600x800\]\(x.png\)\n\n- two\n/,
    )
  })

  test('but not when there is none', () => {
    expect(sessions(planned('![600x800](x.png)')).map(isBeside)).toEqual([false])
  })

  test('but not in a theme that knows nothing of it', async () => {
    const look = await loadTheme('default')
    const [slide] = sessions(planned('- one\n\n![600x800](x.png)', { look }))
    expect(slide && isBeside(slide)).toBe(false)
  })

  test('on a slide of the foreword, or between sessions', () => {
    const recap = parseText(
      '# Conf\n\nWelcome.\n\n![600x800](x.png)\n\n## A\n\n- x\n\n## Links\n\n- y\n\n![600x800](x.png)\n\n## B\n\n- z',
    )
    for (const { body } of contentsOf(recap)) sizeImages(body)
    const { slides } = plan(recap, { theme, size: '16:9' })
    expect(slides.filter(({ kind }) => kind === 'aside').some(isBeside)).toBe(true)
  })
})

describe('out of what it stands in', () => {
  test('a picture in a bullet goes behind the list', () => {
    const [slide] = sessions(planned('- one\n  - two\n\n    ![600x800](x.png)\n  - three\n- four'))
    expect(slide && typesOf(slide)).toEqual(['list', 'paragraph'])
    expect(plannedText(slide?.body.slice(1, 2) ?? [])).toBe('onetwothreefour')
  })

  test('a bullet that is a picture leaves no empty one', () => {
    const [slide] = sessions(planned('- one\n- ![600x800](x.png)\n- two'))
    expect(slide?.body[1]).toMatchObject({ type: 'list', children: [{}, {}] })
  })

  test('a number is not lost with its picture', () => {
    const [slide] = sessions(planned('1. one\n2. ![600x800](x.png)\n3. two'))
    expect(slide && isBeside(slide)).toBe(false)
  })

  test('nor a bullet that others stand below', () => {
    const [slide] = sessions(planned('- one\n- ![600x800](x.png)\n  - caption'))
    expect(slide && isBeside(slide)).toBe(false)
  })

  test('in a link it stays linked', () => {
    const [slide] = sessions(planned('- one\n\n[![600x800](x.png)](https://example.com)'))
    expect(slide?.body.at(-1)).toMatchObject({ children: [{ type: 'link' }] })
    expect(slide && isBeside(slide)).toBe(true)
  })
})

describe('a slide', () => {
  test('has one picture beside: two go on two slides', () => {
    const notes = '- one\n\n![600x800](a.png)\n\n- two\n\n![500x500](b.png)\n\n- three'
    expect(sessions(planned(notes)).map(isBeside)).toEqual([true, true])
  })

  test('takes the line before its picture along', () => {
    const slides = sessions(
      planned(
        `${bullets(11, 'words that fill more than a line of half a slide')}\n\n![600x800](x.png)`,
      ),
    )
    expect(slides.map(isBeside)).toEqual([false, true])
    expect(typesOf(slides[1] as Slide)).toEqual(['list', 'paragraph'])
  })

  test.each([
    ['a table', '| a | b |\n|---|---|\n| c | d |'],
    ['code that would wrap', `\`\`\`\n${'x'.repeat(80)}\n\`\`\``],
    ['a second picture', '![900x300](wide.png)'],
  ])('keeps all its width for %s', (_, block) => {
    const slides = sessions(planned(`- one\n\n${block}\n\n![600x800](x.png)`))
    expect(slides.flatMap(({ body }) => picturesOf(body))).toContain('x.png')
    for (const slide of slides.filter(isBeside)) {
      expect(typesOf(slide)).not.toContain('table')
      expect(typesOf(slide)).not.toContain('code')
      expect(picturesOf(slide.body)).toHaveLength(1)
    }
  })

  test('says less again beside a picture, in one line', () => {
    const long = 'a parent that is so long that it takes all of the width of a slide, or nearly so'
    const children = bullets(13, 'a child').replace(/^/gm, '  ')
    const notes = `- ${long}\n${children}\n\n    ![600x800](x.png)`
    const [, slide] = sessions(planned(notes))
    expect(slide && isBeside(slide)).toBe(true)
    const said = /<span class="again">(.*)<\/span>/.exec(write(planned(notes)))?.[1] ?? ''
    const ruler = new Ruler(theme, '16:9')
    const width = ruler.beside().frame.width - ruler.measures.indent
    expect(ruler.lines([ruler.run(said, ruler.measures['body-size'])], width)).toBe(1)
    expect(said).toMatch(/…$/)
  })

  test('is set in larger type where the text is short', () => {
    const classes = (count: number) =>
      sessions(planned(`${bullets(count)}\n\n![600x800](x.png)`))[0]?.classes
    expect(classes(2)).toContain('roomy')
    expect(classes(8)).toEqual(['beside'])
  })
})

test('a slide that overflows has its picture below in the next plan', () => {
  const recap = recapOf('- one\n- two\n\n![600x800](x.png)')
  const deck = plan(recap, { theme, size: '16:9' })
  const slide = deck.slides.findIndex(isBeside)
  const leaf = { kind: 'text', line: 37, padding: 0 } as const
  const measured: MeasuredSlide = {
    frame: { width: 1112, height: 596 },
    head: 70,
    leaves: [
      { ...leaf, top: 122, bottom: 500 },
      { ...leaf, top: 509, bottom: 700 },
      { ...leaf, kind: 'other', top: 122, bottom: 648 },
    ],
  }
  const known = learn(nothingMeasured, deck, [{ slide, measured, overflow: 52 }])
  expect(known.get('session:talk')).toMatchObject({ sources: new Map(), excess: new Map() })
  const again = sessions(plan(recap, { theme, size: '16:9', measured: known }))
  expect(again.map(isBeside)).toEqual([false])
})

/** Notes with pictures of any shape anywhere; every block has a number of its own. */
const blocks = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'bullet',
        'child',
        'text',
        'picture',
        'inside',
        'only',
        'said',
        'head',
        'row',
      ),
      fc.constantFrom('600x800', '500x500', '900x500', '64x64', '3000x4000', '150x900'),
      fc.integer({ min: 1, max: 40 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all
      .map(([kind, alt, count], index) => {
        const words = `n${index} ${'word '.repeat(count).trim()}`
        const picture = `![${alt}](p${index}.png)`
        return {
          bullet: `- ${words}`,
          child: `- ${words}\n  - n ${picture}\n  - ${words}`,
          text: words,
          picture,
          inside: `- ${words}\n\n  ${picture}\n- ${words}`,
          only: `- ${picture}\n- ${words}`,
          said: `> ${words}\n>\n> ${picture}`,
          head: `#### ${words.slice(0, 40)}`,
          row: `| n${index} | b |\n|---|---|\n| ${words} | c |`,
        }[kind]
      })
      .join('\n\n'),
  )

const picturesOf = (body: RootContent[]): string[] => {
  const urls: string[] = []
  visit({ type: 'root', children: body }, 'image', ({ url }) => void urls.push(url))
  return urls
}

describe.each(sizes)('notes with pictures of any shape, at %s', (size) => {
  test('stand on the slides once; every slide fits, and has one picture beside at the most', () => {
    const ruler = new Ruler(theme, size)
    const room = 470
    fc.assert(
      fc.property(blocks, (notes) => {
        const atoms = toAtoms(sizeImages(onlySession(`# Talk\n\n- n\n\n${notes}`).body), {
          ruler,
          room,
        })
        placeBeside(atoms, ruler)
        const column = toColumn(atoms)
        const breaks = divide(atoms, room, column)
        expect(breaks.flatMap(([from, to]) => atoms.slice(from, to))).toEqual(atoms)
        for (const [from, to] of breaks) {
          const { least, isBeside } = column.measure(from, to, room)
          expect(least).toBeLessThanOrEqual(room + 0.01)
          if (!isBeside) continue
          const shown = atoms.slice(from, to)
          expect(shown.filter((one: Atom) => one.standsBeside)).toHaveLength(1)
          // Measured anew as it will stand there, without the picture.
          const text = assembleBeside(shown, ruler).filter((one) => picturesOf([one]).length === 0)
          const narrow = { ruler: ruler.beside(), room: Number.POSITIVE_INFINITY }
          expect(heightOf(toAtoms(text, narrow))).toBeLessThanOrEqual(least + 0.01)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('lose none, and keep their words in order', () => {
    fc.assert(
      fc.property(blocks, (notes) => {
        const recap = recapOf(`- n\n\n${notes}`)
        const body = recap.sessions.flatMap((session) => session.body)
        const slides = sessions(plan(recap, { theme, size }))
        const shown = slides.map((slide) => slide.body.slice(1))
        expect(shown.flatMap(picturesOf).sort()).toEqual(picturesOf(body).sort())
        // A table's header is said again as it is.
        if (!notes.includes('|'))
          expect(shown.map(withoutRepeats).join('')).toBe(withoutRepeats(body))
        for (const slide of slides.filter(isBeside))
          expect(
            slide.body
              .filter(({ type }) => type === 'paragraph')
              .flatMap((one) => picturesOf([one])),
          ).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })
})
