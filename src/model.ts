/**
 * The dictionary of recap: what the notes say (`Recap`) and what gets presented (`Deck`).
 *
 * Content is mdast, the syntax tree of unified, with the positions of the notes; there is no second block model.
 */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Diagnostic, Position } from './diagnostic.js'

declare module 'mdast' {
  interface ImageData {
    /** Absolute path of a picture that lies beside the notes. */
    file?: string
    /** The folder that it must lie in. */
    folder?: string
    /** Natural size in px, once the file was read. */
    width?: number
    height?: number
    /** px high on its slide, where that is less than its natural height. */
    shown?: number
    /** What it says, where it is a QR code. */
    qr?: string
  }
}

/** One Markdown file as it was read. */
export interface Source {
  /** As messages show it: relative to the working folder where that is shorter; `<stdin>` for standard input. */
  path: string
  /** Absolute folder that relative links and images start from. */
  folder: string
  /** Absolute path; null for standard input. */
  file: string | null
  text: string
  /** What reading it had to say: bytes that are no text. */
  diagnostics?: readonly Diagnostic[]
}

/** A stretch of a source. */
export interface Place extends Position {
  endLine: number
}

/** A link as the notes have it: what it says, and where it leads. */
export interface Link {
  label: PhrasingContent[]
  url: string
}

export interface Speaker {
  /** Without titles and forms of address: `Ada Lovelace`. */
  name: string
  /** With them: `Dr. Ada Lovelace`. */
  written: string
  /** What else the notes say of the person: employer, role, handle. As typed. */
  affiliation: string | null
  /** Where the name links to. */
  url: string | null
}

/** The conference. */
export interface Event {
  title: string
  /** First and last ISO day; the same for a conference of one day. */
  dates: { from: string; to: string } | null
  location: string | null
  author: string | null
  /** Links of the event itself, such as its schedule. */
  links: Link[]
  /** Where the page begins that tells of it: a folder's README, or else the first file. */
  position: Position
}

/** One talk, keynote, workshop or panel that the notes write about. */
export interface Session {
  /** Unique in the recap, stable from run to run; made from the title. */
  id: string
  title: string
  /** Where the heading itself links to. */
  url: string | null
  /** ISO day, or what the notes call it: `Day 2`. */
  day: string | null
  /** `HH:MM`, 24 hours. */
  start: string | null
  /** Before `start` where it is past midnight. */
  end: string | null
  track: string | null
  room: string | null
  speakers: Speaker[]
  links: Link[]
  body: RootContent[]
  /** By line. */
  speakerNotes: SpeakerNote[]
  position: Place
}

/** What is never on a slide: a comment (`<!-- … -->`), what `Note:` or `> [!NOTE]` marks. Nothing of it is in a body. */
export interface SpeakerNote {
  /** Of the file, where it stands: it belongs to the slide that shows what stands above it. */
  line: number
  /** Without the label; a comment as it was typed. */
  body: RootContent[]
}

/** What one file says before its first session: a foreword, the venue. */
export interface Front {
  body: RootContent[]
  /** By line; may be all that there is. */
  speakerNotes: SpeakerNote[]
  position: Place
}

/** What the notes hold beside sessions: a reading list, a to-do list, what lunch was like. */
export interface Aside {
  /** Unique among the asides of the recap, never empty; made from the title. */
  id: string
  title: string
  body: RootContent[]
  speakerNotes: SpeakerNote[]
  /** It stands behind so many sessions. */
  after: number
  /** `Session.id` of those that it is about: it stands below the heading of their day or track. Else none. */
  about: string[]
  position: Place
}

/** What the notes say. */
export interface Recap {
  /** Of the deck; the event's own title where the notes give no other. */
  title: string
  subtitle: string | null
  event: Event
  /** BCP 47. */
  lang: string
  /** Names in the order of the notes; a track's place decides its colour. */
  tracks: string[]
  sessions: Session[]
  /** What stands before the first session of a file and belongs to none: one for each file that has any, in order. */
  front: Front[]
  /** What stands behind the first session and belongs to none, in order. */
  asides: Aside[]
  /** What headings say that are on no slide: for the speaker. */
  unsaid: string[]
  /** What the front matter asks of the deck. */
  settings: DeckSettings
  diagnostics: Diagnostic[]
}

/** How a deck looks, as far as somebody said so. */
export interface DeckSettings {
  theme?: string
  size?: Size
  header?: string
  footer?: string
}

export const sizes = ['16:9', '4:3'] as const
export type Size = (typeof sizes)[number]

/** px */
export const slideSizes: Record<Size, { width: number; height: number }> = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 960, height: 720 },
}

/**
 * Which content a deck takes. `full`: everything on slides. `summary`: one slide a session, to send round. `talk`: as
 * many slides as there are minutes to talk. What is not on slides is in the speaker notes.
 */
export type Edition = { kind: 'full' } | { kind: 'summary' } | { kind: 'talk'; minutes: number }

/** What a session got of a deck that does not show everything. */
export interface Share {
  /** `Session.id` */
  session: string
  title: string
  slides: number
  /** Slides that would show all of it. */
  full: number
}

/** One presentation. */
export interface Deck {
  title: string
  author: string | null
  lang: string
  edition: Edition
  /** Name of the Marp theme. */
  theme: string
  size: Size
  /** Plain text at the top and the bottom of every slide. */
  header: string | null
  footer: string | null
  /** CSS that the slides need beside the theme. */
  style: string | null
  /** By session; none in the full edition. */
  shares: Share[]
  slides: Slide[]
}

interface SlideBase {
  /** Classes of the Marp slide beside its kind. */
  classes: string[]
  /** Everything visible, its heading first. */
  body: RootContent[]
  /** One paragraph each; plain text. */
  speakerNotes: string[]
  /** Where in the notes it comes from; null for slides that recap made. */
  position: Place | null
  /** What it was cut from; null for slides that are not divided. */
  stretch: Stretch | null
}

export interface ShownLeaf {
  /** Which one of the galley's it is, from 0. */
  source: number
  /** Whether all of it is on the slide. */
  whole: boolean
}

/** The part of a galley (a column of content under one title, not yet divided) that one slide shows. */
export interface Stretch {
  /** Id of the galley: the same in every plan of the same notes. */
  galley: string
  /** The blocks of text, table rows and lines of code on the slide, in order; null for what is said again. */
  leaves: (ShownLeaf | null)[]
  /** Index of its last atom in the galley. */
  last: number
  /** px that the plan reckons for what is said again. */
  lead: number
  /** px that the plan left empty; below 0 where something that cannot be cut is higher than the slide. */
  free: number
  /** Whether its picture stands beside the text, which has less width for it. */
  isBeside?: boolean
}

/** One Marp slide. */
export type Slide = SlideBase &
  (
    | {
        kind:
          | 'cover'
          | 'overview'
          | 'agenda'
          /** Divides days or tracks. */
          | 'section'
          | 'actions'
          | 'questions'
          | 'links'
          | 'closing'
      }
    | {
        kind: 'aside'
        /** `Aside.id`; null for what stands before the sessions. */
        aside: string | null
      }
    | {
        kind: 'session'
        /** `Session.id` */
        session: string
        /** 1-based: 2 of 3 is the first continuation. */
        part: number
        parts: number
      }
  )
