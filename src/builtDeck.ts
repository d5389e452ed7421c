import type { Format } from './config.js'
import type { WrittenFile } from './files/output.js'
import type { Deck, Session } from './model.js'

/** One deck of a run. */
export interface BuiltDeck {
  deck: Deck
  /** What tells it from the run's other decks: a track, a day; null for the whole deck. */
  part: string | null
  sessions: readonly Session[]
  files: DeckFile[]
  /** Data URI of its first slide; null where no page shows it, or no browser ran. */
  thumbnail: string | null
}

export interface DeckFile extends WrittenFile {
  format: Format
}
