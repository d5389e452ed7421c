/** A deck → its Markdown and its slides, which show what was planned: what Marp reads otherwise is said more plainly. */
import { compare, type Difference } from './compare.js'
import { type Diagnostic, diagnostic, type Position } from './diagnostic.js'
import { RecapError } from './error.js'
import { limits } from './limits.js'
import type { Deck } from './model.js'
import { inForm, plainestForm } from './plainSlide.js'
import type { Images } from './read/images.js'
import { type RenderedSlides, renderSlides } from './render/engine.js'
import { unsayable } from './text/unsayable.js'
import type { Theme } from './theme.js'
import { write } from './write/index.js'

export interface RenderOptions {
  theme: Theme
  /** What each image URL of the deck stands for, as a data URI. */
  images: Images
  /** Where the notes begin: for messages about slides that recap made. */
  origin: Position
}

export interface RenderedDeck {
  deck: Deck
  markdown: string
  slides: RenderedSlides
  /** Slides that show plain text in place of what was planned. */
  diagnostics: Diagnostic[]
}

/**
 * Writes and renders a deck, and looks whether it shows what was planned. A slide that does not is written again as plain
 * text, and the author learns of it.
 *
 * @throws RecapError with slide and line when a slide does not show what the notes say, however plainly it is written
 */
export function renderDeck(planned: Deck, { theme, images, origin }: RenderOptions): RenderedDeck {
  const placeOf = (slide: number): Position => planned.slides[slide]?.position ?? origin
  const forms: number[] = planned.slides.map(({ body }) => (unsayable(body) ? 1 : 0))
  for (let round = 1; ; round += 1) {
    const deck = {
      ...planned,
      slides: planned.slides.map((slide, index) => inForm(slide, forms[index] ?? 0)),
    }
    const markdown = write(deck)
    const slides = renderSlides(markdown, theme, images)
    const differences = compare(deck, slides)
    if (differences.length === 0) {
      const diagnostics = forms.flatMap((form, slide) =>
        form === 0 ? [] : [plainText(slide, placeOf(slide))],
      )
      return { deck, markdown, slides, diagnostics }
    }
    for (const difference of differences) {
      const { slide } = difference
      const form = (forms[slide] ?? 0) + 1
      if (form > plainestForm || round === limits.rounds)
        throw notAsPlanned(difference, placeOf(slide))
      forms[slide] = form
    }
  }
}

const plainText = (slide: number, position: Position): Diagnostic =>
  diagnostic(
    'slide-in-plain-text',
    position,
    `slide ${slide + 1} shows these lines as plain text: with their marks Marp would show something else. Write them more simply.`,
  )

const notAsPlanned = ({ slide, what }: Difference, { path, line, column }: Position) =>
  new RecapError(
    `${path}:${line}:${column}: expected slide ${slide + 1} to show what was planned, found other ${what}: Marp reads these lines as something else. Nothing was written. Write them more simply, and please report them.`,
  )
