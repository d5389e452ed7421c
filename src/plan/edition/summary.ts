/** The edition to send round: an overview, then one slide a session with its key points. */
import type { Recap } from '../../model.js'
import type { Layout } from '../galley.js'
import { closingSlide } from '../slides/closing.js'
import { coverSlide } from '../slides/cover.js'
import { linksSlides } from '../slides/links.js'
import { overviewSlides } from '../slides/overview.js'
import { spokenBlocks } from '../spoken.js'
import { condensedSessions, extentsOf, sharesOf, termsOf } from './condensed.js'
import type { Planned } from './index.js'

/** Points of a session at most: more are read, not remembered. */
const points = 7

export function summaryEdition(recap: Recap, layout: Layout): Planned {
  const terms = termsOf(recap)
  const cover = coverSlide(recap, layout)
  cover.slide.speakerNotes = [
    ...cover.slide.speakerNotes,
    ...spokenBlocks([...cover.rest, ...recap.front]),
  ]
  const shares = recap.sessions.map(() => 1)
  const sessions = condensedSessions(recap, layout, { shares, terms, points }).slides
  const links = linksSlides(recap, layout)
  return {
    slides: [
      cover.slide,
      ...overviewSlides(recap, sessions, { ...layout, terms }),
      ...sessions,
      ...links,
      closingSlide(recap, links.length > 0, layout.ruler),
    ],
    shares: sharesOf(recap, shares, extentsOf(recap, layout)),
  }
}
