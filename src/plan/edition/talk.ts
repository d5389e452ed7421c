/** A talk of so many minutes. */
import type { Recap, Slide } from '../../model.js'
import type { Layout } from '../galley/index.js'
import { agendaSlides } from '../slides/agenda/index.js'
import { withClosing } from '../slides/closing.js'
import { foundSlides } from '../slides/found.js'
import { linksSlides } from '../slides/links/index.js'
import { condensedSessions, coverWithRest, extentsOf, sharesOf, termsOf } from './condensed.js'
import type { Planned } from './planned.js'
import { shareOut } from './shares.js'

/** Of the talk, for a set of slides beside the sessions'; a larger set stands behind the closing slide, to look up. */
const longestSet = 0.1

/** A minute a slide, cover and closing among them: what presenters plan with. */
export function talkEdition(recap: Recap, layout: Layout, minutes: number): Planned {
  const agenda = agendaSlides(recap, layout)
  const others = [
    foundSlides('actions', recap, layout),
    foundSlides('questions', recap, layout),
    linksSlides(recap, layout),
  ]
  const isShort = (set: readonly Slide[]) => set.length <= Math.max(1, minutes * longestSet)
  const shown = (set: Slide[]) => (isShort(set) ? set : [])
  const lookUp = (set: Slide[]) => (isShort(set) ? [] : set)

  const coverAndClosing = 2
  const taken = coverAndClosing + [agenda, ...others].flatMap(shown).length
  const extents = extentsOf(recap, layout)
  // A browser measures them all; which it shows is decided then.
  const shares = layout.undivided
    ? extents.map(() => 1)
    : shareOut(extents, Math.max(1, minutes - taken))
  const sessions = condensedSessions(recap, layout, { shares, terms: termsOf(recap) })
  const talk = [
    coverWithRest(recap, layout, sessions.unshown),
    ...shown(agenda),
    ...sessions.slides,
    ...others.flatMap(shown),
  ]
  return {
    slides: withClosing(talk, recap, layout.ruler, [agenda, ...others].flatMap(lookUp)),
    shares: sharesOf(recap, shares, extents),
  }
}
