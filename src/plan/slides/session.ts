/** A session → its slides: as many as it needs, each with the title, and what it continues said again. */
import type { PhrasingContent } from 'mdast'
import type { Place, Recap, Session, Slide, Speaker } from '../../model.js'
import { plainText } from '../../text.js'
import { assemble } from '../divide/assemble.js'
import { type Atom, toAtoms } from '../divide/atoms.js'
import { divideUnder } from '../divide/divide.js'
import type { Ruler } from '../ruler/index.js'
import { heading, joined, link, paragraph, text, trackClass } from './nodes.js'
import { formatDay, formatTime, tellsDay, wording } from './wording.js'

/** Up to here a slide can be set in the theme's larger type, which takes less than twice the room, and still fits. */
const roomy = 0.45

export function sessionSlides(session: Session, recap: Recap, ruler: Ruler): Slide[] {
  const meta = metaOf(session, recap)
  const slides = divideBody(session, meta, ruler)
  const parts = slides.length
  return slides.map(({ atoms, title: { step }, fill }, index) => {
    const part = index + 1
    const name: PhrasingContent[] = [text(session.title)]
    return {
      kind: 'session',
      session: session.id,
      part,
      parts,
      classes: [
        ...(session.track ? [trackClass(recap.tracks, session.track)] : []),
        ...(meta.length > 0 ? ['meta'] : []),
        ...(part > 1 ? ['continuation'] : []),
        ...(atoms.length === 0 ? ['bare'] : []),
        ...(parts === 1 && fill <= roomy ? ['roomy'] : []),
        ...(step ? [step] : []),
      ],
      body: [
        heading(2, [
          ...(session.url ? [link(session.url, name)] : name),
          ...(parts > 1 ? [text(wording.part(part, parts))] : []),
        ]),
        ...(meta.length > 0 ? [paragraph(...meta)] : []),
        ...assemble(atoms, ruler),
      ],
      speakerNotes: [...(part === 1 ? session.comments : []), sourceOf(session.position, atoms)],
      position: placeOf(session.position, atoms),
    }
  })
}

/** Track, day, time, room and speakers: what a conference schedule says of a session. */
function metaOf(session: Session, { tracks, event, lang }: Recap): PhrasingContent[] {
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

function divideBody(session: Session, meta: PhrasingContent[], ruler: Ruler) {
  const m = ruler.measures
  const atoms = toAtoms(session.body, ruler)
  const metaRun = ruler.run(plainText(meta), m['meta-size'])
  const metaHeight =
    meta.length === 0
      ? 0
      : ruler.lines([metaRun], ruler.frame.width) * m['meta-line'] + m['meta-gap']
  return divideUnder(session.title, atoms, metaHeight, ruler)
}

function placeOf(session: Place, atoms: readonly Atom[]): Place {
  const lines = atoms.flatMap(({ leaf, path }) => {
    const around = path.at(-1)
    const node =
      leaf.type !== 'line' ? leaf.node : around?.type === 'code' ? around.node : undefined
    return node?.position ? [node.position.start.line, node.position.end.line] : []
  })
  if (lines.length === 0) return session
  return { ...session, line: Math.min(...lines), endLine: Math.max(...lines) }
}

/** Where in the notes to look it up. The file's name only: the same notes give the same deck wherever they lie. */
function sourceOf(session: Place, atoms: readonly Atom[]): string {
  const { path, line, endLine } = placeOf(session, atoms)
  return `${path.split(/[/\\]/).at(-1)}, ${line === endLine ? `line ${line}` : `lines ${line}–${endLine}`}`
}
