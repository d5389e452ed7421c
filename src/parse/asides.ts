/** What stands between the sessions of a file, and belongs to none; what stands above some, and is about them. */
import type { Aside, Session } from '../model.js'
import { plainText } from '../text.js'
import { takeComments } from './repair/comments.js'
import { withoutEmpty } from './repair/empty.js'
import { lowerHeadings, type ReadSession } from './session/session.js'
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
    session.comments.push(...takeComments({ type: 'root', children: body }))
    const left = withoutEmpty(body)
    if (left.length === 0 && !held.some((one) => isTold(says, one))) session.comments.push(title)
    if (left.length === 0) return []
    const { line, column } = heading.position?.start ?? session.position
    const endLine = left.at(-1)?.position?.end.line ?? line
    const position = { path, line, column, endLine }
    return [{ title, body: left, after, about: held, position }]
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
function isTold(says: Said | null, { comments, ...session }: Session): boolean {
  if (says === null) return false
  const told = session[says.field]?.split(' · ') ?? []
  return told.includes(says.value) || comments.includes(says.value)
}
