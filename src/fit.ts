/** Plan, write, render, and look: again, with what a browser measured, until every slide fits. */
import type { Browser, Page } from 'puppeteer-core'
import { type Diagnostic, diagnostic } from './diagnostic.js'
import type { Deck, Edition, Recap, Size, Slide } from './model.js'
import { plan } from './plan/index.js'
import { type Finding, learn, type Measured, nothingMeasured } from './plan/measured.js'
import { titleClasses } from './plan/ruler/index.js'
import { qrDrawings } from './qr.js'
import type { Images } from './read/images.js'
import type { RenderedSlides } from './render/engine.js'
import { measureGalleys, measureSlides } from './render/measure.js'
import { printPage } from './render/page.js'
import {
  closeSlides,
  findOverflows,
  type Overflow,
  openSlides,
  shrinkOverflows,
} from './render/pages.js'
import { type RenderedDeck, renderDeck } from './renderDeck.js'
import type { Theme } from './theme.js'

export interface FitOptions {
  theme: Theme
  size: Size
  edition?: Edition | undefined
  images: Images
  /** null plans by the theme's measures alone. */
  browser: Browser | null
}

/** A deck that was looked at, as far as there was a browser. */
export interface Fitted {
  deck: Deck
  markdown: string
  slides: RenderedSlides
  /** The deck as the browser has it, to be printed; null without one. */
  page: Page | null
  /** What does not fit however the notes are divided, and what is not as planned. */
  diagnostics: Diagnostic[]
  /** Slides that had to be planned again. */
  replanned: number
}

/** A plan that does not fit by then never will. */
const mostRounds = 3

/** @returns the deck; its slides all fit, unless a diagnostic tells which cannot */
export async function fitDeck(
  recap: Recap,
  { theme, size, edition, images, browser }: FitOptions,
): Promise<Fitted> {
  const make = (measured: Measured, undivided = false) => {
    const deck = plan(recap, { theme, size, edition, measured, undivided })
    const pictures = new Map([...images, ...qrDrawings(deck)])
    return renderDeck(deck, { theme, images: pictures, origin: recap.event.position })
  }
  if (!browser) return { ...make(nothingMeasured), page: null, replanned: 0 }
  const open = ({ deck, slides }: RenderedDeck) =>
    openSlides(browser, printPage(deck, slides), size)

  let known = nothingMeasured
  if (!theme.isMeasured) {
    const whole = make(known, true)
    const page = await open(whole)
    const galleys = await measureGalleys(page, titleClasses)
    await closeSlides(page)
    known = learn(
      known,
      whole.deck,
      galleys.map((galley, slide) => ({ ...galley, slide, overflow: 0 })),
    )
  }
  let replanned = 0
  for (let round = 0; ; round += 1) {
    const made = make(known)
    const page = await open(made)
    const overflows = await findOverflows(page)
    // A slide that is not divided stays as it is.
    const canMove = overflows.some(({ slide }) => made.deck.slides[slide - 1]?.stretch)
    if (!canMove || round === mostRounds) {
      if (overflows.length > 0) await shrinkOverflows(page)
      return {
        ...made,
        page,
        diagnostics: [
          ...made.diagnostics,
          ...overflows.map((one) => tooMuch(one, made.deck, recap)),
        ],
        replanned,
      }
    }
    replanned += overflows.length
    const measured = await measureSlides(page)
    await closeSlides(page)
    known = learn(
      known,
      made.deck,
      overflows.flatMap(({ slide, vertical }): Finding[] => {
        const one = measured[slide - 1]
        return one ? [{ slide: slide - 1, measured: one, overflow: vertical }] : []
      }),
    )
  }
}

/** Never silent: the author learns which lines of the notes do not fit, and what would help. */
function tooMuch(
  { slide, vertical, horizontal }: Overflow,
  { slides }: Deck,
  { event }: Recap,
): Diagnostic {
  const { kind = 'cover', position = null } = slides[slide - 1] ?? {}
  const [by, where] = vertical > 0 ? [vertical, 'below'] : [horizontal, 'beside']
  return diagnostic(
    'slide-overflow',
    position ?? event.position,
    `expected slide ${slide} to hold this, found ${Math.ceil(by)} px too much ${where} it. ${remedies[kind]}`,
  )
}

const remedies: Record<Slide['kind'], string> = {
  cover: 'Shorten the title, subtitle, place or author.',
  overview: 'Shorten the titles of the sessions.',
  agenda: 'Shorten the titles of the sessions, or the names of tracks.',
  session: 'Shorten these lines, split what is long into bullets, or give a table fewer columns.',
  aside: 'Shorten these lines, split what is long into bullets, or give a table fewer columns.',
  section: 'Shorten the name of the day or the track.',
  actions: 'Shorten these lines.',
  questions: 'Shorten these lines.',
  links: 'Shorten what the links are called.',
  closing: 'Shorten the title.',
}
