/** What the structure of a file tells of a session, before its heading and its lines are read. */
import type { Heading, RootContent } from 'mdast'
import type { SharedLabel } from '../line/sharedLabels.js'

export interface RawSession {
  /** Null for a file without a heading of its own. */
  heading: Heading | null
  /** The heading without its running mark. */
  text: string
  /** The headings above it that hold sessions, outermost first. */
  above: RawAbove[]
  body: RootContent[]
  /** A line below looks like a name, and has no label. */
  hasBareName: boolean
  /** What stands behind it: a break, a reading list; what stands above the sessions that follow. */
  asides: RawAside[]
}

/** What belongs to no session. */
export interface RawAside {
  heading: Heading
  /** What the heading says of the sessions below it; null for `Lunch`, and for `Talks`. */
  says: Said | null
  body: RootContent[]
}

/** A heading that holds sessions, and what stands below it before the first of them. */
export interface RawAbove extends RawAside {
  /** What the lines right below say of them. */
  labels: SharedLabel[]
}

export interface Said extends SharedLabel {
  /** Whether a word says that it is a track, or a day; else it may only be what some sessions stand below. */
  isSure: boolean
}

/** A label says what is meant, whatever the heading above it is called. */
export function saidBy({ says, labels }: RawAbove): Said[] {
  const labelled = labels.map((label): Said => ({ ...label, isSure: true }))
  return says && labels.every(({ field }) => field !== says.field) ? [says, ...labelled] : labelled
}
