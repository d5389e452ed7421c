import type { Format } from './config.js'
import type { OutputFile } from './files/output.js'
import type { Deck, Session } from './model.js'

/** One deck of a run, in memory. */
export interface MadeDeck {
  deck: Deck
  /** What tells it from the run's other decks: a track, a day; null for the whole deck. */
  part: string | null
  sessions: readonly Session[]
  files: MadeFile[]
  /** Data URI of its first slide; null where no page shows it, or no browser ran. */
  thumbnail: string | null
}

export interface MadeFile extends OutputFile {
  format: Format
}

/** The same, once its files are written. */
export interface BuiltDeck extends Omit<MadeDeck, 'files'> {
  files: DeckFile[]
}

export interface DeckFile {
  format: Format
  path: string
  bytes: number
}
