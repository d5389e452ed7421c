/** What edits front matter of any language. */
import type { Tracks } from './block.js'

/** Text to put in front of a character. */
export interface Insertion {
  at: number
  text: string
}

/**
 * What to put where, in the text between the fences; null where it cannot be done without rewriting what is there.
 *
 * @param text what stands between the fences, without the last line end
 */
export type FrontMatterEditor = (text: string, tracks: Tracks) => Insertion[] | null
