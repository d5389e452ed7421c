/** Which file of some notes holds their tracks, or could. */
import { isFolderPage } from '../folderPage.js'
import type { Tracks } from '../frontMatter/block.js'
import { findFrontMatter, splitFrontMatter } from '../frontMatter/index.js'
import type { Session, Source } from '../model.js'

export interface Host {
  source: Source
  /** What its front matter is written in; null without front matter. */
  language: 'yaml' | 'toml' | null
  /** Its tracks so far; null for none. */
  tracks: Tracks | null
}

/** What only the front matter of an event says, or of a whole day. */
const eventKeys = ['event', 'subtitle', 'date', 'location', 'sessionLevel'] as const

/**
 * A file of one talk is no place for them.
 *
 * @param page that the folder of the notes would open with, where it has none
 * @returns the likeliest first: what has tracks already, else the page that a folder opens with, what tells of the
 *   event, the first file of several sessions
 */
export function hostsOf(
  sources: readonly Source[],
  sessions: readonly Session[],
  page: Source | null,
): Host[] {
  const hosts = sources.map((source) => {
    const { settings } = splitFrontMatter(source)
    const language = findFrontMatter(source)?.language ?? null
    return { source, settings, language, tracks: settings.tracks ?? null }
  })
  const held = hosts.find(({ tracks }) => tracks !== null)
  if (held) return [held]
  const several = hosts.find(({ source }) => {
    const own = sessions.filter(({ position }) => position.path === source.path)
    return sources.length === 1 || own.length > 1
  })
  return [
    ...new Set<Host>([
      ...(page ? [{ source: page, language: null, tracks: null }] : []),
      ...hosts.filter(({ source }) => isFolderPage(source)),
      ...hosts.filter(({ settings }) => eventKeys.some((key) => settings[key] !== undefined)),
      ...(several ? [several] : []),
    ]),
  ]
}
