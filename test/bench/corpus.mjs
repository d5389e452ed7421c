// What recap makes of every file of the corpus: sessions, diagnostics, slides, and the seconds that it takes.
// npm run build && npm run bench:corpus
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadTheme, parse, plan, readSources, write } from '../../dist/index.js'

const corpus = join(import.meta.dirname, '../../../shared/corpus/notes')
const theme = await loadTheme('recap')
const files = readdirSync(corpus, { recursive: true })
  .filter((path) => path.endsWith('.md'))
  .sort()

let [bytes, parsing] = [0, 0]
console.log('sessions  diagnostics  slides  parse ms  seconds  file')
for (const file of files) {
  const start = performance.now()
  const sources = await readSources([join(corpus, file)])
  const read = performance.now()
  const recap = parse(sources)
  const parsed = performance.now()
  const deck = plan(recap, { theme, size: '16:9' })
  write(deck)
  const seconds = (performance.now() - start) / 1000
  bytes += Buffer.byteLength(sources[0].text)
  parsing += parsed - read
  console.log(
    [
      String(recap.sessions.length).padStart(8),
      String(recap.diagnostics.length).padStart(11),
      String(deck.slides.length).padStart(6),
      (parsed - read).toFixed(1).padStart(8),
      seconds.toFixed(2).padStart(7),
      file,
    ].join('  '),
  )
}
console.log(
  `${files.length} files, ${Math.round(bytes / 1000)} kB, ${((parsing / bytes) * 1e5).toFixed(0)} ms of parsing for 100 kB`,
)
