/** A session → its slides: as many as it needs, each with the title, and what it continues said again. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Recap, Session, Slide, Speaker } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import { formatDay, formatTime, tellsDay, wording } from '../../wording.js'
import { toAtoms } from '../atoms/atoms.js'
import { type Choice, type Layout, layOut } from '../galley/index.js'
import { joined, paragraph, text, trackClass } from '../nodes.js'
import type { Ruler } from '../ruler/index.js'
import { spokenBlocks } from '../spoken.js'
import { originsOf } from './origin.js'

/**
 * Up to here a slide can be set in the theme's larger type, which takes less than twice the room, and still fits. Beside
 * a picture more of the lines become two.
 */
export const roomy = { alone: 0.45, beside: 0.4 }

/** @param choice what an edition shows of it; without one, everything */
export function sessionSlides(
  session: Session,
  recap: Recap,
  layout: Layout,
  choice?: Choice,
): Slide[] {
  const { ruler } = layout
  const meta = metaOf(session, recap, ruler)
  const parts = layOut(
    {
      id: `session:${session.id}`,
      title: session.title,
      url: session.url,
      above: meta.height,
      atoms: (options, above) => toAtoms([...above, ...meta.rest, ...session.body], options),
      choice,
    },
    layout,
  )
  const origins = originsOf(parts, [session])
  return parts.map(
    ({ part, parts, atoms, heading, body, rest, step, fill, isBeside, stretch }, index) => ({
      kind: 'session',
      session: session.id,
      part,
      parts,
      classes: [
        ...(session.track ? [trackClass(recap.tracks, session.track)] : []),
        ...(meta.shown.length > 0 ? ['meta'] : []),
        ...(atoms.length === 0 ? ['bare'] : []),
        ...(parts === 1 && fill <= roomy[isBeside ? 'beside' : 'alone'] ? ['roomy'] : []),
        ...(isBeside ? ['beside'] : []),
        ...(step ? [step] : []),
      ],
      body: [heading, ...(meta.shown.length > 0 ? [paragraph(...meta.shown)] : []), ...body],
      speakerNotes: [
        ...(origins[index]?.spoken ?? []),
        ...(rest.length > 0 ? [wording.rest, ...spokenBlocks(rest)] : []),
        ...(origins[index]?.sources ?? []),
      ],
      position: origins[index]?.position ?? session.position,
      stretch,
    }),
  )
}

interface Meta {
  shown: PhrasingContent[]
  /** px, with the space below. */
  height: number
  /** What there is no room for above the title, to stand first below it. */
  rest: RootContent[]
}

/** More lines of facts would leave no room for what they are about. */
const metaLines = { measured: 2, guessed: 1 }

function metaOf(session: Session, recap: Recap, ruler: Ruler): Meta {
  const facts = factsOf(session, recap)
  if (facts.length === 0) return { shown: [], height: 0, rest: [] }
  const m = ruler.measures
  const { width } = ruler.frame
  const lines = ruler.lines([ruler.run(plainText(facts), m['meta-size'])], width)
  const most = metaLines[ruler.isGuess ? 'guessed' : 'measured']
  const height = Math.min(lines, most) * m['meta-line'] + m['meta-gap']
  if (lines <= most) return { shown: facts, height, rest: [] }
  const short = ruler.shorten(plainText(facts), width * 0.98, {
    size: m['meta-size'],
    lines: most,
  })
  return { shown: [text(short)], height, rest: [paragraph(...facts)] }
}

/** Track, day, time, room and speakers: what a conference schedule says of a session. */
export function factsOf(session: Session, { tracks, event, lang }: Recap): PhrasingContent[] {
  const { track, day, room, speakers } = session
  const time = formatTime(session)
  const groups: PhrasingContent[][] = []
  if (track && tracks.length > 0) groups.push([{ type: 'strong', children: [text(track)] }])
  if (tellsDay(day, event)) groups.push([text(formatDay(day, lang))])
  if (time) groups.push([text(time)])
  if (room) groups.push([text(room)])
  if (speakers.length > 0) groups.push([text(speakers.map(tellSpeaker).join(', '))])
  return joined(groups)
}

const tellSpeaker = ({ written, affiliation }: Speaker) =>
  affiliation ? `${written} (${affiliation})` : written
