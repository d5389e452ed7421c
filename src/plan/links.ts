/** Every link of the notes, once, under the session that has it first. */
import type { PhrasingContent } from 'mdast'
import type { Link, Recap, Slide } from '../model.js'
import { plainText } from '../text.js'
import { heading, link, list, paragraph, sessionUrl, tagged, text } from './nodes.js'
import type { Ruler } from './ruler/index.js'
import { wording } from './wording.js'

interface Group {
  title: string
  /** Of the session; null for the event. */
  id: string | null
  links: Link[]
}

export function linksSlides(recap: Recap, ruler: Ruler): Slide[] {
  const groups = groupLinks(recap)
  if (groups.length === 0) return []
  const m = ruler.measures
  const { step, height } = ruler.title(`${wording.links} (88/88)`, 'title')
  const columns = fillColumns(groups, ruler.frame.height - height - m['title-gap'], ruler)
  const perSlide = m['links-columns']
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
          .map(({ title, id, links }) => [
            paragraph(id ? link(sessionUrl(id), [text(title)]) : text(title)),
            list(links.map((one) => [paragraph(...shown(one))])),
          ]),
      ),
    ],
    speakerNotes: [],
    position: null,
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

/** What the link says, and where it leads when that is not the same. */
function shown({ label, url }: Link): PhrasingContent[] {
  const said = plainText(label)
  const host = hostOf(url)
  const saysWhere = said === '' || said.includes('://') || (host !== null && said.includes(host))
  const name: PhrasingContent[] =
    said === '' || said.includes('://') ? [text(bare(said || url))] : label
  return [
    link(url, name),
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

/** A group stays together where a column can hold it; a longer one goes on in the next under its title. */
function fillColumns(groups: readonly Group[], room: number, ruler: Ruler): Group[][] {
  const m = ruler.measures
  const width =
    (ruler.frame.width - (m['links-columns'] - 1) * m['links-column-gap']) / m['links-columns']
  const size = m['links-size']
  const titleHeight = ({ title }: Group) =>
    ruler.lines([ruler.run(title, size, { bold: true })], width) * m['links-line'] + m['nested-gap']
  const linkHeight = (one: Link) =>
    ruler.lines([ruler.run(plainText(shown(one)), size)], width) * m['links-line'] + m['nested-gap']

  const columns: Group[][] = []
  let left = 0
  const put = (group: Group, height: number) => {
    if (height > left || columns.length === 0) {
      columns.push([])
      left = room
    }
    columns.at(-1)?.push(group)
    left -= height
  }
  for (const group of groups) {
    let part: Group = { ...group, links: [] }
    let height = titleHeight(group) + m['block-gap']
    for (const one of group.links) {
      const more = linkHeight(one)
      if (height + more > room && part.links.length > 0) {
        put(part, height)
        part = { ...group, links: [] }
        height = titleHeight(group) + m['block-gap']
      }
      part.links.push(one)
      height += more
    }
    put(part, height)
  }
  return columns
}
