/** Every link of the notes, once, under the session that has it first. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Link, Recap, Slide } from '../../model.js'
import { plainText } from '../../text.js'
import { fillEvenly } from '../divide/evenly.js'
import type { Ruler } from '../ruler/index.js'
import { heading, link, list, paragraph, sessionUrl, tagged, text } from './nodes.js'
import { wording } from './wording.js'

interface Group {
  title: string
  /** Of the session; null for the event. */
  id: string | null
  links: Link[]
}

/** A group as far as one column shows it. */
interface Part {
  group: Group
  rows: PhrasingContent[][]
}

export function linksSlides(recap: Recap, ruler: Ruler): Slide[] {
  const groups = groupLinks(recap)
  if (groups.length === 0) return []
  const m = ruler.measures
  const { step, height } = ruler.title(`${wording.links} (88/88)`, 'title')
  const perSlide = m['links-columns']
  const columns = fillEvenly(
    ruler.frame.height - height - m['title-gap'],
    (room) => fillColumns(groups, room, ruler),
    // A group that is cut in two is as bad as many slides: spreading must not do that.
    (filled) => Math.ceil(filled.length / perSlide) + filled.flat().length,
  )
  const parts = Math.ceil(columns.length / perSlide)
  return Array.from({ length: parts }, (_, index) => ({
    kind: 'links' as const,
    classes: step ? [step] : [],
    body: [
      heading(2, [text(wording.links + wording.part(index + 1, parts))]),
      list(
        columns
          .slice(index * perSlide, (index + 1) * perSlide)
          .flat()
          .map(toItem),
      ),
    ],
    speakerNotes: [],
    position: null,
  }))
}

function toItem({ group: { title, id }, rows }: Part): RootContent[] {
  const name = text(title)
  return [
    paragraph(id === null ? name : link(sessionUrl(id), [name])),
    list(rows.map((row) => [paragraph(...row)])),
  ]
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

/** A group stays together where a column can hold it; a longer one goes on in the next under its title. */
function fillColumns(groups: readonly Group[], room: number, ruler: Ruler): Part[][] {
  const m = ruler.measures
  const gaps = (m['links-columns'] - 1) * m['links-column-gap']
  const width = (ruler.frame.width - gaps) / m['links-columns']
  const size = m['links-size']
  const heightOf = (content: string, bold: boolean) =>
    ruler.lines([ruler.run(content, size, { bold })], width) * m['links-line'] + m['nested-gap']

  const columns: Part[][] = []
  let left = 0
  const put = (part: Part, height: number) => {
    if (height > left || columns.length === 0) {
      columns.push([])
      left = room
    }
    columns.at(-1)?.push(part)
    left -= height
  }
  for (const group of groups) {
    const empty = heightOf(group.title, true) + m['block-gap']
    let part: Part = { group, rows: [] }
    let height = empty
    for (const one of group.links) {
      const row = shown(one, (url) => ruler.oneLine(url, size, width))
      const more = heightOf(plainText(row), false)
      if (height + more > room && part.rows.length > 0) {
        put(part, height)
        part = { group, rows: [] }
        height = empty
      }
      part.rows.push(row)
      height += more
    }
    put(part, height)
  }
  return columns
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
