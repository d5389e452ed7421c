/** `Recap` → `Deck`: which slides there are, and what stands on each. Pure: the same recap gives the same deck. */
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Deck, Recap, Size, Slide } from '../model.js'
import type { Theme } from '../theme.js'
import { agendaSlides } from './agenda.js'
import { assemble } from './assemble.js'
import { toAtoms } from './atoms.js'
import { closingSlide } from './closing.js'
import { coverSlide } from './cover.js'
import { divideUnder } from './divide.js'
import { linksSlides } from './links.js'
import { heading, text } from './nodes.js'
import { Ruler } from './ruler/index.js'
import { sessionSlides } from './sessions.js'
import { wording } from './wording.js'

export interface PlanOptions {
  theme: Theme
  size: Size
}

export function plan(recap: Recap, { theme, size }: PlanOptions): Deck {
  const ruler = new Ruler(theme, size)
  const links = linksSlides(recap, ruler)
  const slides: Slide[] = [
    coverSlide(recap, ruler),
    ...agendaSlides(recap, ruler),
    ...frontSlides(recap.front, ruler),
    ...recap.sessions.flatMap((session) => sessionSlides(session, recap, ruler)),
    ...links,
    closingSlide(recap, links.length > 0),
  ]
  return {
    title: recap.title,
    author: recap.event.author,
    lang: recap.lang,
    edition: 'full',
    theme: theme.name,
    size,
    header: recap.settings.header ?? null,
    footer: recap.settings.footer ?? recap.event.title,
    slides: numberLinks(slides),
  }
}

/** What the notes say before the first session: a foreword, the venue, who came along. */
function frontSlides(front: readonly RootContent[], ruler: Ruler): Slide[] {
  if (front.length === 0) return []
  const parts = divideUnder(wording.about, toAtoms(front, ruler), 0, ruler)
  return parts.map(({ atoms, title: { step } }, index) => ({
    kind: 'section',
    classes: step ? [step] : [],
    body: [
      heading(2, [text(wording.about + wording.part(index + 1, parts.length))]),
      ...assemble(atoms, ruler),
    ],
    speakerNotes: [],
    position: null,
  }))
}

/** Links between slides get their numbers: `#5` is the fifth section of Marp's HTML, and a page of its PDF. */
function numberLinks(slides: Slide[]): Slide[] {
  const numbers = new Map<string, number>()
  slides.forEach((slide, index) => {
    for (const url of [
      `kind:${slide.kind}`,
      ...(slide.kind === 'session' ? [`session:${slide.session}`] : []),
    ])
      if (!numbers.has(url)) numbers.set(url, index + 1)
  })
  for (const { body } of slides)
    visit({ type: 'root', children: body }, 'link', (link) => {
      const number = numbers.get(link.url)
      if (number !== undefined) link.url = `#${number}`
    })
  return slides
}
