/** The map of recap: read → parse → plan → write → render; `fit.ts` repeats the last three until every slide fits. */
import { basename, dirname, join } from 'node:path'
import type { Browser } from 'puppeteer'
import { type Config, type Flags, type Format, resolveConfig } from './config.js'
import type { Diagnostic } from './diagnostic.js'
import { fitDeck } from './fit.js'
import type { Deck } from './model.js'
import { parse } from './parse/index.js'
import { loadImages } from './read/images.js'
import { readSources } from './read/sources.js'
import { loadTheme } from './read/theme.js'
import { protectInputs, type WrittenFile, writeOutput } from './render/files.js'
import { presentationPage } from './render/page.js'
import { printPdf } from './render/pages.js'
import type { Theme } from './theme.js'

export interface BuildResult {
  deck: Deck
  files: WrittenFile[]
  diagnostics: Diagnostic[]
}

export interface BuildOptions extends Flags {
  /** Called with what is being done, for a progress line. */
  onProgress?: (step: string) => void
}

/**
 * Builds the deck of some notes: files or folders in, Marp Markdown, HTML and PDF out.
 *
 * @param inputs notes: files, folders, `-` for standard input
 * @throws RecapError when notes cannot be read, outputs cannot be written, or no browser prints the PDF; what was
 *   written before stays whole
 */
export async function build(
  inputs: readonly string[],
  { onProgress = () => {}, ...flags }: BuildOptions = {},
): Promise<BuildResult> {
  onProgress('Reading notes')
  const sources = await readSources(inputs)
  const recap = parse(sources)
  const config = resolveConfig(flags, recap.settings, inputs)
  const outputs = config.formats.map((format) => config.paths[format])
  await protectInputs(
    outputs,
    sources.map(({ path, folder }) => join(folder, basename(path))),
  )
  const theme = await loadTheme(config.theme)
  const { images, diagnostics } = await loadImages(recap, dirname(config.paths.md))

  onProgress('Planning slides')
  const { browser, failure } = await browserFor(config, theme)
  try {
    const fitted = await fitDeck(recap, { theme, size: config.size, images, browser })
    const { deck, markdown, slides, page } = fitted
    const make: Record<Format, (() => Promise<string | Uint8Array>) | null> = {
      md: async () => markdown,
      html: () => presentationPage(deck, slides),
      pdf: page && (() => printPdf(page)),
    }
    const files: WrittenFile[] = []
    for (const format of config.formats) {
      const data = await make[format]?.()
      if (data === undefined) continue
      onProgress(`Writing ${config.paths[format]}`)
      files.push(await writeOutput(config.paths[format], data))
    }
    if (failure) throw failure
    return {
      deck,
      files,
      diagnostics: [...recap.diagnostics, ...diagnostics, ...fitted.diagnostics],
    }
  } finally {
    await browser?.close()
  }
}

interface Started {
  browser: Browser | null
  /** Why there is none, when all but the PDF can be made without. */
  failure?: unknown
}

/** A PDF is printed by a browser, a theme without measures is measured by one. */
async function browserFor(config: Config, theme: Theme): Promise<Started> {
  if (theme.isMeasured && !config.formats.includes('pdf')) return { browser: null }
  // Not loaded for Markdown and HTML: puppeteer alone takes a tenth of a second.
  const { launchBrowser } = await import('./render/browser/launch.js')
  try {
    return { browser: await launchBrowser(config) }
  } catch (failure) {
    if (!theme.isMeasured || config.formats.length === 1) throw failure
    return { browser: null, failure }
  }
}
