/** What a browser makes of slides, and that the ruler sees as many lines without one. */
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sizes } from '../../src/model.js'
import { Ruler } from '../../src/plan/ruler/index.js'
import { launchBrowser } from '../../src/render/browser/launch.js'
import { renderSlides } from '../../src/render/engine.js'
import type { MeasuredSlide } from '../../src/render/inPage/measure.js'
import { measureSlides } from '../../src/render/measure.js'
import { printPage } from '../../src/render/page.js'
import { openSlides } from '../../src/render/pages.js'
import { write } from '../../src/write/index.js'
import { buildText, onlySession, theme } from '../notes.js'

let browser: Browser
beforeAll(async () => {
  ;({ browser } = await launchBrowser({}))
})
afterAll(() => browser?.close())

async function measure(notes: string, size: (typeof sizes)[number] = '16:9') {
  const { deck, slides } = await buildText(notes, size)
  const page = await openSlides(browser, printPage(deck, slides), size)
  const measured = await measureSlides(page)
  await page.close()
  return measured.filter((_, index) => deck.slides[index]?.kind === 'session')
}

const leavesOf = (slides: MeasuredSlide[]) => slides.flatMap(({ leaves }) => leaves)

const piece = 'Lines end where Chromium ends them'
/** Each is repeated, so that lines end at different places of it; none is so long that the plan cuts it. */
const texts = [
  'Plain words of several lengths, with commas; and a semicolon.',
  'https://example.com/a/long/path/with-hyphens/and?query=1&more=2#fragment',
  'well-known state-of-the-art 2024-2025 -5 --flag ABCD-1234',
  'crate::module::function(argument)[0]{field}<T> path/to/file.tar.gz',
  '“Curly quotes” ‘single’ it’s — a dash—without spaces… 10–20 %',
  '§ 5 · 100 € (net)€ 20°C ±3 ½ «café» naïve Straße Łódź Dvořák',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'AVAToTaWaYo. '.repeat(2),
  'no\u00a0break here\u00a0either soft\u00adhyphen\u00adation zero\u200bwidth',
].flatMap((text) => [1, 2, 3].map((times) => `${piece} ${`${text} `.repeat(times)}`.trim()))

describe.each(sizes)('the ruler at %s counts the lines of Chromium', (size) => {
  const ruler = new Ruler(theme, size)
  const m = ruler.measures
  const shown = (text: string) => text.replace(/\s+/g, ' ').trim()

  test('of bullets', async () => {
    const leaves = leavesOf(await measure(`# Talk\n\n- ${texts.join('\n- ')}\n`, size))
    const lines = leaves.map(({ text }) => {
      const run = ruler.run(text, m['body-size'])
      return ruler.lines([run], ruler.frame.width - m.indent)
    })
    expect(leaves.map(({ text }) => shown(text))).toEqual(texts.map(shown))
    expect(leaves.map(({ text, lines }) => [text, lines])).toEqual(
      leaves.map(({ text }, index) => [text, lines[index]]),
    )
  })

  test('of code', async () => {
    const code = [
      'const short = 1',
      '',
      ...texts.map((text, index) => `${' '.repeat(index)}${text.slice(0, 60 + 14 * index)}`),
      `if\t(a)\treturn${' '.repeat(90)}// far`,
      'x'.repeat(260),
    ].map((line) => line.trimEnd())
    const leaves = leavesOf(await measure(`# Talk\n\n\`\`\`\n${code.join('\n')}\n\`\`\`\n`, size))
    expect(leaves.map(({ text }) => text)).toEqual(code)
    expect(leaves.map(({ text, lines }) => [text, lines])).toEqual(
      code.map((text) => [text, ruler.codeLine(text, ruler.frame.width) / m['code-line']]),
    )
  })

  test('of table rows', async () => {
    const rows = texts.slice(0, 12).map((text) => [text.slice(0, 90), `\`${text.slice(9, 50)}\``])
    const table = ['a | b', '--|--', ...rows.map(([one, other]) => `${one} | ${other}`)]
    const notes = `# Talk\n\n${table.map((row) => `| ${row} |`).join('\n')}\n`
    const [block] = onlySession(notes).body
    if (block?.type !== 'table') throw new Error('expected a table')
    const expected = block.children
      .slice(1)
      .map((row) => ruler.tableRow(row, 2, ruler.frame.width, false))
    // The header is said again on every slide.
    const leaves = leavesOf(await measure(notes, size)).filter(
      ({ text }) => !/^\s*a\s+b/.test(text),
    )
    expect(leaves.map(({ top, bottom }) => bottom - top)).toEqual(expected)
  })
})

