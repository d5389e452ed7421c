/** The last slide: where the talk turns into a conversation. */
import type { Recap, Slide } from '../../model.js'
import { heading, kindUrl, link, list, paragraph, text } from './nodes.js'
import { wording } from './wording.js'

export function closingSlide({ title, event, sessions }: Recap, hasLinks: boolean): Slide {
  const facts = [
    text(wording.sessions(sessions.length)),
    ...(sessions.length > 1 ? [link(kindUrl('agenda'), [text(wording.agenda)])] : []),
    ...(hasLinks ? [link(kindUrl('links'), [text(wording.allLinks)])] : []),
    ...(event.author ? [text(event.author)] : []),
  ]
  return {
    kind: 'closing',
    classes: [],
    body: [
      heading(1, [text(wording.questions)]),
      paragraph(text(title)),
      list(facts.map((fact) => [paragraph(fact)])),
    ],
    speakerNotes: [],
    position: null,
    stretch: null,
  }
}
