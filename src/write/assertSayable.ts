/** The last look at a slide before it is written: what Markdown cannot say would be read as something else. */
import { RecapError } from '../error.js'
import type { Slide } from '../model.js'
import { unsayable } from '../text/unsayable.js'

/** @throws RecapError where a slide holds what Markdown cannot say: a mistake of recap's own, not of the notes */
export function assertSayable({ body, kind, position }: Slide, index: number): void {
  const found = unsayable(body)
  if (!found) return
  const { node, parent } = found
  const line = node.position?.start.line ?? position?.line ?? 1
  const where = position === null ? '' : `${position.path}:${line}:1: `
  throw new RecapError(
    `${where}expected what Markdown can say on slide ${index + 1} (${kind}), found ${node.type} in ${parent?.type ?? 'the slide itself'}. This is a bug in recap: please report it with these notes, and write the line in another way until then.`,
  )
}
