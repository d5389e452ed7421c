/** Everything on slides. */
import type { Recap } from '../../model.js'
import type { Layout } from '../galley.js'
import { agendaSlides } from '../slides/agenda.js'
import { closingSlide } from '../slides/closing.js'
import { coverSlide } from '../slides/cover.js'
import { linksSlides } from '../slides/links.js'
import { sectionSlides } from '../slides/section.js'
import { sessionSlides } from '../slides/session.js'
import { wording } from '../slides/wording.js'
import type { Planned } from './index.js'

export function fullEdition(recap: Recap, layout: Layout): Planned {
  const links = linksSlides(recap, layout)
  const asides = recap.asides.map((aside, index) => ({ ...aside, id: `aside:${index}` }))
  const cover = coverSlide(recap, layout)
  const front = { id: 'front', title: wording.about, position: null }
  const slides = [
    cover.slide,
    ...agendaSlides(recap, layout),
    ...sectionSlides({ ...front, body: [...cover.rest, ...recap.front] }, layout),
    ...recap.sessions.flatMap((session, index) => [
      ...sessionSlides(session, recap, layout),
      ...asides
        .filter(({ after }) => after === index + 1)
        .flatMap((aside) => sectionSlides(aside, layout)),
    ]),
    ...links,
    closingSlide(recap, links.length > 0, layout.ruler),
  ]
  return { slides, shares: [] }
}
