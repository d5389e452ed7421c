/** `Recap` → `Deck`: which slides there are, and what stands on each. Pure: the same recap gives the same deck. */
import { visit } from 'unist-util-visit'
import type { Deck, Recap, Size, Slide } from '../model.js'
import type { Theme } from '../theme.js'
import type { Layout } from './galley.js'
import { type Measured, nothingMeasured } from './measured.js'
import { Ruler } from './ruler/index.js'
import { agendaSlides } from './slides/agenda/index.js'
import { asideId, asideSlides } from './slides/aside.js'
import { closingSlide } from './slides/closing.js'
import { coverSlide } from './slides/cover.js'
import { foundSlides } from './slides/found.js'
import { linksSlides } from './slides/links/index.js'
import { asideUrl, kindUrl, sessionUrl } from './slides/nodes.js'
import { sectionSlides } from './slides/section.js'
import { sessionSlides } from './slides/session.js'
import { wording } from './slides/wording.js'

export interface PlanOptions {
  theme: Theme
  size: Size
  /** What a browser measured of an earlier plan of the same recap; it overrules the ruler. */
  measured?: Measured
  /** Divides nothing: what a browser measures for a theme whose measures nobody states. */
  undivided?: boolean
}

export function plan(
  recap: Recap,
  { theme, size, measured = nothingMeasured, undivided = false }: PlanOptions,
): Deck {
  const ruler = new Ruler(theme, size)
  const layout: Layout = { ruler, measured, undivided }
  const asides = recap.asides.map((aside, index) => ({ ...aside, id: asideId(index) }))
  const cover = coverSlide(recap, layout)
  const sections = sectionSlides(recap, ruler)
  const slides: Slide[] = [
    cover.slide,
    ...agendaSlides(recap, layout),
    ...asideSlides(
      {
        id: 'front',
        title: wording.about,
        body: [...cover.rest, ...recap.front],
        position: null,
      },
      layout,
    ),
    ...recap.sessions.flatMap((session, index) => [
      ...[sections.get(session.id) ?? []].flat(),
      ...sessionSlides(session, recap, layout),
      ...asides
        .filter(({ after }) => after === index + 1)
        .flatMap((aside) => asideSlides(aside, layout)),
    ]),
    ...foundSlides('actions', recap, layout),
    ...foundSlides('questions', recap, layout),
    ...linksSlides(recap, layout),
  ]
  const kinds = new Set(slides.map(({ kind }) => kind))
  slides.push(closingSlide(recap, kinds, ruler))
  return {
    title: recap.title,
    author: recap.event.author,
    lang: recap.lang,
    edition: 'full',
    theme: theme.name,
    size,
    header: recap.settings.header ?? null,
    footer: recap.settings.footer ?? recap.event.title,
    style: theme.style,
    slides: numberLinks(slides),
  }
}

/** Links between slides get their numbers: `#5` is the fifth section of Marp's HTML, and a page of its PDF. */
function numberLinks(slides: Slide[]): Slide[] {
  const numbers = new Map<string, number>()
  slides.forEach((slide, index) => {
    for (const url of [
      kindUrl(slide.kind),
      ...(slide.kind === 'session' ? [sessionUrl(slide.session)] : []),
      ...(slide.kind === 'aside' ? [asideUrl(slide.stretch?.galley ?? '')] : []),
    ])
      if (!numbers.has(url)) numbers.set(url, index + 1)
  })
  for (const { kind, body } of slides) {
    // What the notes themselves say is left as it is.
    if (kind === 'session' || kind === 'aside') continue
    visit({ type: 'root', children: body }, 'link', (link) => {
      const number = numbers.get(link.url)
      if (number !== undefined) link.url = `#${number}`
    })
  }
  return slides
}
