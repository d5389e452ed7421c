/** What the notes say beside their sessions: a foreword, the venue, a reading list between two talks. */
import type { RootContent } from 'mdast'
import type { Place, Slide } from '../../model.js'
import { assemble } from '../divide/assemble.js'
import { toAtoms } from '../divide/atoms.js'
import { divideUnder } from '../divide/divide.js'
import type { Ruler } from '../ruler/index.js'
import { heading, text } from './nodes.js'
import { wording } from './wording.js'

export interface Section {
  title: string
  body: readonly RootContent[]
  position: Place | null
}

/** @returns as many slides as it needs; none for a section that says nothing */
export function sectionSlides({ title, body, position }: Section, ruler: Ruler): Slide[] {
  if (body.length === 0) return []
  const parts = divideUnder(title, toAtoms(body, ruler), 0, ruler)
  return parts.map(({ atoms, title: { step } }, index) => ({
    kind: 'section',
    classes: step ? [step] : [],
    body: [
      heading(2, [text(title + wording.part(index + 1, parts.length))]),
      ...assemble(atoms, ruler),
    ],
    speakerNotes: [],
    position,
  }))
}
