/**
 * The map of recap: read → parse → scope → plan → write → render, the last three for each deck; `fit.ts` repeats those
 * until every slide fits.
 */
import { basename, dirname, join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { BuiltDeck, DeckFile } from './builtDeck.js'
import { type Config, type Flags, type Format, pathsIn, resolveConfig } from './config.js'
import type { Diagnostic } from './diagnostic.js'
import { protectInputs, type WrittenFile, writeOutput } from './files/output.js'
import { fitDeck } from './fit.js'
import type { Recap } from './model.js'
import { parse } from './parse/index.js'
import { loadImages } from './read/images.js'
import { readSources } from './read/sources.js'
import { loadTheme } from './read/theme.js'
import { isBrowserFailure } from './render/browser/failure.js'
import type { BrowserSession } from './render/browser/session.js'
import { indexPage } from './render/indexPage.js'
import { presentationPage } from './render/page.js'
import { closeSlides, printPdf, takeThumbnail } from './render/pages.js'
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
 * @throws RecapError when notes cannot be read or outputs cannot be written, or nothing can be made without a browser;
 *   what was written before stays whole
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
  const decks: BuiltDeck[] = []
  try {
    for (const { part, recap, paths } of jobs) {
      onProgress(`Planning ${part ?? 'slides'}`)
      const { size, edition } = config
      const makeDeck = async (browser: Browser | null) => {
        const { page, ...fitted } = await fitDeck(recap, { theme, size, edition, images, browser })
        const pdf = page && config.formats.includes('pdf') ? await printPdf(page) : null
        const thumbnail = page && config.by ? await takeThumbnail(page, size) : null
        if (page) await closeSlides(page)
        return { ...fitted, pdf, thumbnail }
      }
      const withoutBrowser = (error: unknown) => {
        if (!isBrowserFailure(error) || !theme.isMeasured || config.formats.length === 1)
          throw error
        failure = error
        return makeDeck(null)
      }
      const fitted = await (session ? session.use(makeDeck).catch(withoutBrowser) : makeDeck(null))
      const { deck, markdown, slides, pdf, thumbnail } = fitted
      const make: Record<Format, (() => Promise<string | Uint8Array>) | null> = {
        md: async () => markdown,
        html: () => presentationPage(deck, slides),
        pdf: pdf && (async () => pdf),
      }
      const files: DeckFile[] = []
      for (const format of config.formats) {
        const data = await make[format]?.()
        if (data === undefined) continue
        onProgress(`Writing ${paths[format]}`)
        files.push({ format, ...(await writeOutput(paths[format], data)) })
      }
      decks.push({ deck, part, sessions: recap.sessions, files, thumbnail })
      found.push(...fitted.diagnostics.filter((one) => !told.has(placeOf(one))))
      for (const one of fitted.diagnostics) told.add(placeOf(one))
    }
    const index = config.by
      ? await writeOutput(indexPath(folder), indexPage(recap, decks, folder))
      : null
    return { decks, index, diagnostics: found, failure }
  } finally {
    await session?.close()
  }
}

const placeOf = ({ position: { path, line } }: Diagnostic) => `${path}:${line}`

/** A deck to make. */
interface Job {
  part: string | null
  recap: Recap
  paths: Record<Format, string>
}

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
