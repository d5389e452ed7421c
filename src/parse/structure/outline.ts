/** The blocks of one file → its sessions, what stands before the first, and what stands between them. */
import type { Heading, Root, RootContent } from 'mdast'
import { plainText } from '../../text.js'
import { linksIn } from '../links.js'
import { hasGivenName } from '../people/names.js'
import { readLabel } from '../session/labels.js'
import { hasKind, isBreak, isContainer, isKind, isTopic, namesEvent } from '../words.js'
import { enough, type Weighed, withoutTime } from './clues.js'
import type { Structure } from './infer.js'

/** A session before its heading and its lines are read. */
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

export interface Outline {
  /** The heading above the sessions. */
  title: { text: string; heading: Heading } | null
  front: RootContent[]
  sessions: RawSession[]
  /** Headings that only hold others, and say nothing about them. */
  unsaid: string[]
}

type Role = 'title' | 'day' | 'group' | 'session' | 'aside' | 'topic' | 'unsaid'

export interface OutlineOptions {
  /** The front matter names the event, or the talk: then no heading does. */
  isTitled: boolean
}

/** @param found the headings of the tree, those included that were promoted */
export function outline(
  tree: Root,
  found: ReadonlyMap<RootContent, Weighed>,
  structure: Structure,
  options: OutlineOptions,
): Outline {
  return new Outliner(tree, found, structure, options).read()
}

class Outliner {
  private readonly result: Outline = { title: null, front: [], sessions: [], unsaid: [] }
  private readonly found = new Map<RootContent, Weighed>()
  private readonly headings: Weighed[]
  private readonly places: ReadonlyMap<Weighed, number>
  private readonly level: number
  private current: RootContent[]
  private day: string | null = null
  /** Headings above the session level, outermost first. */
  private groups: { depth: number; text: string }[] = []
  /** Headings above sessions, and the day or the group that they say. */
  private readonly above = new Map<RootContent, string>()
  /** Depth of the section that is no session, while in it. */
  private asideDepth: number | null = null
  /** A heading of the session level that holds talks: `Lightning talks`. */
  private holderDepth: number | null = null
  private heldDepth = 0
  /** Whether nearly every heading of the level shows that it is a session. */
  private readonly isEvident: boolean

  constructor(
    private readonly tree: Root,
    found: ReadonlyMap<RootContent, Weighed>,
    private readonly structure: Structure,
    private readonly options: OutlineOptions,
  ) {
    this.current = this.result.front
    this.level = structure.level ?? 7
    // Bold lines may have become headings since: look again at what stands right below.
    tree.children.forEach((node, at) => {
      const one = found.get(node)
      const next = tree.children[at + 1]
      if (one)
        this.found.set(node, {
          ...one,
          isHolder: next?.type === 'heading' && next.depth > one.depth,
        })
    })
    this.headings = [...this.found.values()]
    this.places = new Map(this.headings.map((one, at) => [one, at]))
    const level = this.headings.filter(({ depth, day }) => depth === this.level && day === null)
    const talks = level.filter((one) => one.weight >= enough)
    this.isEvident = level.length >= 4 && talks.length * 5 >= level.length * 3
  }

  read(): Outline {
    for (const node of this.tree.children) {
      const candidate = node.type === 'heading' ? this.found.get(node) : undefined
      if (candidate && node.type === 'heading') this.take[this.roleOf(candidate)](node, candidate)
      else this.current.push(node)
    }
    this.keepUnheard()
    return this.result
  }

  /** A day that no session is on, a group that holds none: nothing else would say them. */
  private keepUnheard(): void {
    const { sessions, front, unsaid } = this.result
    const heard = new Set(sessions.flatMap(({ day, groups }) => [day, ...groups]))
    const isHeard = (heading: RootContent) => heard.has(this.above.get(heading) ?? '')
    for (const aside of sessions.flatMap(({ asides }) => asides))
      if (aside.isAbove) aside.isAbove = isHeard(aside.heading)
    this.result.front = front.filter((node, at) => {
      if (!this.above.has(node)) return true
      const next = front[at + 1]
      const holdsNotes = next !== undefined && !this.above.has(next)
      if (!isHeard(node) && !holdsNotes) unsaid.push(plainText(node))
      return !isHeard(node) && holdsNotes
    })
  }

