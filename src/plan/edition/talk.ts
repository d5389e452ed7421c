/** A talk of so many minutes. */
import type { Recap, Slide } from '../../model.js'
import type { Layout } from '../galley.js'
import { agendaSlides } from '../slides/agenda.js'
import { closingSlide } from '../slides/closing.js'
import { coverSlide } from '../slides/cover.js'
import { linksSlides } from '../slides/links.js'
import { spokenBlocks } from '../spoken.js'
import { condensedSessions, extentsOf, sharesOf, termsOf } from './condensed.js'
import type { Planned } from './index.js'
import { shareOut } from './shares.js'

/** A minute a slide: what presenters plan with, and what leaves time to explain a slide of bullets. */
const slidesPerMinute = 1

/** Of the talk, for a set of slides beside the sessions'; a larger set stands behind the closing slide, to look up. */
const longestSet = 0.1

/** One slide for each minute, cover and closing among them. */
export function talkEdition(recap: Recap, layout: Layout, minutes: number): Planned {
  const budget = Math.round(minutes * slidesPerMinute)
  const terms = termsOf(recap)
  const cover = coverSlide(recap, layout)
  const links = linksSlides(recap, layout)
  const sets = { agenda: agendaSlides(recap, layout), links }
  const isShort = (set: readonly Slide[]) => set.length <= Math.max(1, budget * longestSet)
  const shown = (set: readonly Slide[]) => (isShort(set) ? set : [])
  const lookUp = (set: readonly Slide[]) => (isShort(set) ? [] : set)
  const closing = closingSlide(recap, links.length > 0, layout.ruler)

  const others = [cover.slide, ...Object.values(sets).flatMap(shown), closing].length
  const full = extentsOf(recap, layout)
  const claims = full.map(({ weight, slides }) => ({ weight, most: slides }))
  // A browser measures them all; which it shows is decided then.
  const shares = layout.undivided
    ? full.map(() => 1)
    : shareOut(claims, Math.max(1, budget - others))
  const { slides, unshown } = condensedSessions(recap, layout, { shares, terms })
  cover.slide.speakerNotes = [
    ...cover.slide.speakerNotes,
    ...spokenBlocks([...cover.rest, ...recap.front]),
    ...unshown,
  ]
  return {
    slides: [
      cover.slide,
      ...shown(sets.agenda),
      ...slides,
      ...shown(sets.links),
      closing,
      ...Object.values(sets).flatMap(lookUp),
    ],
    shares: sharesOf(recap, shares, full),
  }
}
