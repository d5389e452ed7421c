/** What the editions have in common that do not show everything: nothing is lost, it is in the speaker notes. */
import type { Aside, Recap, Session, Share, Slide } from '../../model.js'
import { plainText } from '../../text.js'
import type { Layout } from '../galley.js'
import { sessionSlides } from '../slides/session.js'
import { wording } from '../slides/wording.js'
import { spokenBlocks } from '../spoken.js'
import { choiceOf } from './choose.js'
import { learnTerms, type Terms } from './terms.js'

/** @returns how many slides each session has when all of it is shown */
export const fullCounts = (recap: Recap, layout: Layout): number[] =>
  recap.sessions.map((session) => sessionSlides(session, recap, layout).length)

/** What words tell of each session. */
export const termsOf = ({ sessions }: Recap): Terms =>
  learnTerms(
    new Map(sessions.map(({ id, title, body }) => [id, `${title}\n${plainText(body, '\n')}`])),
  )

/**
 * The slides of sessions, each within its share; what stands between two sessions is in the notes of the first.
 *
 * @param shares slides by session; one with none is in `unshown`
 */
export function condensedSessions(
  recap: Recap,
  layout: Layout,
  shares: readonly number[],
  terms: Terms,
): { slides: Slide[]; unshown: string[] } {
  const unshown: string[] = []
  const slides = recap.sessions.flatMap((session, index) => {
    const behind = recap.asides.filter(({ after }) => after === index + 1).flatMap(asideNotes)
    const share = shares[index] ?? 0
    if (share === 0) {
      unshown.push(...sessionNotes(session), ...behind)
      return []
    }
    const choice = choiceOf({ session: session.id, terms, slides: share })
    const own = sessionSlides(session, recap, layout, choice)
    own.at(-1)?.speakerNotes.push(...behind)
    return own
  })
  return { slides, unshown }
}

const asideNotes = ({ title, body }: Aside): string[] => [title, ...spokenBlocks(body)]

const sessionNotes = ({ title, body, comments }: Session): string[] => [
  wording.unshown(title),
  ...comments,
  ...spokenBlocks(body),
]

export const sharesOf = (
  { sessions }: Recap,
  slides: readonly number[],
  full: readonly number[],
): Share[] =>
  sessions.map(({ id, title }, index) => ({
    session: id,
    title,
    slides: slides[index] ?? 0,
    full: full[index] ?? 0,
  }))
