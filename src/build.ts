/** The map of recap: read → parse → plan → write → render. The only file that knows all five. */
import { basename, dirname, join } from 'node:path'
import { type Flags, type Format, resolveConfig } from './config.js'
import { type Diagnostic, diagnostic } from './diagnostic.js'
import type { Deck } from './model.js'
import { parse } from './parse/index.js'
import { plan } from './plan/index.js'
import { loadImages } from './read/images.js'
import { readSources } from './read/sources.js'
import { loadTheme } from './read/theme.js'
import { renderSlides } from './render/engine.js'
import { protectInputs, type WrittenFile, writeOutput } from './render/files.js'
import { presentationPage, printPage } from './render/page.js'
import { findOverflows, type Overflow, openSlides, printPdf } from './render/pages.js'
import { write } from './write/index.js'

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
  const deck = plan(recap, { theme, size: config.size })
  const markdown = write(deck)
  const slides = renderSlides(markdown, theme, images)

  const overflows: Overflow[] = []
  const make: Record<Format, () => Promise<string | Uint8Array>> = {
    md: async () => markdown,
    html: () => presentationPage(deck, slides),
    pdf: async () => {
      // Not loaded for Markdown and HTML: puppeteer alone takes a tenth of a second.
      const { launchBrowser } = await import('./render/browser/launch.js')
      const browser = await launchBrowser(config)
      try {
        const page = await openSlides(browser, printPage(deck, slides), deck.size)
        overflows.push(...(await findOverflows(page)))
        return await printPdf(page)
      } finally {
        await browser.close()
      }
    },
  }
  const files: WrittenFile[] = []
  for (const format of config.formats) {
    onProgress(`Writing ${config.paths[format]}`)
    files.push(await writeOutput(config.paths[format], await make[format]()))
  }
  return {
    deck,
    files,
    diagnostics: [
      ...recap.diagnostics,
      ...diagnostics,
      ...overflows.map((one) => tooMuch(one, deck, config.paths.md)),
    ],
  }
}

/** Never silent: the author learns which lines of the notes did not fit. */
function tooMuch(
  { slide, vertical, horizontal }: Overflow,
  { slides }: Deck,
  deckPath: string,
): Diagnostic {
  const position = slides[slide - 1]?.position ?? { path: deckPath, line: 1, column: 1 }
  const by = Math.ceil(Math.max(vertical, horizontal))
  return diagnostic(
    'slide-overflow',
    position,
    `slide ${slide} holds ${by} px more than fits. Shorten these lines, or split what is long into bullets.`,
  )
}
