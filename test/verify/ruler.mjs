// Does the ruler see as many lines as Chromium does? Block by block: all of the corpus, and generated blocks.
// npm run build && npm run verify:ruler [-- FOLDER] [--show N] [--only part-of-a-path]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as fontkit from 'fontkit'
import { toString as textOf } from 'mdast-util-to-string'
import {
  loadImages,
  loadTheme,
  parse,
  plan,
  readSources,
  renderSlides,
  write,
} from '../../dist/index.js'
import { Ruler } from '../../dist/plan/ruler/index.js'
import { launchBrowser } from '../../dist/render/browser/launch.js'
import { measureSlides } from '../../dist/render/measure.js'
import { printPage } from '../../dist/render/page.js'
import { openSlides } from '../../dist/render/pages.js'
import { inRanges } from '../../dist/theme.js'
import { findNotes } from '../notesFiles.mjs'
import { blocksOf } from './blocks.mjs'
import { generate } from './generate.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '0' }, only: { type: 'string', default: '' } },
})
const { folder, files } = findNotes(positionals[0])
const theme = await loadTheme('recap')
const sizes = ['16:9', '4:3']

/** A class of the theme that changes measures: the slide is measured with what its rule says. */
function themeOf(slide) {
  if (!slide.classes.includes('roomy')) return theme
  const [, rule = ''] = /section\.roomy\s*\{([^}]*)\}/.exec(theme.css.at(-1)) ?? []
  const changed = Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*([\d.]+)px/g)].map(([, name, value]) => [name, Number(value)]),
  )
  const measures = Object.fromEntries(
    sizes.map((size) => [size, { ...theme.measures[size], ...changed }]),
  )
  return { ...theme, measures }
}
const rulers = new Map()
function rulerFor(slide, size) {
  const key = `${size} ${slide.classes.includes('roomy')}`
  if (!rulers.has(key)) rulers.set(key, new Ruler(themeOf(slide), size))
  return rulers.get(key)
}

const fonts = theme.faces.map((face) => ({ ...face, font: fontkit.create(Buffer.from(face.data)) }))
const covered = new Map()
/** Latin script, and the theme's own fonts have it. */
function isLatin(text, mono) {
  return [...text].every((char) => {
    const key = `${mono}${char}`
    if (!covered.has(key)) {
      const code = char.codePointAt(0)
      const known = fonts.some(
        ({ family, ranges, font }) =>
          /mono/i.test(family) === mono &&
          inRanges(code, ranges) &&
          font.hasGlyphForCodePoint(code),
      )
      covered.set(
        key,
        /\s|\u200b|\u00ad/.test(char) ||
          (known && /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(char)),
      )
    }
    return covered.get(key)
  })
}

const titleTexts = (slide) => {
  const [title] = slide.body
  return title?.type === 'heading' && title.depth <= 2 ? textOf(title) : null
}

const squash = (text) => text.normalize('NFC').replace(/[\s\u200b\u00ad]+/gu, '')

/** @type {{ kind: string, latin: boolean, tags: string[], ruler: number, chromium: number, where: string, text: string }[]} */
const compared = []
const unpaired = []

function compare(slide, measured, size, where) {
  const ruler = rulerFor(slide, size)
  const title = titleTexts(slide)
  if (title !== null && !['cover', 'section', 'closing'].includes(slide.kind)) {
    const step = slide.classes.find((name) => /^title-\d$/.test(name))?.slice(5) ?? ''
    const m = ruler.measures
    const run = ruler.run(title, m[`title-size${step}`], { bold: true })
    compared.push({
      kind: 'titles',
      latin: isLatin(title, false),
      tags: [],
      ruler: ruler.lines([run], ruler.frame.width),
      chromium: measured.titleLines,
      where,
      text: title,
    })
  }
  if (slide.kind !== 'session' && slide.kind !== 'aside') return
  const blocks = blocksOf(slide, ruler).filter(
    ({ text, kind }) => text.trim() !== '' || kind !== 'paragraphs',
  )
  const same =
    blocks.length === measured.leaves.length &&
    blocks.every(
      ({ text, kind }, index) =>
        kind === 'images' || squash(text) === squash(measured.leaves[index].text),
    )
  if (!same) {
    unpaired.push({ where, blocks, leaves: measured.leaves })
    return
  }
  for (const [index, block] of blocks.entries()) {
    const leaf = measured.leaves[index]
    const isImage = block.kind === 'images'
    if (block.kind === 'rules') continue
    compared.push({
      ...block,
      latin: isImage || isLatin(block.text, block.mono),
      ruler: isImage ? block.height : block.lines,
      chromium: isImage ? leaf.bottom - leaf.top : leaf.lines,
      size,
      where,
    })
  }
}

