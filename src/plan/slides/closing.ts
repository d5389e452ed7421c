/** The last slide: where the talk turns into a conversation. */
import type { Recap, Slide } from '../../model.js'
import { wording } from '../../wording.js'
import { heading, kindUrl, link, list, paragraph, text } from '../nodes.js'
import type { Ruler } from '../ruler/index.js'

/** What one goes back to while answering. */
const targets = ['overview', 'agenda', 'actions', 'questions', 'links'] as const

/** @param lookUp slides that stand behind the closing slide */
export function withClosing(
  slides: readonly Slide[],
  recap: Recap,
  ruler: Ruler,
  lookUp: readonly Slide[] = [],
): Slide[] {
  const kinds = new Set([...slides, ...lookUp].map(({ kind }) => kind))
  return [...slides, closingSlide(recap, kinds, ruler), ...lookUp]
}

function closingSlide(
  { title, event, sessions }: Recap,
  kinds: ReadonlySet<Slide['kind']>,
  ruler: Ruler,
): Slide {
  // The cover says both in full.
  const short = (words: string, lines: number) =>
    ruler.shorten(words, ruler.frame.width * 0.95, { size: ruler.measures['body-size'], lines })
  const facts = [
    text(wording.sessions(sessions.length)),
    ...targets
      .filter((kind) => kinds.has(kind))
      .map((kind) => link(kindUrl(kind), [text(wording[kind])])),
    ...(event.author ? [text(short(event.author, 1))] : []),
  ]
  return {
    kind: 'closing',
    classes: [],
    body: [
      heading(1, [text(wording.closing)]),
      paragraph(text(short(title, 2))),
      list(facts.map((fact) => [paragraph(fact)])),
    ],
    speakerNotes: [],
    position: null,
    stretch: null,
  }
}
