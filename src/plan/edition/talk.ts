/** A talk of so many minutes. */
import type { Recap, Slide } from '../../model.js'
import type { Layout } from '../galley/index.js'
import { agendaSlides } from '../slides/agenda/index.js'
import { withClosing } from '../slides/closing.js'
import { foundSlides } from '../slides/found.js'
import { linksSlides } from '../slides/links/index.js'
import { condensedSessions, coverWithRest, extentsOf, sharesOf, termsOf } from './condensed.js'
import { overviewSlides } from './overview.js'
import type { Planned } from './planned.js'
import { shareOut } from './shares.js'

/** Of the talk, for a set of slides beside the sessions'; a larger set stands behind the closing slide, to look up. */
const longestSet = 0.1

const coverAndClosing = 2

/**
 * A minute a slide, cover and closing among them: what presenters plan with. The sessions stand on an agenda where each
 * of them gets a slide, else on an overview, which says of each what it was about.
 */
export function talkEdition(recap: Recap, layout: Layout, minutes: number): Planned {
  const terms = termsOf(recap)
  const extents = extentsOf(recap, layout)
  const agenda = agendaSlides(recap, layout)
  const overview = overviewSlides(recap, { ...layout, terms })
  const others = [
    foundSlides('actions', recap, layout),
    foundSlides('questions', recap, layout),
    linksSlides(recap, layout),
  ]
  const isBrief = (set: readonly Slide[]) => set.length <= minutes * longestSet
  // The sessions' names on one slide are worth a minute of any talk.
  const isShown = (start: readonly Slide[]) => start.length === 1 || isBrief(start)
  const leftBy = (start: readonly Slide[]) =>
    minutes -
    coverAndClosing -
    (isShown(start) ? start.length : 0) -
    others.filter(isBrief).flat().length
  // A browser measures all that there may be; which of it is shown is decided then.
  const { undivided } = layout
  const isEnough = leftBy(agenda) >= recap.sessions.length
  const start = undivided ? [...agenda, ...overview] : isEnough ? agenda : overview
  const least = isShown(start) && start.length > 0 ? 0 : 1
  const shares = undivided
    ? extents.map(() => 1)
    : shareOut(extents, Math.max(least, leftBy(start)))
  const sessions = condensedSessions(recap, layout, { shares, terms })
  const talk = [
    coverWithRest(recap, layout, sessions.before),
    ...(isShown(start) ? start : []),
    ...sessions.slides,
    ...others.filter(isBrief).flat(),
  ]
  const lookUp = [...(isShown(start) ? [] : start), ...others.filter((set) => !isBrief(set)).flat()]
  return {
    slides: withClosing(talk, recap, layout.ruler, lookUp),
    shares: sharesOf(recap, shares, extents),
  }
}
