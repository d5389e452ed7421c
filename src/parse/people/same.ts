/** Two spellings of one person: `Yehuda Katz` and `Yahuda Katz`. */
import { distance } from 'fastest-levenshtein'
import type { Speaker } from '../../model.js'
import { fold } from './lexiconFile.js'

export const isSamePerson = (a: string, b: string): boolean =>
  fold(a) === fold(b) || (Math.min(a.length, b.length) > 5 && distance(fold(a), fold(b)) <= 2)

export interface Merged {
  speakers: Speaker[]
  /** Second spellings. */
  variants: string[]
}

/** Each person once: the first spelling, with what either list knows of them. */
export function mergeSpeakers(...lists: readonly (readonly Speaker[])[]): Merged {
  const speakers: Speaker[] = []
  const variants: string[] = []
  for (const one of lists.flat()) {
    const known = speakers.find(({ name }) => isSamePerson(name, one.name))
    if (!known) {
      speakers.push({ ...one })
      continue
    }
    if (known.name !== one.name) variants.push(one.written)
    if (known.affiliation !== one.affiliation && one.affiliation !== null)
      known.affiliation = [known.affiliation ?? [], one.affiliation].flat().join(', ')
    known.url ??= one.url
  }
  return { speakers, variants }
}
