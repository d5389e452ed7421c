/** A part of a galley → the slide that shows it. */
import type { Slide } from '../../model.js'
import type { Part } from '../galley/index.js'

/** @param classes beside the size of its title */
export const partSlide = (
  kind: Exclude<Slide['kind'], 'session' | 'aside'>,
  part: Part,
  classes: readonly string[] = [],
): Slide => ({ kind, ...shownOf(part, classes) })

/** What a slide of any kind shows of a part. */
export const shownOf = (
  { heading, body, step, stretch }: Part,
  classes: readonly string[],
): Omit<Slide, 'kind'> => ({
  classes: [...classes, ...(step ? [step] : [])],
  body: [heading, ...body],
  speakerNotes: [],
  position: null,
  stretch,
})