  private readonly take: Record<Role, (heading: Heading, candidate: Weighed) => void> = {
    title: (heading) => {
      this.result.title = { text: plainText(heading), heading }
      this.current = this.result.front
      this.keepParts(heading)
    },
    day: (heading, { day, text, depth, event, besideDay }) => {
      this.day = day
      // `Day 1 – Keynotes`: the day is told by each session, the rest by nobody.
      if (besideDay !== '') this.result.unsaid.push(text)
      this.leave(depth)
      if (event !== null && this.result.title === null) this.result.title = { text: event, heading }
      this.current = this.aboveSessions(heading, day ?? text)
    },
    group: (heading, candidate) => {
      const { plain, depth } = candidate
      this.leave(depth)
      const group = plain.replace(/[\s:：]+$/u, '')
      this.groups.push({ depth, text: group })
      if (depth === this.level) {
        this.holderDepth = depth
        this.heldDepth = Math.min(...this.under(candidate).map((one) => one.depth))
      }
      this.current = this.aboveSessions(heading, group)
    },
    unsaid: (heading, { text, depth }) => {
      this.leave(depth)
      this.current = this.aboveSessions(heading, text)
    },
    session: (heading, { plain, depth, hasBareName }) => {
      if (this.holderDepth === null || depth <= this.holderDepth) this.leave(depth)
      this.asideDepth = null
      this.open(heading, plain, hasBareName)
    },
    aside: (heading, { depth }) => {
      this.leave(depth)
      this.asideDepth = depth
      this.openAside(heading)
    },
    topic: (heading) => {
      this.current.push(heading)
    },
  }

  private open(heading: Heading | null, text: string, hasBareName: boolean): void {
    const session: RawSession = {
      heading,
      text,
      day: this.day,
      groups: this.groups.map((group) => group.text),
      hasBareName,
      body: [],
      asides: [],
    }
    this.result.sessions.push(session)
    this.current = session.body
  }

  private openAside(heading: Heading): void {
    const session = this.result.sessions.at(-1)
    if (!session) {
      this.result.front.push(heading)
      this.current = this.result.front
      return
    }
    const aside: RawAside = { heading, isAbove: false, body: [] }
    session.asides.push(aside)
    this.current = aside.body
    this.keepParts(heading)
  }

  /** What stands below a day or a group, above its sessions. A heading that is no content still has its links. */
  private aboveSessions(heading: Heading, says: string): RootContent[] {
    this.asideDepth = null
    this.above.set(heading, says)
    if (this.result.sessions.length === 0) this.result.front.push(heading)
    const aside: RawAside = { heading, isAbove: true, body: [] }
    const session = this.result.sessions.at(-1)
    session?.asides.push(aside)
    this.current = session ? aside.body : this.result.front
    this.keepParts(heading)
    return this.current
  }

  /** Of a heading that is no content: its links, its pictures, its comments. */
  private keepParts(heading: Heading): void {
    for (const { label, url } of linksIn(heading))
      this.current.push({
        type: 'paragraph',
        children: [{ type: 'link', url, children: label as [] }],
      })
    for (const node of heading.children) {
      if (node.type === 'image') this.current.push({ type: 'paragraph', children: [node] })
      if (node.type === 'html') this.current.push(node)
    }
  }

  private leave(depth: number): void {
    this.groups = this.groups.filter((group) => group.depth < depth)
    if (this.holderDepth !== null && depth <= this.holderDepth) this.holderDepth = null
    if (this.asideDepth !== null && depth <= this.asideDepth) this.asideDepth = null
  }

