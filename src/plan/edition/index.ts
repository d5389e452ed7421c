/** Editions: which slides a deck of each has, in order. */
import type { Edition, Recap } from '../../model.js'
import type { Layout } from '../galley/index.js'
import { fullEdition } from './full.js'
import type { Planned } from './planned.js'
import { summaryEdition } from './summary.js'
import { talkEdition } from './talk.js'

export function slidesOf(recap: Recap, edition: Edition, layout: Layout): Planned {
  switch (edition.kind) {
    case 'full':
      return fullEdition(recap, layout)
    case 'summary':
      return summaryEdition(recap, layout)
    case 'talk':
      return talkEdition(recap, layout, edition.minutes)
  }
}
