/** The blocks of one source → the sessions they write about, and what stands before the first. */
import type { Heading, Root, RootContent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import type { Link, Place, Session, Source } from '../model.js'
import { plainText } from '../text.js'
import { readDay } from './headings.js'
import { takeComments } from './repair/comments.js'
import { withoutEmpty } from './repair/empty.js'
import { readSpeakers } from './speakers.js'
import { findTime } from './times.js'

export interface Outline {
  /** The first heading above the sessions that names no day. */
  title: string | null
  front: RootContent[]
  comments: string[]
  sessions: Session[]
  diagnostics: Diagnostic[]
}

export interface OutlineOptions {
  /** 1 to 6; null when the notes have no session headings: then they are one session, or front matter. */
  level: number | null
  lang: string
  /** Of the event: completes dates that name no year. */
  year: number | undefined
}

export function outline(
  tree: Root,
  source: Source,
  { level, lang, year }: OutlineOptions,
): Outline {
  const found: Outline = { title: null, front: [], comments: [], sessions: [], diagnostics: [] }
  let day: string | null = null
  /** Headings above the session level, outermost first. */
  let groups: Heading[] = []
  let current: RootContent[] = found.front

  const open = (heading: Heading) => {
    const { session, diagnostics } = openSession(heading, source)
    groups = groups.filter(({ depth }) => depth < heading.depth)
    const track = groups.map((group) => plainText(group)).join(' · ') || null
    found.sessions.push({ ...session, day, track })
    found.diagnostics.push(...diagnostics)
    current = session.body
  }
  /** A heading that says something about what follows, and is no content itself; its links are. */
  const absorb = (heading: Heading) => {
    current = found.front
    for (const { label, url } of linksIn(heading))
      current.push({
        type: 'paragraph',
        children: [{ type: 'link', url, children: label as Text[] }],
      })
  }

  for (const [index, node] of tree.children.entries()) {
    if (node.type !== 'heading' || level === null || node.depth > level) {
      current.push(node)
      continue
    }
    const text = plainText(node)
    const asDay = node.depth < level ? readDay(text, { lang, year }) : null
    const isTitle = found.title === null && found.sessions.length === 0 && isOnlyOne(node, tree)
    if (asDay) {
      day = asDay.date?.from ?? text
      absorb(node)
    } else if (node.depth === level) open(node)
    else if (isTitle) {
      found.title = text
      absorb(node)
    } else if (isAbove(node, tree.children[index + 1], level)) {
      groups = [...groups.filter(({ depth }) => depth < node.depth), node]
      absorb(node)
    } else if (holdsNotes(node, tree.children[index + 1])) open(node)
    else current.push(node)
  }

  for (const session of found.sessions) finish(session, level ?? 2)
  lowerHeadings(found.front, 1)
  found.comments = takeComments({ type: 'root', children: found.front })
  found.front = withoutEmpty(found.front)
  return found
}

const isOnlyOne = ({ depth }: Heading, tree: Root) =>
  depth === 1 ||
  tree.children.filter((node) => node.type === 'heading' && node.depth === depth).length === 1

/** A heading that only holds other headings. */
const isAbove = ({ depth }: Heading, next: RootContent | undefined, level: number) =>
  next?.type === 'heading' && next.depth > depth && next.depth <= level

/** Above the session level, a heading with notes of its own is a talk all the same: people mix levels in one file. */
const holdsNotes = ({ depth }: Heading, next: RootContent | undefined) =>
  next !== undefined && (next.type !== 'heading' || next.depth > depth)

function openSession(
  heading: Heading,
  source: Source,
): { session: Session; diagnostics: Diagnostic[] } {
  const position = placeOf(heading, source)
  const comments = takeComments(heading)
  const text = plainText(heading)
  const time = findTime(text)
  const links = linksIn(heading)
  const session: Session = {
    ...newSession(time?.rest || text || 'Untitled', position),
    url: links[0]?.url ?? null,
    start: time?.range.start ?? null,
    end: time?.range.end ?? null,
    links,
    body: picturesIn(heading),
    comments,
  }
  const diagnostics = time?.doubtful
    ? [
        diagnostic(
          'end-before-start',
          position,
          `"${time.doubtful}" ends before it starts; only its start (${time.range.start}) was taken. Correct the time in the heading.`,
        ),
      ]
    : []
  return { session, diagnostics }
}

/** A logo in a heading stands below the title. */
function picturesIn(heading: Heading): RootContent[] {
  const pictures: RootContent[] = []
  visit(heading, 'image', (picture) => {
    pictures.push({ type: 'paragraph', children: [picture] })
  })
  return pictures
}

/** A session of which only the title is known. */
export const newSession = (title: string, position: Place): Session => ({
  id: '',
  title,
  url: null,
  day: null,
  start: null,
  end: null,
  track: null,
  room: null,
  speakers: [],
  links: [],
  body: [],
  comments: [],
  position,
})

/** What can only be said of a session when all of it is there. */
function finish(session: Session, level: number): void {
  lowerHeadings(session.body, level)
  session.comments.push(...takeComments({ type: 'root', children: session.body }))
  session.body = withoutEmpty(session.body)
  session.position.endLine = session.body.at(-1)?.position?.end.line ?? session.position.line
  session.links = uniqueLinks([...session.links, ...session.body.flatMap(linksIn)])
  const speakers = session.body[0] ? readSpeakers(session.body[0]) : null
  if (speakers) {
    session.speakers = speakers
    session.body.shift()
  }
}

/** A talk's own headings stand below its title, which is a slide's second level. */
function lowerHeadings(body: RootContent[], level: number): void {
  visit({ type: 'root', children: body }, 'heading', (heading) => {
    heading.depth = Math.min(6, Math.max(3, heading.depth - level + 2)) as Heading['depth']
  })
}

export function linksIn(node: RootContent): Link[] {
  const links: Link[] = []
  visit(node, 'link', ({ children, url }) => {
    links.push({ label: children, url })
  })
  return links
}

export function uniqueLinks(links: Link[]): Link[] {
  const byUrl = new Map<string, Link>()
  for (const link of links) if (!byUrl.has(link.url)) byUrl.set(link.url, link)
  return [...byUrl.values()]
}

export function placeOf(node: RootContent, source: Source): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1 } }
  return { path: source.path, line: start.line, column: start.column, endLine: end.line }
}