const { browser } = await launchBrowser({})
async function compareDeck(deck, images, size, where) {
  const page = await openSlides(
    browser,
    printPage(deck, renderSlides(write(deck), theme, images)),
    size,
  )
  const measured = await measureSlides(page)
  await page.close()
  for (const [index, slide] of deck.slides.entries())
    compare(slide, measured[index], size, `${where} ${size} slide ${index + 1}`)
}

const sourcesOf = await Promise.all(files.map((file) => readSources([join(folder, file)])))
for (const [index, file] of files.entries()) {
  if (!file.includes(options.only)) continue
  const recap = parse(sourcesOf[index])
  const { images } = await loadImages(recap, folder)
  for (const size of sizes) await compareDeck(plan(recap, { theme, size }), images, size, file)
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${files.length}`)
}

const words = sourcesOf.flat().flatMap(({ text }) => text.match(/[A-Za-z]{1,14}/g) ?? [])
const vocabulary = [...new Set(words)]
const blank = parse([{ path: 'notes.md', folder: '.', file: null, text: '# Notes' }])
for (const [index, size] of sizes.entries()) {
  const { bodies, images } = generate(vocabulary, 600, index + 1)
  const slides = bodies.map((body) => ({
    kind: 'aside',
    classes: [],
    body,
    speakerNotes: [],
    position: null,
  }))
  await compareDeck({ ...plan(blank, { theme, size }), slides }, images, size, 'generated')
}
await browser.close()

// A picture's height may differ by what a browser rounds.
const differenceOf = ({ kind, ruler, chromium }) =>
  kind === 'images' && Math.abs(ruler - chromium) <= 1 ? 0 : ruler - chromium

function row(name, group) {
  const low = group.filter((one) => differenceOf(one) < 0).length
  const high = group.filter((one) => differenceOf(one) > 0).length
  const agree = group.length - low - high
  const share = group.length === 0 ? '' : ((100 * agree) / group.length).toFixed(2)
  return [name, group.length, agree, share, low, high]
}

function print(title, group) {
  const kinds = [
    'paragraphs',
    'bullets',
    'nested bullets',
    'headings',
    'code lines',
    'table rows',
    'block quotes',
    'titles',
    'images',
  ]
  const tags = ['with inline code', 'with bold', 'with links']
  const rows = [
    [title, 'blocks', 'agree', '%', 'too low', 'too high'],
    ...kinds.map((kind) =>
      row(
        kind,
        group.filter((one) => one.kind === kind),
      ),
    ),
    ...tags.map((tag) =>
      row(
        tag,
        group.filter((one) => one.tags.includes(tag)),
      ),
    ),
    row('all', group),
  ]
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((cells) => String(cells[column]).length)),
  )
  for (const cells of rows)
    console.log(
      cells
        .map((cell, at) =>
          at === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[at]),
        )
        .join('  '),
    )
  console.log()
}

const isGenerated = ({ where }) => where.startsWith('generated')
print(
  'corpus, Latin script',
  compared.filter((one) => one.latin && !isGenerated(one)),
)
print(
  'corpus, other',
  compared.filter((one) => !one.latin && !isGenerated(one)),
)
print(
  'generated, Latin script',
  compared.filter((one) => one.latin && isGenerated(one)),
)
print(
  'generated, other',
  compared.filter((one) => !one.latin && isGenerated(one)),
)
console.log(`${unpaired.length} slides whose blocks do not pair with the browser's`)

const shown = Number(options.show)
for (const { where, blocks, leaves } of unpaired.slice(0, shown)) {
  const at = blocks.findIndex(
    ({ text }, index) => squash(text) !== squash(leaves[index]?.text ?? ''),
  )
  console.log(`\n${where}: ${blocks.length} blocks, ${leaves.length} leaves; at ${at}`)
  console.log(`  mdast:   ${JSON.stringify(blocks[at]?.text.slice(0, 200))}`)
  console.log(`  browser: ${JSON.stringify(leaves[at]?.text.slice(0, 200))}`)
}
const wrong = compared.filter((one) => differenceOf(one) !== 0)
// Too low first, which is unsafe.
for (const one of wrong.sort((a, b) => differenceOf(a) - differenceOf(b)).slice(0, shown))
  console.log(
    `\n${one.where}, ${one.kind}: ruler ${one.ruler}, Chromium ${one.chromium}\n  ${JSON.stringify(one.text.slice(0, 600))}`,
  )
