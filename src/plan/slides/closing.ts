/** The last slide: where the talk turns into a conversation. */
import type { Recap, Slide } from '../../model.js'
import type { Ruler } from '../ruler/index.js'
import { heading, kindUrl, link, list, paragraph, text } from './nodes.js'
import { wording } from './wording.js'

export function closingSlide(
  { title, event, sessions }: Recap,
  hasLinks: boolean,
  ruler: Ruler,
): Slide {
  // The cover says both in full.
  const short = (words: string, lines: number) =>
    ruler.shorten(words, ruler.frame.width * 0.95, { size: ruler.measures['body-size'], lines })
  const facts = [
    text(wording.sessions(sessions.length)),
    ...(sessions.length > 1 ? [link(kindUrl('agenda'), [text(wording.agenda)])] : []),
    ...(hasLinks ? [link(kindUrl('links'), [text(wording.allLinks)])] : []),
    ...(event.author ? [text(short(event.author, 1))] : []),
  ]
  return {
    kind: 'closing',
    classes: [],
    body: [
      heading(1, [text(wording.questions)]),
      paragraph(text(short(title, 2))),
      list(facts.map((fact) => [paragraph(fact)])),
    ],
    speakerNotes: [],
    position: null,
    stretch: null,
  }
}
