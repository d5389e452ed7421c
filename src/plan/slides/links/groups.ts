/** Every link of the notes, once, with the session that has it first. */

import type { Link, Recap } from '../../../model.js'
import { hasQr } from '../../../qr.js'
import { text } from '../nodes.js'
import { pageOf } from './address.js'

export interface Group {
  title: string
  /** Of the session; null for the event. */
  id: string | null
  /** The first to show, with a QR code; null where no address makes one. */
  main: Link | null
  /** The others, in order. */
  links: Link[]
}

export function groupLinks({ event, sessions }: Recap): Group[] {
  const seen = new Set<string>()
  const isFresh = ({ url }: Link) => {
    const page = pageOf(url)
    const isNew = !seen.has(page) && !url.startsWith('#')
    seen.add(page)
    return isNew
  }
  return [{ title: event.title, id: null, url: null, links: event.links }, ...sessions].flatMap(
    ({ title, id, url, links: all }): Group[] => {
      const isListed = url === null || all.some((one) => one.url === url)
      const heading: Link[] = isListed ? [] : [{ label: [text(title)], url }]
      const fresh = [...heading, ...all].filter(isFresh)
      const main =
        fresh.find((one) => one.url === url && hasQr(url)) ??
        fresh.find((one) => hasQr(one.url)) ??
        null
      return fresh.length > 0
        ? [{ title, id, main, links: fresh.filter((one) => one !== main) }]
        : []
    },
  )
}
