/** Addresses: which two lead to the same page, and what of one is worth reading. */
import { domainToUnicode } from 'node:url'

/** Parameters that only tell where a visitor came from. */
const tracking = /^(?:utm_.*|fbclid|gclid|ref|si|mc_.*)$/i

/** A fragment that is a page of its own, as apps in a browser have them. */
const route = /^#[!/]/

export interface Page {
  /** The same for two addresses that surely lead to one page: `http://www.example.org/a/`, `https://example.org/a`. */
  page: string
  /** With the place on it that the address leads to. */
  place: string
}

/** What another parameter changes nobody can tell from here. */
export function pageOf(address: string): Page {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return { page: address, place: address }
  const { host, pathname, searchParams, hash } = new URL(address)
  for (const name of [...searchParams.keys()]) if (tracking.test(name)) searchParams.delete(name)
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  const page = `//${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${query}`
  return { page: route.test(hash) ? page + hash : page, place: page + hash }
}

/** As people read it: in letters of its own language, without what all addresses have. */
export function bare(address: string): string {
  const [, host = '', rest = ''] = /^(?:https?:\/\/(?:www\.)?)?([^/?#]*)(.*)$/su.exec(address) ?? []
  const isWeb = /^https?:/i.test(address)
  const shown = (isWeb && domainToUnicode(host)) || host
  return (shown + rest.replace(/(?:%[89a-f][0-9a-f])+/gi, decoded)).replace(/\/$/, '')
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const host = new URL(address).host.replace(/^www\./, '')
  return domainToUnicode(host) || host || null
}

/** Pages of people, not of what they talk about. A new network is a new row. */
const profiles = [
  /^(?:(?:mobile\.)?twitter|x|instagram|facebook|github|gitlab)\.com\/[^/?#]+$/i,
  /^(?:[a-z]+\.)?linkedin\.com\/in\//i,
  /^bsky\.app\/profile\/[^/?#]+$/i,
  // Mastodon, Threads, Medium.
  /^[^/]+\/@[^/?#]+$/,
]

export const isProfile = (address: string): boolean =>
  profiles.some((profile) => profile.test(bare(address)))
