/** Every link of the notes, once, under the session that has it first. */
import type { List, Paragraph, PhrasingContent } from 'mdast'
import type { Link, Recap, Slide } from '../../model.js'
import { plainText } from '../../text.js'
import type { Atom, Container } from '../divide/atom.js'
import { type Layout, layOut } from '../galley.js'
import type { Ruler } from '../ruler/index.js'
import { link, list, listItem, paragraph, sessionUrl, tagged, text } from './nodes.js'
import { wording } from './wording.js'

interface Group {
  title: string
  /** Of the session; null for the event. */
  id: string | null
  links: Link[]
}

export function linksSlides(recap: Recap, layout: Layout): Slide[] {
  const groups = groupLinks(recap)
  if (groups.length === 0) return []
  const parts = layOut(
    {
      id: 'links',
      title: wording.links,
      depth: 1,
      columns: layout.ruler.measures['links-columns'],
      // A session's links have a space below them, those at the foot of a column too.
      above: layout.ruler.measures['block-gap'],
      atoms: ({ room }) => groupAtoms(groups, layout.ruler, room),
    },
    layout,
  )
  return parts.map(({ heading, body, step, stretch }) => ({
    kind: 'links',
    classes: step ? [step] : [],
    body: [heading, ...body],
    speakerNotes: [],
    position: null,
    stretch,
  }))
}

function groupLinks({ event, sessions }: Recap): Group[] {
  const seen = new Set<string>()
  const fresh = (links: readonly Link[]) =>
    links.filter(({ url }) => {
      const isNew = !seen.has(url) && !url.startsWith('#')
      seen.add(url)
      return isNew
    })
  return [
    { title: event.title, id: null, links: fresh(event.links) },
    ...sessions.map(({ title, id, links }) => ({ title, id, links: fresh(links) })),
  ].filter(({ links }) => links.length > 0)
}

/** A list of sessions, each with a list of its links. */
function groupAtoms(groups: readonly Group[], ruler: Ruler, room: number): Atom[] {
  const m = ruler.measures
  const gaps = (m['links-columns'] - 1) * m['links-column-gap']
  const width = (ruler.frame.width - gaps) / m['links-columns']
  const size = m['links-size']
  const heightOf = (content: string, bold: boolean) =>
    Math.min(ruler.lines([ruler.run(content, size, { bold })], width) * m['links-line'], room / 3)
  let sources = 0
  const block = (node: Paragraph, height: number, path: Container[], gap: number): Atom => ({
    source: sources++,
    path,
    leaf: { type: 'block', node },
    height,
    least: height,
    gap,
    opens: 1,
  })
  const item = (list: List, node: Paragraph, lead: number): Container => ({
    type: 'item',
    list,
    item: listItem([node]),
    number: 1,
    lead,
    again: { width, size, bold: true },
    isGroup: true,
  })
  const sessions = list([])
  return groups.flatMap(({ title, id, links }): Atom[] => {
    const name = paragraph(id === null ? text(title) : link(sessionUrl(id), [text(title)]))
    const height = heightOf(title, true)
    const around = item(sessions, name, m['links-line'] + m['nested-gap'])
    const rows = list([])
    return [
      block(name, height, [around], m['block-gap']),
      ...links.map((one) => {
        const row = paragraph(...shown(one, (url) => ruler.shorten(url, width, { size })))
        const path = [around, item(rows, row, 0)]
        return block(row, heightOf(plainText(row), false), path, m['nested-gap'])
      }),
    ]
  })
}

/**
 * What the link says, and where it leads when that is not the same.
 *
 * @param shorten for addresses: a slide's worth of query string tells nobody anything
 */
function shown({ label, url }: Link, shorten: (url: string) => string): PhrasingContent[] {
  const said = plainText(label)
  const host = hostOf(url)
  const isAddress = said === '' || said.includes('://')
  const saysWhere = isAddress || (host !== null && said.includes(host))
  return [
    link(url, isAddress ? [text(shorten(bare(said || url)))] : label),
    ...(saysWhere || host === null ? [] : tagged('small', [text(` ${host}`)])),
  ]
}

const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

function hostOf(url: string): string | null {
  try {
    return new URL(url).host.replace(/^www\./, '') || null
  } catch {
    return null
  }
}
