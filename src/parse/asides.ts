/** What stands between the sessions of a file, and belongs to none; what stands above some, and is about them. */
import type { Aside, Session } from '../model.js'
import { plainText } from '../text/plainText.js'
import { withoutEmpty } from './repair/empty.js'
import { lowerHeadings, type ReadSession } from './session/session.js'
import { takeSpeakerNotes, toSpeakerNote } from './speakerNotes.js'
import type { RawAbove, RawAside, Said } from './structure/rawSession.js'

/** Before sessions have ids. */
export interface ReadAside extends Omit<Aside, 'id' | 'about'> {
  about: Session[]
}

export interface AsideOptions {
  /** What stands above the first session. */
  opening: readonly RawAbove[]
  /** Of the sessions' headings. */
  level: number
  path: string
}

/** A heading with nothing below it, `LUNCH`, is told to the presenter; what holds notes gets its own slides. */
export function asidesOf(
  read: readonly ReadSession[],
  { opening, level, path }: AsideOptions,
): ReadAside[] {
  const places = [
    ...opening.map((aside) => ({ aside, after: 0 })),
    ...read.flatMap(({ asides }, at) => asides.map((aside) => ({ aside, after: at + 1 }))),
  ]
  const below = sessionsBelow(read)
  return places.flatMap(({ aside, after }): ReadAside[] => {
    const { heading, says, body } = aside
    const held = below.get(aside) ?? []
    // What is said above sessions is said with them, what stands behind one with that.
    const session = held[0] ?? read[after - 1]?.session
    if (!session) return []
    const title = plainText(heading)
    lowerHeadings(body, level)
    const { body: ofSlides, speakerNotes } = takeSpeakerNotes(body)
    const left = withoutEmpty(ofSlides)
    const { line, column } = heading.position?.start ?? session.position
    if (left.length === 0) {
      if (!held.some((one) => isTold(says, one)))
        session.speakerNotes.push(toSpeakerNote(line, title))
      session.speakerNotes.push(...speakerNotes)
      return []
    }
    const endLine = left.at(-1)?.position?.end.line ?? line
    const position = { path, line, column, endLine }
    return [{ title, body: left, speakerNotes, after, about: held, position }]
  })
}

function sessionsBelow(read: readonly ReadSession[]): Map<RawAside, Session[]> {
  const below = new Map<RawAside, Session[]>()
  for (const { above, session } of read)
    for (const one of above) {
      const others = below.get(one)
      if (others) others.push(session)
      else below.set(one, [session])
    }
  return below
}

/** Whether a session says what the heading above it says. */
function isTold(says: Said | null, { speakerNotes, ...session }: Session): boolean {
  if (says === null) return false
  const told = session[says.field]?.split(' · ') ?? []
  const spoken = speakerNotes.map(({ body }) => plainText(body))
  return told.includes(says.value) || spoken.includes(says.value)
}
