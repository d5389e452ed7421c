/** The blocks of one file → its sessions, what stands before the first, and what stands between them. */
import type { Heading, Root, RootContent } from 'mdast'
import { plainText } from '../../text.js'
import { linksIn } from '../links.js'
import type { Weighed } from './clues.js'
import type { Structure } from './infer.js'
import type { RawAside, RawSession } from './rawSession.js'
import { type Role, type RoleOptions, Roles, type SoFar } from './roles.js'

export interface Outline {
  /** The heading above the sessions. */
  title: { text: string; heading: Heading } | null
  front: RootContent[]
  sessions: RawSession[]
  /** Headings that only hold others, and say nothing about them. */
  unsaid: string[]
}

/** @param found the headings of the tree, those included that were promoted */
export function outline(
  tree: Root,
  found: ReadonlyMap<RootContent, Weighed>,
  structure: Structure,
  options: RoleOptions,
): Outline {
  return new Outliner(tree, lookAgain(tree, found), structure, options).read()
}

/** Bold lines may have become headings since the marks were found: what stands right below may be deeper now. */
function lookAgain(
  { children }: Root,
  found: ReadonlyMap<RootContent, Weighed>,
): ReadonlyMap<RootContent, Weighed> {
  const again = new Map<RootContent, Weighed>()
  children.forEach((node, at) => {
    const one = found.get(node)
    const next = children[at + 1]
    const isHolder = next?.type === 'heading' && next.depth > (one?.depth ?? 0)
    if (one) again.set(node, { ...one, isHolder })
  })
  return again
}

class Outliner {
  private readonly result: Outline = { title: null, front: [], sessions: [], unsaid: [] }
  private readonly roles: Roles
  private current = this.result.front
  private day: string | null = null
  /** Headings above the session level, outermost first. */
  private groups: { depth: number; text: string }[] = []
  /** Headings above sessions, and the day or the group that they say. */
  private readonly above = new Map<RootContent, string>()
  /** Depth of the section that is no session, while in it. */
  private asideDepth: number | null = null
  /** A heading of the session level that holds talks, and their depth: `Lightning talks`. */
  private holder: { depth: number; held: number } | null = null

  constructor(
    private readonly tree: Root,
    private readonly found: ReadonlyMap<RootContent, Weighed>,
    structure: Structure,
    options: RoleOptions,
  ) {
    this.roles = new Roles(found, structure, options)
  }

  read(): Outline {
    for (const node of this.tree.children) {
      const candidate = node.type === 'heading' ? this.found.get(node) : undefined
      if (candidate && node.type === 'heading')
        this.take[this.roles.of(candidate, this.soFar())](node, candidate)
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
      if (depth === this.roles.level) {
        const held = this.roles.under(candidate).map((one) => one.depth)
        this.holder = { depth, held: Math.min(...held) }
      }
      this.current = this.aboveSessions(heading, group)
    },
    unsaid: (heading, { text, depth }) => {
      this.leave(depth)
      this.current = this.aboveSessions(heading, text)
    },
    session: (heading, { plain, depth, hasBareName }) => {
      if (this.holder === null || depth <= this.holder.depth) this.leave(depth)
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
    untitled: (heading) => {
      this.open(null, '', false)
      this.current.push(heading)
    },
  }

  private soFar(): SoFar {
    const { title, sessions } = this.result
    return { title, sessions, asideDepth: this.asideDepth, heldDepth: this.holder?.held ?? null }
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
    if (this.holder !== null && depth <= this.holder.depth) this.holder = null
    if (this.asideDepth !== null && depth <= this.asideDepth) this.asideDepth = null
  }
}
