/** The blocks of one file → its sessions, what stands before the first, and what stands between them. */
import type { Heading, Root, RootContent } from 'mdast'
import { plainText } from '../../text/plainText.js'
import { readSharedLabel, takeSharedLabels } from '../line/sharedLabels.js'
import { isLinks, linksIn } from '../links.js'
import type { Weighed } from './clues.js'
import type { Structure } from './infer.js'
import { type RawAbove, type RawAside, type RawSession, type Said, saidBy } from './rawSession.js'
import { type Role, type RoleOptions, Roles, type SoFar } from './roles.js'

export interface Outline {
  /** The heading above the sessions. */
  title: { text: string; heading: Heading } | null
  front: RootContent[]
  /** What stands above the first sessions, and is about them alone. */
  opening: RawAbove[]
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
  private readonly result: Outline = {
    title: null,
    front: [],
    opening: [],
    sessions: [],
    unsaid: [],
  }
  private readonly roles: Roles
  private current = this.result.front
  /** The day holds until the next one, on whatever level sessions stand. */
  private day: RawAbove | null = null
  /** Headings that hold what follows, outermost first. */
  private holders: { depth: number; above: RawAbove }[] = []
  /** Headings above sessions, by the heading. */
  private readonly above = new Map<RootContent, RawAbove>()
  /** Depth of the section that is no session, while in it. */
  private asideDepth: number | null = null
  /** A heading of the session level that holds talks, and their depth: `Lightning talks`. */
  private holder: { depth: number; held: number } | null = null

  constructor(
    private readonly tree: Root,
    private readonly found: ReadonlyMap<RootContent, Weighed>,
    structure: Structure,
    private readonly options: RoleOptions,
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
    this.settleAbove()
    return this.result
  }

  /**
   * What stands above the first sessions is about them; where these are all sessions of the notes, or none, it stands
   * before them all.
   */
  private settleAbove(): void {
    const { sessions, front, unsaid } = this.result
    const counts = new Map<RawAbove, number>()
    for (const { above } of sessions)
      for (const one of above) counts.set(one, (counts.get(one) ?? 0) + 1)
    const links: RootContent[] = []
    for (const above of counts.keys()) {
      const { labels, body } = takeSharedLabels(above.body)
      // `[Schedule](…)` below a day is a link of the event, which stands above its headings.
      links.push(...body.filter(isLinks))
      Object.assign(above, { labels, body: body.filter((node) => !isLinks(node)) })
    }
    const left = front.flatMap((node) => {
      const above = this.above.get(node)
      if (!above) return [node]
      const { says, body } = above
      const held = counts.get(above) ?? 0
      if (held > 0 && (held < sessions.length || !this.options.isAlone)) {
        this.result.opening.push(above)
        return []
      }
      const isSaid = says !== null && held > 0 && saidBy(above).includes(says)
      if (!isSaid && body.length === 0) unsaid.push(plainText(node))
      return [...(isSaid || body.length === 0 ? [] : [node]), ...body]
    })
    const heading = left.findIndex(({ type }) => type === 'heading')
    this.result.front = left.toSpliced(heading < 0 ? left.length : heading, 0, ...links)
  }

  private readonly take: Record<Role, (heading: Heading, candidate: Weighed) => void> = {
    title: (heading) => {
      this.result.title = { text: plainText(heading), heading }
      this.current = this.result.front
      this.keepParts(heading)
    },
    day: (heading, { day, text, depth, event, besideDay }) => {
      // `Day 1 – Keynotes`: the day is told by each session, the rest by nobody.
      if (besideDay !== '') this.result.unsaid.push(text)
      this.leave(depth)
      if (event !== null && this.result.title === null) this.result.title = { text: event, heading }
      this.day = this.aboveSessions(heading, { field: 'day', value: day ?? text, isSure: true })
    },
    group: (heading, candidate) => {
      const { plain, depth } = candidate
      this.leave(depth)
      const above = this.aboveSessions(heading, readGroup(plain))
      this.holders.push({ depth, above })
      if (depth === this.roles.level) {
        const held = this.roles.under(candidate).map((one) => one.depth)
        this.holder = { depth, held: Math.min(...held) }
      }
    },
    unsaid: (heading, { depth }) => {
      this.leave(depth)
      this.holders.push({ depth, above: this.aboveSessions(heading, null) })
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
      above: [...(this.day ? [this.day] : []), ...this.holders.map(({ above }) => above)],
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
    const aside: RawAside = { heading, says: null, body: [] }
    session.asides.push(aside)
    this.current = aside.body
    this.keepParts(heading)
  }

  /** What stands below a day or a group, above its sessions. A heading that is no content still has its links. */
  private aboveSessions(heading: Heading, says: Said | null): RawAbove {
    this.asideDepth = null
    const above: RawAbove = { heading, says, labels: [], body: [] }
    this.above.set(heading, above)
    const session = this.result.sessions.at(-1)
    if (session) session.asides.push(above)
    else this.result.front.push(heading)
    this.current = above.body
    this.keepParts(heading)
    return above
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
    this.holders = this.holders.filter((holder) => holder.depth < depth)
    if (this.holder !== null && depth <= this.holder.depth) this.holder = null
    if (this.asideDepth !== null && depth <= this.asideDepth) this.asideDepth = null
  }
}

/** `Track: Web` is the track Web, `Data track` is one by its name. */
function readGroup(text: string): Said {
  const value = text.replace(/[\s:：]+$/u, '')
  const label = readSharedLabel(value)
  return label
    ? { ...label, isSure: true }
    : { field: 'track', value, isSure: saysTrack.test(value) }
}

const saysTrack = /(?<!\p{L})(?:tracks?|streams?|strands?)(?!\p{L})|トラック|트랙/iu
