/** One deck: planned until it fits, then made in every format that was asked for. Nothing is written here. */
import type { Browser } from 'puppeteer-core'
import type { MadeDeck, MadeFile } from './builtDeck.js'
import type { Config, Format } from './config.js'
import type { Diagnostic } from './diagnostic.js'
import { fitDeck } from './fit.js'
import type { Recap } from './model.js'
import type { Images } from './read/images.js'
import { presentationPage } from './render/page.js'
import { closeSlides, printPdf, takeThumbnail } from './render/pages.js'
import type { Theme } from './theme.js'

/** A deck to make. */
export interface Job {
  /** A track, a day; null for the whole deck. */
  part: string | null
  recap: Recap
  paths: Record<Format, string>
}

export interface MakeOptions extends Pick<Config, 'by' | 'edition' | 'formats' | 'size'> {
  theme: Theme
  images: Images
  /** Without one there is no PDF, and no picture for the index page. */
  browser: Browser | null
  /** Called with the name of each file before it is made. */
  onProgress: (step: string) => void
}

export async function makeDeck(
  { part, recap, paths }: Job,
  { by, edition, formats, size, theme, images, browser, onProgress }: MakeOptions,
): Promise<{ made: MadeDeck; diagnostics: Diagnostic[] }> {
  onProgress(`Planning ${part ?? 'slides'}`)
  const fitted = await fitDeck(recap, { theme, size, edition, images, browser })
  const { deck, markdown, slides, page, diagnostics } = fitted
  const make: Record<Format, (() => Promise<string | Uint8Array>) | null> = {
    md: async () => markdown,
    html: () => presentationPage(deck, slides),
    pdf: page && (() => printPdf(page)),
  }
  const files: MadeFile[] = []
  for (const format of formats) {
    const path = paths[format]
    onProgress(`Making ${path}`)
    const data = await make[format]?.()
    if (data !== undefined) files.push({ format, path, data })
  }
  const thumbnail = page && by ? await takeThumbnail(page, size) : null
  if (page) await closeSlides(page)
  return { made: { deck, part, sessions: recap.sessions, files, thumbnail }, diagnostics }
}
