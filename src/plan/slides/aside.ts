/** What the notes say beside their sessions: a foreword, the venue, a reading list between two talks. */
import type { RootContent } from 'mdast'
import type { Content } from '../../contents.js'
import type { Slide } from '../../model.js'
import { toAtoms } from '../atoms/atoms.js'
import { type Layout, layOut } from '../galley/index.js'
import { asideUrl } from '../nodes.js'
import { originsOf } from './origin.js'
import { shownOf } from './partSlide.js'

export interface AsideGalley {
  /** `Aside.id`; null for what stands before the sessions. */
  id: string | null
  title: string
  /** Of each file one at most. */
  contents: readonly Content[]
  /** What stands first, and at no place of the notes. */
  before?: readonly RootContent[]
}

/** @returns as many slides as it needs; none for an aside that says nothing */
export function asideSlides(
  { id, title, contents, before = [] }: AsideGalley,
  layout: Layout,
): Slide[] {
  const body = [...before, ...contents.flatMap(({ body }) => body)]
  if (body.length === 0) return []
  const parts = layOut(
    {
      id: asideUrl(id),
      title,
      atoms: (options, above) => toAtoms([...above, ...body], options),
    },
    layout,
  )
  const origins = originsOf(parts, contents)
  return parts.map((part, index) => {
    const { position = null, spoken = [], sources = [] } = origins[index] ?? {}
    return {
      kind: 'aside',
      aside: id,
      ...shownOf(part, part.isBeside ? ['beside'] : []),
      speakerNotes: [...spoken, ...sources],
      position,
    }
  })
}
