/** What a heading is in the outline of its file. */
import type { RootContent } from 'mdast'
import { plainText } from '../../text/plainText.js'
import { readLabel } from '../line/labels.js'
import { hasGivenName } from '../people/names.js'
import { hasKind, isBreak, isContainer, isKind, isTopic, namesEvent } from '../words.js'
import { enough, type Weighed, withoutTime } from './clues.js'
import type { Structure } from './infer.js'
import type { RawSession } from './rawSession.js'

export type Role =
  | 'title'
  | 'day'
  /** Holds sessions, and says something of them: their track. */
  | 'group'
  | 'session'
  | 'aside'
  /** Part of the session that it stands in. */
  | 'topic'
  /** Only holds others, and says nothing about them. */
  | 'unsaid'
  /** A line about a talk that has no title: `#### Presenter: Ada`. */
  | 'untitled'

/** What the outline has when a heading is met. */
export interface SoFar {
  title: object | null
  sessions: readonly RawSession[]
  /** Depth of the section that is no session, while in it. */
  asideDepth: number | null
  /** Depth of the talks below a heading of the session level that holds them: `Lightning talks`. */
  heldDepth: number | null
}

export interface RoleOptions {
  /** The front matter names the event, or the talk: then no heading does. */
  isTitled: boolean
  /** There are no other files. */
  isAlone: boolean
}

export class Roles {
  private readonly headings: readonly Weighed[]
  private readonly places: ReadonlyMap<Weighed, number>
  readonly level: number
  /** Whether nearly every heading of the level shows that it is a session. */
  private readonly isEvident: boolean

  /** @param found by heading, in order */
  constructor(
    private readonly found: ReadonlyMap<RootContent, Weighed>,
    private readonly structure: Structure,
    private readonly options: RoleOptions,
  ) {
    this.level = structure.level ?? 7
    this.headings = [...found.values()]
    this.places = new Map(this.headings.map((one, at) => [one, at]))
    const level = this.headings.filter(({ depth, day }) => depth === this.level && day === null)
    const talks = level.filter((one) => one.weight >= enough)
    this.isEvident = level.length >= 4 && talks.length * 5 >= level.length * 3
  }

  of(candidate: Weighed, soFar: SoFar): Role {
    if (this.structure.isOneTalk) return this.inTalk(candidate, soFar)
    const { depth, day } = candidate
    if (day !== null && depth <= this.level && !this.isTalkOfDay(candidate)) return 'day'
    const { asideDepth } = soFar
    if (asideDepth !== null && depth > asideDepth && candidate.weight < enough) return 'topic'
    if (depth > this.level) return this.below(candidate, soFar)
    return depth < this.level ? this.above(candidate, soFar) : this.onLevel(candidate, soFar)
  }

  /** `Second day talk 9:00 to 9:30`, among talks; `Day 2, 9:00 to 17:00` is a day all the same. */
  private isTalkOfDay({ depth, plain, besideDay }: Weighed): boolean {
    return depth === this.level && besideDay !== '' && withoutTime(plain) !== plain
  }

  private inTalk({ depth, plain }: Weighed, { sessions: [session] }: SoFar): Role {
    if (session) return depth === this.level && isBareKind(session) ? 'session' : 'topic'
    // `#### Presenter: Ada` is a line about the talk, not its title.
    if (readLabel(plain)) return 'untitled'
    return this.structure.level !== null && depth > this.structure.level ? 'topic' : 'session'
  }

  private above(candidate: Weighed, soFar: SoFar): Role {
    const isTalk = candidate.weight >= enough && !candidate.isHolder
    if (this.isTitle(candidate, soFar)) return 'title'
    if (isTalk) return 'session'
    if (isContainer(candidate.plain))
      return candidate.isHolder || candidate.holdsLabels || candidate.below.length === 0
        ? 'unsaid'
        : 'aside'
    if (candidate.isHolder)
      return isTopic(candidate.plain) && !this.holdsTalks(candidate) ? 'aside' : 'group'
    if (isTopic(candidate.plain) || isBreak(withoutTime(candidate.plain))) return 'aside'
    return this.holdsSessions(candidate) ? 'group' : 'aside'
  }