describe('a slide is measured', () => {
  const notes = `# Talk\n\nSpeaker: Ada Lovelace\n\nText.\n\n- one\n  - two\n- three\n\n### Head\n\n> said\n\n---\n\n\`\`\`\na\n\n${'b'.repeat(150)}\n\`\`\`\n\n| x | y |\n|---|---|\n| 1 | 2 |\n`

  test('a slide is measured block by block, line of code by line, row by row', async () => {
    const leaves = leavesOf(await measure(notes))
    expect(
      leaves.map(({ kind, text, depth, lines }) => [kind, text.trim().slice(0, 5), depth, lines]),
    ).toEqual([
      ['text', 'Text.', 0, 1],
      ['text', 'one', 1, 1],
      ['text', 'two', 2, 1],
      ['text', 'three', 1, 1],
      ['heading', 'Head', 0, 1],
      ['text', 'said', 0, 1],
      ['line', 'a', 0, 1],
      ['line', '', 0, 1],
      ['line', 'bbbbb', 0, 2],
      ['row', 'x\ny', 0, 1],
      ['row', '1\n2', 0, 1],
    ])
  })

  test('in the sizes of the theme', async () => {
    const [slide] = await measure(`${notes}${'\n- more'.repeat(30)}`)
    if (!slide) throw new Error('expected a slide')
    const m = theme.measures['16:9']
    const ruler = new Ruler(theme, '16:9')
    expect(slide.frame).toEqual(ruler.frame)
    expect(slide.titleLines).toBe(1)
    expect(slide.titleHeight).toBe(m['title-line'])
    expect(slide.head).toBe(m['meta-line'] + m['meta-gap'] + m['title-line'] + m['title-gap'])
    const [text, one, two] = slide.leaves
    expect(text).toMatchObject({ top: m['pad-top'] + (slide.head ?? 0), line: m['body-line'] })
    expect((one?.top ?? 0) - (text?.bottom ?? 0)).toBe(m['block-gap'])
    expect((two?.top ?? 0) - (one?.bottom ?? 0)).toBe(m['nested-gap'])
    expect(two?.line).toBe(m['nested-line'])
  })

  test('with the padding of code beside its lines', async () => {
    const lines = leavesOf(await measure(notes)).filter(({ kind }) => kind === 'line')
    const m = theme.measures['16:9']
    expect(lines.map(({ padding }) => padding)).toEqual([2 * m['code-pad'], 0, 0])
    expect(lines.map(({ top, bottom }) => bottom - top)).toEqual(
      [1, 1, 2].map((rows) => rows * m['code-line']),
    )
    expect(lines[1]?.top).toBe(lines[0]?.bottom)
  })

  test.each(['default', 'gaia', 'uncover'])('in the theme %s, which shrinks code', async (name) => {
    const { deck } = await buildText(
      `# Talk\n\n\`\`\`\nshort\n${'wide '.repeat(60)}\n\`\`\`\n\nText.`,
    )
    const styled = { ...deck, theme: name }
    const html = printPage(styled, renderSlides(write(styled), theme, new Map()))
    const page = await openSlides(browser, html, '16:9')
    const slides = await measureSlides(page)
    await page.close()
    const slide = slides[deck.slides.findIndex(({ kind }) => kind === 'session')]
    const [short, wide, text] = slide?.leaves ?? []
    expect([short, wide, text].map((leaf) => leaf?.kind)).toEqual(['line', 'line', 'text'])
    expect(short).toMatchObject({ lines: 1 })
    expect(wide).toMatchObject({ lines: 1, top: short?.bottom })
    expect(text?.top).toBeGreaterThanOrEqual((wide?.bottom ?? 0) + (short?.padding ?? 0) - 0.1)
    // Above the first leaf stands the title, and the margin that the theme gives it.
    expect(slide?.head).toBeGreaterThanOrEqual(slide?.titleHeight ?? 0)
  })

  test('without a leaf when there is only a title', async () => {
    const [, slide] = await measure('# Conf\n\n## One\n\n- x\n\n## Only attended\n\n## Two\n\n- y')
    expect(slide).toMatchObject({ head: null, leaves: [], titleLines: 1 })
  })
})
