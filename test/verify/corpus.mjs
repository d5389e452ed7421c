// Every deck that the corpus gives, in every theme and both sizes, measured in Chromium: does any slide clip?
// npm run build && npm run verify:corpus [-- FOLDER] [--theme NAME] [--edition summary] [--show]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fitDeck } from '../../dist/fit.js'
import { formatDiagnostic, loadImages, loadTheme, parse, readSources } from '../../dist/index.js'
import { sizes } from '../../dist/model.js'
import { launchBrowser } from '../../dist/render/browser/launch.js'
import { findOverflows } from '../../dist/render/pages.js'
import { findNotes } from '../notesFiles.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string' },
    edition: { type: 'string', default: 'full' },
    show: { type: 'boolean' },
  },
})
const { folder, files } = findNotes(positionals[0])
const themes = values.theme ? [values.theme] : ['recap', 'default', 'gaia', 'uncover']
const editions = {
  full: { kind: 'full' },
  summary: { kind: 'summary' },
  talk: { kind: 'talk', minutes: 15 },
}
const edition = editions[values.edition]
if (!edition) throw new Error(`--edition: expected one of ${Object.keys(editions).join(', ')}`)

const { browser } = await launchBrowser({})
let clippedInAll = 0
console.log('| theme | size | files | slides | clipped | too much | replanned | seconds |')
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const name of themes) {
  const theme = await loadTheme(name)
  for (const size of sizes) {
    const start = performance.now()
    const counts = { slides: 0, clipped: 0, tooMuch: 0, replanned: 0 }
    for (const file of files) {
      const recap = parse(await readSources([join(folder, file)]))
      const { images } = await loadImages(recap, folder)
      const fitted = await fitDeck(recap, { theme, size, edition, images, browser })
      // Once more, as printed: what cannot fit is an error and made smaller, it is not clipped either.
      const clipped = await findOverflows(fitted.page)
      await fitted.page.close()
      counts.slides += fitted.deck.slides.length
      counts.clipped += clipped.length
      counts.tooMuch += fitted.diagnostics.length
      counts.replanned += fitted.replanned
      if (values.show) for (const one of fitted.diagnostics) console.error(formatDiagnostic(one))
    }
    clippedInAll += counts.clipped
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    console.log(`| ${[name, size, files.length, ...Object.values(counts), seconds].join(' | ')} |`)
  }
}
await browser.close()
process.exitCode = clippedInAll > 0 ? 1 : 0
