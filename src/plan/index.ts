/** `Recap` → `Deck`: which slides there are, and what stands on each. Pure: the same recap gives the same deck. */
import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { limits } from '../limits.js'
import type { Deck, Edition, Recap, Size, Slide } from '../model.js'
import type { Theme } from '../theme.js'
import { slidesOf } from './edition/index.js'
import type { Layout } from './galley/index.js'
import { type Measured, nothingMeasured } from './measured.js'
import { asideUrl, kindUrl, sessionUrl } from './nodes.js'
import { Ruler } from './ruler/index.js'

export interface PlanOptions {
  theme: Theme
  size: Size
  /** Everything on slides, unless said otherwise. */
  edition?: Edition | undefined
  /** What a browser measured of an earlier plan of the same recap; it overrules the ruler. */
  measured?: Measured
  /** Divides nothing: what a browser measures for a theme whose measures nobody states. */
  undivided?: boolean
}

const everything: Edition = { kind: 'full' }

export function plan(
  recap: Recap,
  { theme, size, edition = everything, measured = nothingMeasured, undivided = false }: PlanOptions,
): Deck {
  const ruler = new Ruler(theme, size)
  const layout: Layout = { ruler, measured, undivided }
  const { slides, shares } = slidesOf(recap, edition, layout)
  return {
    title: recap.title,
    author: recap.event.author,
    lang: recap.lang,
    edition,
    theme: theme.name,
    size,
    header: recap.settings.header ?? null,
    footer: recap.settings.footer ?? footerOf(recap.event.title),
    style: theme.style,
    shares,
    slides: numberLinks(slides),
  }
}

/** As much as one line could hold, no character cut in two. */
const footerOf = (title: string): string =>
  new RegExp(`^.{0,${limits.footerCharacters}}`, 'su').exec(title)?.[0] ?? ''

/** Links between slides get their numbers: `#5` is the fifth section of Marp's HTML, and a page of its PDF. */
function numberLinks(slides: Slide[]): Slide[] {
  const numbers = new Map<string, number>()
  slides.forEach((slide, index) => {
    for (const url of [
      kindUrl(slide.kind),
      ...(slide.kind === 'session' ? [sessionUrl(slide.session)] : []),
      ...(slide.kind === 'aside' ? [asideUrl(slide.aside)] : []),
    ])
      if (!numbers.has(url)) numbers.set(url, index + 1)
  })
  for (const { kind, body } of slides) {
    // What the notes themselves say is left as it is.
    if (kind === 'session' || kind === 'aside') continue
    visit({ type: 'root', children: body }, 'link', (link, index, parent) => {
      const number = numbers.get(link.url)
      if (number !== undefined) link.url = `#${number}`
      // This edition has no such slide.
      else if (isToSlide(link.url) && parent && index !== undefined)
        parent.children.splice(
          index,
          1,
          ...(isTitled(kind) ? [strong(link.children)] : link.children),
        )
    })
  }
  return slides
}

/** There the link is the title of what follows on its line, and set in bold, whether or not it leads anywhere. */
const isTitled = (kind: Slide['kind']) => kind === 'overview' || kind === 'links'

const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })

const isToSlide = (url: string) => /^(?:session|kind|aside):/.test(url)
