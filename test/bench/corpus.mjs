// What recap makes of every file of the corpus: sessions, diagnostics, slides, and the seconds that it takes.
// npm run build && npm run bench:corpus [-- FOLDER]
import { join } from 'node:path'
import { loadTheme, parse, plan, readSources, write } from '../../dist/index.js'
import { findNotes } from '../notesFiles.mjs'

const { folder, files } = findNotes(process.argv[2])
const theme = await loadTheme('recap')

// The first pass lets the engine compile what it runs; the second is told.
const sourcesOf = await Promise.all(files.map((file) => readSources([join(folder, file)])))
const cold = await timeOf(sourcesOf)
const warm = await timeOf(sourcesOf)

console.log('sessions  diagnostics  slides  parse ms  seconds  file')
for (const [index, file] of files.entries()) {
  const start = performance.now()
  const recap = parse(sourcesOf[index])
  const parsed = performance.now()
  const deck = plan(recap, { theme, size: '16:9' })
  write(deck)
  const seconds = (performance.now() - start) / 1000
  console.log(
    [
      String(recap.sessions.length).padStart(8),
      String(recap.diagnostics.length).padStart(11),
      String(deck.slides.length).padStart(6),
      (parsed - start).toFixed(1).padStart(8),
      seconds.toFixed(2).padStart(7),
      file,
    ].join('  '),
  )
}
console.log(`${files.length} files; parsing 100 kB: ${cold} ms at first, then ${warm} ms`)

/** Milliseconds of parsing for 100 kB. */
async function timeOf(all) {
  const bytes = all.flat().reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const start = performance.now()
  for (const sources of all) parse(sources)
  return (((performance.now() - start) / bytes) * 1e5).toFixed(0)
}
