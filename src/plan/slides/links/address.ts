/** Addresses: which two lead to the same page, and what of one is worth reading. */

/** Parameters that only tell where a visitor came from. */
const tracking = /^utm_/i

/**
 * The same for two addresses that surely lead to one page: `http://www.example.org/a/` and `https://example.org/a`.
 * What a fragment or another parameter changes nobody can tell from here.
 */
export function pageOf(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address
  const { host, pathname, searchParams, hash } = new URL(address)
  for (const name of [...searchParams.keys()]) if (tracking.test(name)) searchParams.delete(name)
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  return `//${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${query}${hash}`
}

export const bare = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') || null : null
}
