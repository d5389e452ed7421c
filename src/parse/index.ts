/** Notes → `Recap`: what their authors meant. Pure: the same notes give the same recap. */
import GithubSlugger from 'github-slugger'
import type { RootContent } from 'mdast'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import type { DeckSettings, Link, Recap, Session, Source } from '../model.js'
import { findDate } from './dates.js'
import { type FrontMatter, splitFrontMatter } from './frontMatter.js'
import { inferSessionLevel, readDay } from './headings.js'
import { parseMarkdown } from './markdown.js'
import { linksIn, type Outline, outline, uniqueLinks } from './sessions.js'
import { assignTracks } from './tracks.js'

/**
 * Parses notes, in the order given, into one recap.
 *
 * What is not understood stays content; what is doubtful is a diagnostic with its line.
 *
 * @throws RecapError when front matter is no YAML
 */
export function parse(sources: readonly Source[]): Recap {
  const split = sources.map(splitFrontMatter)
  const settings: FrontMatter = Object.assign({}, ...split.map((one) => one.settings).reverse())
  const documents = split.map(({ source }) => ({ source, ...parseMarkdown(source) }))
  const diagnostics = [...split, ...documents].flatMap((one) => one.diagnostics)

  const lang = settings.lang ?? 'en'
  const dates = settings.date === undefined ? null : findDate(settings.date, { lang })
  const year = yearOf(settings)
  const trees = documents.map(({ tree }) => tree)
  const level =
    settings.sessionLevel ??
    inferSessionLevel(trees, (text) => readDay(text, { lang, year: year ?? 2000 }) !== null)
  const outlines = documents.map(({ tree, source }) => outline(tree, source, { level, lang, year }))
  diagnostics.push(...outlines.flatMap((one) => one.diagnostics))

  const heading = outlines.find(({ title }) => title !== null)?.title ?? null
  const eventTitle = settings.event ?? settings.title ?? heading ?? 'Conference notes'
  const title = settings.title ?? eventTitle
  const { links, front } = takeEventLinks(outlines.flatMap((one) => one.front))
  const sessions = outlines.flatMap((one) => one.sessions)
  if (sessions.length === 0) sessions.push(...asOneSession(title, front, documents[0]?.source))
  giveIds(sessions)

  const tracksAt = split.find(({ lines }) => lines.tracks !== undefined)
  if (settings.tracks && tracksAt)
    diagnostics.push(
      ...assignTracks(sessions, settings.tracks, {
        path: tracksAt.source.path,
        line: tracksAt.lines.tracks ?? 1,
        column: 1,
      }),
    )
  if (settings.date !== undefined && !dates) {
    const at = split.find(({ lines }) => lines.date !== undefined)
    diagnostics.push(
      diagnostic(
        'front-matter-invalid',
        { path: at?.source.path ?? '', line: at?.lines.date ?? 1, column: 1 },
        `\`date\`: expected a date such as \`2025-09-03\` or \`2025-09-02 to 2025-09-05\`, found "${settings.date}"; it was left alone.`,
      ),
    )
  }

  return {
    title,
    ...subtitleOf({ settings, heading, title, outlines }),
    event: {
      title: eventTitle,
      dates: dates ? { from: dates.from, to: dates.to } : datesOf(sessions),
      location: settings.location ?? null,
      author: settings.author ?? null,
      links: uniqueLinks([...links, ...front.flatMap(linksIn)]),
    },
    lang,
    tracks: [
      ...new Set([
        ...Object.keys(settings.tracks ?? {}),
        ...sessions.flatMap(({ track }) => track ?? []),
      ]),
    ],
    sessions,
    front: sessions[0]?.body === front ? [] : front,
    settings: pick(settings),
    diagnostics: diagnostics.concat(checkSessions(sessions)),
  }
}

/** From the first to the last day that a session is on. */
function datesOf(sessions: readonly Session[]): Recap['event']['dates'] {
  const days = sessions.flatMap(({ day }) => (day && isoDay.test(day) ? [day] : [])).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { from, to } : null
}

const isoDay = /^\d{4}-\d\d-\d\d$/

function yearOf({ date, event, title }: FrontMatter): number | undefined {
  const year = /\b(?:19|20)\d\d\b/.exec([date, event, title].join(' '))?.[0]
  return year === undefined ? undefined : Number(year)
}

/** A heading that the front matter's title overrules is a subtitle, or else a comment: no word of the notes is lost. */
function subtitleOf(from: {
  settings: FrontMatter
  heading: string | null
  title: string
  outlines: Outline[]
}): Pick<Recap, 'subtitle' | 'comments'> {
  const comments = from.outlines.flatMap((one) => one.comments)
  const overruled =
    from.heading === from.title || from.heading === from.settings.event ? null : from.heading
  const subtitle = from.settings.subtitle ?? overruled
  return overruled === null || subtitle === overruled
    ? { subtitle, comments }
    : { subtitle, comments: [`The notes are headed: ${overruled}`, ...comments] }
}

/** `[Schedule](…)` above the sessions is a link of the event, not a slide. */
function takeEventLinks(blocks: RootContent[]): { links: Link[]; front: RootContent[] } {
  const isLink = (node: RootContent) =>
    node.type === 'paragraph' &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'link')
  return {
    links: uniqueLinks(blocks.filter(isLink).flatMap(linksIn)),
    front: blocks.filter((node) => !isLink(node)),
  }
}

/** Notes without a heading are the notes of one talk. */
function asOneSession(title: string, body: RootContent[], source: Source | undefined): Session[] {
  if (body.length === 0 || !source) return []
  const endLine = source.text.split('\n').length
  return [
    {
      id: '',
      title,
      url: null,
      day: null,
      start: null,
      end: null,
      track: null,
      room: null,
      speakers: [],
      links: uniqueLinks(body.flatMap(linksIn)),
      body,
      comments: [],
      position: { path: source.path, line: 1, column: 1, endLine },
    },
  ]
}

function giveIds(sessions: Session[]): void {
  const slugger = new GithubSlugger()
  for (const session of sessions)
    session.id = slugger.slug(session.title) || slugger.slug('session')
}

function checkSessions(sessions: readonly Session[]): Diagnostic[] {
  const seen = new Map<string, Session>()
  return sessions.flatMap((session) => {
    const found: Diagnostic[] = []
    const first = seen.get(session.title)
    if (first)
      found.push(
        diagnostic(
          'duplicate-title',
          session.position,
          `"${session.title}" is also the title at ${first.position.path}:${first.position.line}.`,
        ),
      )
    else seen.set(session.title, session)
    if (session.body.length === 0)
      found.push(
        diagnostic(
          'empty-session',
          session.position,
          `"${session.title}" has no notes; its slide will show the title alone.`,
        ),
      )
    return found
  })
}

function pick({ theme, size, header, footer }: FrontMatter): DeckSettings {
  const settings: DeckSettings = {}
  if (theme !== undefined) settings.theme = theme
  if (size !== undefined) settings.size = size
  if (header !== undefined) settings.header = header
  if (footer !== undefined) settings.footer = footer
  return settings
}
