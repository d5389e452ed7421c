/** What the editions have in common that do not show everything: nothing is lost, it is in the speaker notes. */
import { allOf, asidesAround } from '../../contents.js'
import type { Aside, Recap, Session, Share, Slide } from '../../model.js'
import { plainText, textBlocks } from '../../text/plainText.js'
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
    const free = slides.reduce((sum, { stretch }) => sum + Math.max(0, stretch?.free ?? 0), 0)
    const { height } = layout.ruler.frame
    return { slides: slides.length, weight: slides.length - free / height }
  })

/** The cover; what it leaves off, and what stands before the first session, is in its speaker notes. */
export function coverWithRest(recap: Recap, layout: Layout, more: readonly string[] = []): Slide {
  const { slide, rest } = coverSlide(recap, layout)
  const front = recap.front.filter(({ body }) => body.length > 0).flatMap(allOf)
  const notes = spokenBlocks([...rest, ...front])
  return { ...slide, speakerNotes: [...slide.speakerNotes, ...notes, ...more] }
}

/** What words tell of each session. */
export const termsOf = ({ sessions, lang }: Recap): Terms =>
  learnTerms(
    new Map(sessions.map(({ id, title, body }) => [id, [title, ...textBlocks(body)].join('\n')])),
    lang,
  )

/**
 * The slides of sessions, each within its share. What is on none, a session without a slide or what stands between two,
 * is in the notes of the slide before; what is about the sessions that follow, in those of the first of them.
 *
 * @param shares slides by session
 * @param points of a session at most
 * @returns with what stands before the first slide
 */
export function condensedSessions(
  recap: Recap,
  layout: Layout,
  { shares, terms, points }: { shares: readonly number[]; terms: Terms; points?: number },
): { slides: Slide[]; before: string[] } {
  const before: string[] = []
  const slides: Slide[] = []
  const asides = asidesAround(recap)
  recap.sessions.forEach((session, index) => {
    const above = (asides[index]?.above ?? []).flatMap(asideNotes)
    const share = shares[index] ?? 0
    if (share > 0) {
      const choice = choiceOf({ session, terms, slides: share, points })
      const own = sessionSlides(session, recap, layout, choice)
      own[0]?.speakerNotes.unshift(...above)
      slides.push(...own)
    }
    const notes = slides.at(-1)?.speakerNotes ?? before
    if (share === 0) notes.push(...above, ...sessionNotes(session, recap))
    notes.push(...(asides[index]?.behind ?? []).flatMap(asideNotes))
  })
  return { slides, before }
}

const asideNotes = (aside: Aside): string[] => [aside.title, ...spokenBlocks(allOf(aside))]

function sessionNotes(session: Session, recap: Recap): string[] {
  const facts = plainText(factsOf(session, recap))
  return [
    wording.unshown(session.title),
    ...(facts ? [facts] : []),
    ...spokenBlocks(allOf(session)),
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
