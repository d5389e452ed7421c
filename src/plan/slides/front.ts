/** What the notes say before the first session: a foreword, the venue, who came along. */
import type { RootContent } from 'mdast'
import type { Slide } from '../../model.js'
import { assemble } from '../divide/assemble.js'
import { toAtoms } from '../divide/atoms.js'
import { divideUnder } from '../divide/divide.js'
import type { Ruler } from '../ruler/index.js'
import { heading, text } from './nodes.js'
import { wording } from './wording.js'

export function frontSlides(front: readonly RootContent[], ruler: Ruler): Slide[] {
  if (front.length === 0) return []
  const parts = divideUnder(wording.about, toAtoms(front, ruler), 0, ruler)
  return parts.map(({ atoms, title: { step } }, index) => ({
    kind: 'section',
    classes: step ? [step] : [],
    body: [
      heading(2, [text(wording.about + wording.part(index + 1, parts.length))]),
      ...assemble(atoms, ruler),
    ],
    speakerNotes: [],
    position: null,
  }))
}
