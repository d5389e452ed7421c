/** What the notes say beside their sessions: a foreword, the venue, a reading list between two talks. */
import type { RootContent } from 'mdast'
import type { Place, Slide } from '../../model.js'
import { toAtoms } from '../divide/atoms.js'
import { type Layout, layOut } from '../galley/index.js'
import { takeSpeakerNotes } from '../speakerNotes.js'
import { asideUrl } from './nodes.js'
import { shownOf } from './partSlide.js'

export interface AsideGalley {
  /** `Aside.id`; null for what stands before the sessions. */
  id: string | null
  title: string
  body: readonly RootContent[]
  position: Place | null
}

/** @returns as many slides as it needs; none for an aside that says nothing */
export function asideSlides({ id, title, body, position }: AsideGalley, layout: Layout): Slide[] {
  if (body.length === 0) return []
  const { body: content, notes } = takeSpeakerNotes(body)
  const parts = layOut(
    {
      id: asideUrl(id),
      title,
      atoms: (options, above) => toAtoms([...above, ...content], options),
    },
    layout,
  )
  return parts.map((part) => ({
    kind: 'aside',
    aside: id,
    ...shownOf(part, part.isBeside ? ['beside'] : []),
    speakerNotes: part.part === 1 ? notes.map(({ text }) => text) : [],
    position,
  }))
}