  private onLevel(candidate: Weighed, soFar: SoFar): Role {
    const { weight, plain, isHolder, below } = candidate
    if (namesSpeaker(candidate, soFar)) return 'topic'
    if (
      weight < enough &&
      this.isTitle(candidate, soFar) &&
      namesEvent(plain) &&
      this.headings.length > 2
    )
      return 'title'
    if (isContainer(plain) && (isHolder || below.length === 0)) return 'unsaid'
    if (weight < 0 && (isTopic(plain) || isBreak(withoutTime(plain)))) return 'aside'
    if (isHolder && this.holdsTalks(candidate)) return 'group'
    const words = plain.split(/\s+/).length
    if (this.isEvident && weight < 1 && words <= 2 && !isKind(plain)) return 'aside'
    return 'session'
  }

  /** Deeper than the sessions: a topic, unless it stands in a row of talks, or goes on with their running marks. */
  private below(candidate: Weighed, soFar: SoFar): Role {
    if (candidate.depth === soFar.heldDepth) return candidate.weight < 0 ? 'topic' : 'session'
    return this.continuesRun(candidate, soFar) ? 'session' : 'topic'
  }

  /** `## A.` and below it `### B.`: somebody pressed one `#` too many. */
  private continuesRun({ style, text }: Weighed, { sessions }: SoFar): boolean {
    const last = sessions.at(-1)?.heading
    const before = last && this.found.get(last)
    if (style !== 'letter' || before?.style !== 'letter') return false
    return (text.codePointAt(0) ?? 0) - (before.text.codePointAt(0) ?? 0) === 1
  }

  private isTitle(candidate: Weighed, { title, sessions }: SoFar): boolean {
    if (this.options.isTitled && candidate.depth > 1) return false
    if (title !== null || sessions.length > 0) return false
    if (candidate.day !== null || isTopic(candidate.plain) || isContainer(candidate.plain))
      return false
    if (candidate.saysTalk && !candidate.isHolder && !namesEvent(candidate.plain)) return false
    return this.headings[0] === candidate || candidate.depth === 1
  }

  /** The headings below, up to the next that is as high. */
  under(candidate: Weighed): Weighed[] {
    const under: Weighed[] = []
    for (let at = (this.places.get(candidate) ?? 0) + 1; at < this.headings.length; at++) {
      const next = this.headings[at]
      if (!next || next.depth <= candidate.depth) break
      under.push(next)
    }
    return under
  }

  private holdsSessions(candidate: Weighed): boolean {
    return this.under(candidate).some(({ depth, plain }) => depth === this.level && !isTopic(plain))
  }

  /** Most of the headings right below are talks by themselves. */
  private holdsTalks(candidate: Weighed): boolean {
    const under = this.under(candidate)
    const depth = Math.min(...under.map((one) => one.depth))
    const row = under.filter((one) => one.depth === depth)
    const talks = row.filter((one) => one.weight >= enough)
    const least = candidate.depth < this.level ? 1 : 2
    return talks.length >= least && talks.length * 2 > row.length
  }
}

/** `### Keynote speaker`, and below it `#### Ada Lovelace`. */
function namesSpeaker({ plain, depth }: Weighed, { sessions }: SoFar): boolean {
  const last = sessions.at(-1)
  const above = last?.heading?.depth ?? depth
  return last !== undefined && above < depth && isBareKind(last) && hasGivenName(plain)
}

/** `# Keynote with Ada`, and nothing below but who she is: the next heading may say what it was about. */
const isBareKind = ({ text, body }: RawSession) =>
  hasKind(text) && body.every((node) => node.type === 'heading' || plainText(node) === '')