  private roleOf(candidate: Weighed): Role {
    if (this.structure.isOneTalk) return this.roleInTalk(candidate)
    const { depth, day } = candidate
    if (day !== null && depth <= this.level) return 'day'
    if (this.asideDepth !== null && depth > this.asideDepth && candidate.weight < enough)
      return 'topic'
    if (depth > this.level) return this.roleBelow(candidate)
    return depth < this.level ? this.roleAbove(candidate) : this.roleOnLevel(candidate)
  }

  private roleInTalk({ depth, plain }: Weighed): Role {
    const [session] = this.result.sessions
    if (session) return depth === this.level && isBareKind(session) ? 'session' : 'topic'
    // `#### Presenter: Ada` is a line about the talk, not its title.
    if (readLabel(plain)) {
      this.open(null, '', false)
      return 'topic'
    }
    return this.structure.level !== null && depth > this.structure.level ? 'topic' : 'session'
  }

  private roleAbove(candidate: Weighed): Role {
    const isTalk = candidate.weight >= enough && !candidate.isHolder
    if (this.isTitle(candidate)) return 'title'
    if (isTalk) return 'session'
    if (isContainer(candidate.plain))
      return candidate.isHolder || candidate.below.length === 0 ? 'unsaid' : 'aside'
    if (candidate.isHolder)
      return isTopic(candidate.plain) && !this.holdsTalks(candidate) ? 'aside' : 'group'
    if (isTopic(candidate.plain) || isBreak(withoutTime(candidate.plain))) return 'aside'
    return this.holdsSessions(candidate) ? 'group' : 'aside'
  }

  private roleOnLevel(candidate: Weighed): Role {
    const { weight, plain, isHolder, below } = candidate
    if (this.namesSpeaker(candidate)) return 'topic'
    if (weight < enough && this.isTitle(candidate) && namesEvent(plain) && this.headings.length > 2)
      return 'title'
    if (isContainer(plain) && (isHolder || below.length === 0)) return 'unsaid'
    if (weight < 0 && (isTopic(plain) || isBreak(withoutTime(plain)))) return 'aside'
    if (isHolder && this.holdsTalks(candidate)) return 'group'
    const words = plain.split(/\s+/).length
    if (this.isEvident && weight < 1 && words <= 2 && !isKind(plain)) return 'aside'
    return 'session'
  }

  /** `### Keynote speaker`, and below it `#### Ada Lovelace`. */
  private namesSpeaker({ plain, depth }: Weighed): boolean {
    const last = this.result.sessions.at(-1)
    const above = last?.heading?.depth ?? depth
    return last !== undefined && above < depth && isBareKind(last) && hasGivenName(plain)
  }

  /** Deeper than the sessions: a topic, unless it stands in a row of talks, or goes on with their running marks. */
  private roleBelow(candidate: Weighed): Role {
    if (this.holderDepth !== null && candidate.depth === this.heldDepth)
      return candidate.weight < 0 ? 'topic' : 'session'
    return this.continuesRun(candidate) ? 'session' : 'topic'
  }

  /** `## A.` and below it `### B.`: somebody pressed one `#` too many. */
  private continuesRun({ style, text }: Weighed): boolean {
    const last = this.result.sessions.at(-1)?.heading
    const before = last && this.found.get(last)
    if (style !== 'letter' || before?.style !== 'letter') return false
    return (text.codePointAt(0) ?? 0) - (before.text.codePointAt(0) ?? 0) === 1
  }

  private isTitle(candidate: Weighed): boolean {
    if (this.options.isTitled && candidate.depth > 1) return false
    if (this.result.title !== null || this.result.sessions.length > 0) return false
    if (candidate.day !== null || isTopic(candidate.plain) || isContainer(candidate.plain))
      return false
    if (candidate.saysTalk && !candidate.isHolder && !namesEvent(candidate.plain)) return false
    return this.headings[0] === candidate || candidate.depth === 1
  }

  /** The headings below, up to the next that is as high. */
  private under(candidate: Weighed): Weighed[] {
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

/** `# Keynote with Ada`, and nothing below but who she is: the next heading may say what it was about. */
const isBareKind = ({ text, body }: RawSession) =>
  hasKind(text) && body.every((node) => node.type === 'heading' || plainText(node) === '')
