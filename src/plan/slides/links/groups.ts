/** Every link of the notes, once, with the session that has it first. */
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Link, Recap, Session } from '../../../model.js'
import { hasQr } from '../../../qr.js'
import { wording } from '../../../wording.js'
import { text } from '../../nodes.js'
import { isProfile, pageOf } from './address.js'

export interface Group {
  title: string
  /** Of the session; null for the event. */
  id: string | null
  /** The first to show, with a QR code; null where no address makes one. */
  main: Link | null
  /** The others, in order. */
  links: Link[]
}

export function groupLinks({ event, front, sessions }: Recap): Group[] {
  const seen = new Set<string>()
  const isFresh = ({ url }: Link) => {
    const { place } = pageOf(url)
    const isNew = !seen.has(place) && !url.startsWith('#')
    seen.add(place)
    return isNew
  }
  const ofEvent = event.links.filter(isFresh)
  return [
    groupOf({ title: event.title, id: null }, ofEvent, ofEvent.find(isShort)),
    // What somebody read on the way is no link of the event: nobody has to scan it.
    groupOf(
      { title: wording.about, id: null },
      linksOf(front.flatMap(({ body }) => body)).filter(isFresh),
    ),
    ...sessions.map((session) => {
      const links = onePerPage(listed(session)).filter(isFresh)
      return groupOf(session, links, mainOf(session, links))
    }),
  ].filter(({ main, links }) => main !== null || links.length > 0)
}

const groupOf = (
  { title, id }: Pick<Group, 'title' | 'id'>,
  links: readonly Link[],
  main: Link | null = null,
): Group => ({ title, id, main, links: links.filter((one) => one !== main) })

const isShort = ({ url }: Link): boolean => hasQr(url)

/** The heading's own first, then what its speakers showed, and who they are last. */
function mainOf({ url, speakers }: Session, links: readonly Link[]): Link | undefined {
  const own = new Set(speakers.map((speaker) => speaker.url))
  const coded = links.filter(isShort)
  const isPersonal = (one: Link) => own.has(one.url) || isProfile(one.url)
  return coded.find((one) => one.url === url) ?? coded.find((one) => !isPersonal(one)) ?? coded[0]
}

function listed({ title, url, links }: Session): Link[] {
  const isListed = url === null || links.some((one) => one.url === url)
  return isListed ? links : [{ label: [text(title)], url }, ...links]
}

/** Places on one page are one link: the session's slides have them all. */
function onePerPage(links: readonly Link[]): Link[] {
  const pages = new Map<string, Link>()
  for (const link of links) {
    const { page } = pageOf(link.url)
    if (!pages.has(page)) pages.set(page, link)
  }
  return [...pages.values()]
}

function linksOf(blocks: readonly RootContent[]): Link[] {
  const links: Link[] = []
  visit({ type: 'root', children: [...blocks] }, 'link', ({ url, children }) => {
    links.push({ url, label: children })
  })
  return links
}
