/** What the structure of a file tells of a session, before its heading and its lines are read. */
import type { Heading, RootContent } from 'mdast'

export interface RawSession {
  /** Null for a file without a heading of its own. */
  heading: Heading | null
  /** The heading without its running mark. */
  text: string
  day: string | null
  /** What the headings above say, outermost first. */
  groups: string[]
  body: RootContent[]
  /** A line below looks like a name, and has no label. */
  hasBareName: boolean
  /** What stands behind it, and belongs to no session: a break, a reading list. */
  asides: RawAside[]
}

export interface RawAside {
  heading: Heading
  /** The heading says something of the sessions that follow: without notes of its own it is no content. */
  isAbove: boolean
  body: RootContent[]
}
