/** Everything on slides. */
import { asidesAround } from '../../contents.js'
import type { Aside, Recap, Slide } from '../../model.js'
import { formatDay, wording } from '../../wording.js'
import type { Layout } from '../galley/index.js'
import { agendaSlides } from '../slides/agenda/index.js'
import { asideSlides } from '../slides/aside.js'
import { withClosing } from '../slides/closing.js'
import { coverSlide } from '../slides/cover.js'
import { foundSlides } from '../slides/found.js'
import { linksSlides } from '../slides/links/index.js'
import { sectionSlides } from '../slides/section.js'
import { sessionSlides } from '../slides/session.js'
import type { Planned } from './planned.js'

export function fullEdition(recap: Recap, layout: Layout): Planned {
  const asides = asidesAround(recap)
  const cover = coverSlide(recap, layout)
  const sections = sectionSlides(recap, layout.ruler)
  const front = {
    id: null,
    title: wording.about,
    contents: recap.front.filter(({ body }) => body.length > 0),
    before: cover.rest,
  }
  const slidesOf = (aside: Aside) => {
    const title = formatDay(aside.title, recap.lang)
    return asideSlides({ id: aside.id, title, contents: [aside] }, layout)
  }
  const slides: Slide[] = [
    cover.slide,
    ...agendaSlides(recap, layout),
    ...asideSlides(front, layout),
    ...recap.sessions.flatMap((session, index) => [
      ...[sections.get(session.id) ?? []].flat(),
      ...(asides[index]?.above ?? []).flatMap(slidesOf),
      ...sessionSlides(session, recap, layout),
      ...(asides[index]?.behind ?? []).flatMap(slidesOf),
    ]),
    ...foundSlides('actions', recap, layout),
    ...foundSlides('questions', recap, layout),
    ...linksSlides(recap, layout),
  ]
  return { slides: withClosing(slides, recap, layout.ruler), shares: [] }
}
