/** The edition to send round: an overview, then one slide a session with its key points. */
import type { Recap } from '../../model.js'
import type { Layout } from '../galley/index.js'
import { withClosing } from '../slides/closing.js'
import { foundSlides } from '../slides/found.js'
import { linksSlides } from '../slides/links/index.js'
import { condensedSessions, coverWithRest, extentsOf, sharesOf, termsOf } from './condensed.js'
import { overviewSlides } from './overview.js'
import type { Planned } from './planned.js'

/** Points of a session at most: more are read, not remembered. */
const points = 7

export function summaryEdition(recap: Recap, layout: Layout): Planned {
  const terms = termsOf(recap)
  const shares = recap.sessions.map(() => 1)
  const sessions = condensedSessions(recap, layout, { shares, terms, points }).slides
  const slides = [
    coverWithRest(recap, layout),
    ...overviewSlides(recap, { ...layout, terms }),
    ...sessions,
    ...foundSlides('actions', recap, layout),
    ...foundSlides('questions', recap, layout),
    ...linksSlides(recap, layout),
  ]
  return {
    slides: withClosing(slides, recap, layout.ruler),
    shares: sharesOf(recap, shares, extentsOf(recap, layout)),
  }
}
