/**
 * The map of recap: read → parse → scope, then plan → write → render for each deck (`makeDeck.ts`; `fit.ts` repeats
 * these until every slide fits), and at the end all files at once.
 */
import { basename, dirname, join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { BuiltDeck, MadeDeck } from './builtDeck.js'
import { type Config, type Flags, pathsIn, resolveConfig } from './config.js'
import type { Diagnostic } from './diagnostic.js'
import { protectInputs, type WrittenFile, writeOutputs, written } from './files/output.js'
import { type Job, makeDeck } from './makeDeck.js'
import type { Recap } from './model.js'
import { parse } from './parse/index.js'
import { loadImages } from './read/images.js'
import { readSources } from './read/sources.js'
import { loadTheme } from './read/theme.js'
import { isBrowserFailure } from './render/browser/failure.js'
import type { BrowserSession } from './render/browser/session.js'
import { indexPage } from './render/indexPage.js'
import { partsBy } from './scope/by.js'
import { parseOnly, selectOnly } from './scope/only.js'
import type { Theme } from './theme.js'

export interface BuildResult {
  /** The whole deck first. */
  decks: BuiltDeck[]
  /** The page that leads to all of them; null where there is one. */
  index: WrittenFile | null
  diagnostics: Diagnostic[]
  /** Why there is no PDF, though it was asked for: no browser prints it. */
  failure: unknown
}

export interface BuildOptions extends Flags {
  /** Called with what is being done, for a progress line. */
  onProgress?: (step: string) => void
  /** Called with what the user should know of the browser. */
  onNotice?: (notice: string) => void
}

/**
 * Builds the decks of some notes: files or folders in, Marp Markdown, HTML and PDF out.
 *
 * @param inputs notes: files, folders, `-` for standard input
 * @throws RecapError when notes cannot be read, or a deck cannot be made, or a file cannot be written; then what stood in
 *   the places of the files stands there still
 */
export async function build(
  inputs: readonly string[],
  { onProgress = () => {}, onNotice, ...flags }: BuildOptions = {},
): Promise<BuildResult> {
  onProgress('Reading notes')
  const sources = await readSources(inputs)
  const notes = parse(sources)
  const { recap, file: selection } = selectOnly(notes, (flags.only ?? []).map(parseOnly))
  const config = resolveConfig(flags, notes.settings, { inputs, selection })
  const theme = await loadTheme(config.theme)
  const folder = dirname(config.paths.md)
  const { images, diagnostics } = await loadImages(recap, folder)
  const { jobs, ...scoped } = jobsOf(recap, config)
  await protectInputs(
    outputsOf(jobs, config),
    sources.flatMap(({ file }) => file ?? []),
  )

  const session = await sessionFor(config, theme, onNotice)
  let failure: unknown = null
  const found = [...recap.diagnostics, ...diagnostics, ...scoped.diagnostics]
  /** What does not fit in a track's deck does not fit in the whole deck: once is enough. */
  const told = new Set<string>()
  const decks: MadeDeck[] = []
  try {
    for (const job of jobs) {
      const make = (browser: Browser | null) =>
        makeDeck(job, { ...config, ...{ theme, images, browser, onProgress } })
      const withoutBrowser = (error: unknown) => {
        if (!isBrowserFailure(error) || !theme.isMeasured || config.formats.length === 1)
          throw error
        failure = error
        return make(null)
      }
      const { made, diagnostics } = await (session
        ? session.use(make).catch(withoutBrowser)
        : make(null))
      decks.push(made)
      found.push(...diagnostics.filter((one) => !told.has(placeOf(one))))
      for (const one of diagnostics) told.add(placeOf(one))
    }
  } finally {
    await session?.close()
  }
  const index = config.by
    ? { path: indexPath(folder), data: indexPage(recap, decks, folder) }
    : null
  onProgress('Writing files')
  await writeOutputs([...decks.flatMap(({ files }) => files), ...(index ? [index] : [])], config)
  return {
    decks: decks.map((deck) => ({ ...deck, files: deck.files.map(written) })),
    index: index && written(index),
    diagnostics: found,
    failure,
  }
}

const placeOf = ({ position: { path, line } }: Diagnostic) => `${path}:${line}`

/** The whole deck, and one for each part where parts are asked for. */
function jobsOf(recap: Recap, { by, paths }: Config): { jobs: Job[]; diagnostics: Diagnostic[] } {
  const whole: Job = { part: null, recap, paths }
  if (by === null) return { jobs: [whole], diagnostics: [] }
  const folder = dirname(paths.md)
  const { parts, diagnostics } = partsBy(recap, by, [
    basename(paths.md, '.md'),
    basename(indexPath(folder), '.html'),
  ])
  return {
    jobs: [
      whole,
      ...parts.map(({ name, file, recap }) => ({
        part: name,
        recap,
        paths: pathsIn(folder, file),
      })),
    ],
    diagnostics,
  }
}

const indexPath = (folder: string) => join(folder, 'index.html')

const outputsOf = (jobs: readonly Job[], { by, formats, paths }: Config): string[] => [
  ...jobs.flatMap(({ paths }) => formats.map((format) => paths[format])),
  ...(by ? [indexPath(dirname(paths.md))] : []),
]

/** A PDF is printed by a browser, a theme without measures is measured by one. */
async function sessionFor(
  config: Config,
  theme: Theme,
  onNotice: BuildOptions['onNotice'],
): Promise<BrowserSession | null> {
  if (theme.isMeasured && !config.formats.includes('pdf')) return null
  // Not loaded for Markdown and HTML: puppeteer alone takes a tenth of a second.
  const { browserSession } = await import('./render/browser/session.js')
  return browserSession({ browser: config.browser, onNotice })
}
