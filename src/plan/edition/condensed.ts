/** What the editions have in common that do not show everything: nothing is lost, it is in the speaker notes. */
import { asidesAround } from '../../contents.js'
import type { Aside, Recap, Session, Share, Slide } from '../../model.js'
import { plainText } from '../../text.js'
import { wording } from '../../wording.js'
import type { Layout } from '../galley/index.js'
import { coverSlide } from '../slides/cover.js'
import { factsOf, sessionSlides } from '../slides/session.js'
import { spokenBlocks } from '../spoken.js'
import { choiceOf } from './choose.js'
import { learnTerms, type Terms } from './terms.js'

export interface Extent {
  /** Slides that show all of a session. */
  slides: number
  /** The same, less what is empty on them. */
  weight: number
}

/** How much there is to say, by session. */
export const extentsOf = (recap: Recap, layout: Layout): Extent[] =>
  recap.sessions.map((session) => {
    const slides = sessionSlides(session, recap, layout)
    const free = slides.reduce((sum, { stretch }) => sum + (stretch?.free ?? 0), 0)
    const { height } = layout.ruler.frame
    return { slides: slides.length, weight: slides.length - free / height }
  })

/** The cover; what it leaves off, and what stands before the first session, is in its speaker notes. */
export function coverWithRest(recap: Recap, layout: Layout, more: readonly string[] = []): Slide {
  const { slide, rest } = coverSlide(recap, layout)
  const notes = spokenBlocks([...rest, ...recap.front.flatMap(({ body }) => body)])
  return { ...slide, speakerNotes: [...slide.speakerNotes, ...notes, ...more] }
}

/** What words tell of each session. */
export const termsOf = ({ sessions }: Recap): Terms =>
  learnTerms(
    new Map(sessions.map(({ id, title, body }) => [id, `${title}\n${plainText(body, '\n')}`])),
  )

/**
 * The slides of sessions, each within its share; what stands between two sessions is in the notes of the first, what is about
 * those that follow in the notes of the second.
 *
 * @param shares slides by session; one with none is in `unshown`
 * @param points of a session at most
 */
export function condensedSessions(
  recap: Recap,
  layout: Layout,
  { shares, terms, points }: { shares: readonly number[]; terms: Terms; points?: number },
): { slides: Slide[]; unshown: string[] } {
  const unshown: string[] = []
  const asides = asidesAround(recap)
  const slides = recap.sessions.flatMap((session, index) => {
    const above = (asides[index]?.above ?? []).flatMap(asideNotes)
    const behind = (asides[index]?.behind ?? []).flatMap(asideNotes)
    const share = shares[index] ?? 0
    if (share === 0) {
      unshown.push(...above, ...sessionNotes(session, recap), ...behind)
      return []
    }
    const choice = choiceOf({ session: session.id, terms, slides: share, points })
    const own = sessionSlides(session, recap, layout, choice)
    own[0]?.speakerNotes.unshift(...above)
    own.at(-1)?.speakerNotes.push(...behind)
    return own
  })
  return { slides, unshown }
}

const asideNotes = ({ title, body }: Aside): string[] => [title, ...spokenBlocks(body)]

function sessionNotes(session: Session, recap: Recap): string[] {
  const facts = plainText(factsOf(session, recap))
  return [
    wording.unshown(session.title),
    ...(facts ? [facts] : []),
    ...session.comments,
    ...spokenBlocks(session.body),
  ]
}

export const sharesOf = (
  { sessions }: Recap,
  slides: readonly number[],
  full: readonly Extent[],
): Share[] =>
  sessions.map(({ id, title }, index) => ({
    session: id,
    title,
    slides: slides[index] ?? 0,
    full: full[index]?.slides ?? 0,
  }))
