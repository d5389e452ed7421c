/** Where links lead, as terms: talks that link to one place have a subject in common. */

/** Everybody is there: that two talks link there says nothing. */
const crowded = new Set(
  `bit.ly docs.google.com drive.google.com goo.gl linkedin.com medium.com slideshare.net speakerdeck.com t.co tinyurl.com twitter.com
  vimeo.com x.com youtu.be youtube.com wikipedia.org en.wikipedia.org`.split(/\s+/),
)

/** Their first folder says whose it is. */
const shared = new Set(['bitbucket.org', 'codeberg.org', 'github.com', 'gitlab.com'])

/** `https://github.com/rust-lang/rust/issues` is about `github.com/rust-lang/` and `github.com/rust-lang/rust`. */
export function linkTerms(address: string): string[] {
  if (!URL.canParse(address)) return []
  const { protocol, hostname, pathname } = new URL(address)
  const host = hostname.replace(/^www\./, '')
  if (!/^https?:$/.test(protocol) || crowded.has(host)) return []
  const [owner, repository] = pathname.split('/').filter((part) => part !== '')
  if (!shared.has(host)) return [`${host}/`]
  if (!owner) return []
  return [`${host}/${owner}/`, ...(repository ? [`${host}/${owner}/${repository}`] : [])]
}
