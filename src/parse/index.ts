/** Notes → `Recap`: what their authors meant. Pure: the same notes give the same recap. */
import GithubSlugger from 'github-slugger'
import type { RootContent } from 'mdast'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import type { DeckSettings, Recap, Session, Source } from '../model.js'
import { describeEvent, yearOf } from './event.js'
import { type FrontMatter, splitFrontMatter } from './frontMatter.js'
import { inferSessionLevel, readDay } from './headings.js'
import { parseMarkdown } from './markdown.js'
import { linksIn, newSession, outline, uniqueLinks } from './sessions.js'
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

  const lang = settings.lang ?? 'en'
  const year = yearOf(settings)
  const isDay = (text: string) => readDay(text, { lang, year: year ?? anyYear }) !== null
  const trees = documents.map(({ tree }) => tree)
  const level = settings.sessionLevel ?? inferSessionLevel(trees, isDay)
  const outlines = documents.map(({ tree, source }) => outline(tree, source, { level, lang, year }))

  const sessions = outlines.flatMap((one) => one.sessions)
  const described = describeEvent(settings, outlines, sessions, nameOf(sources))
  const [first] = documents
  if (sessions.length === 0 && first && described.front.length > 0) {
    sessions.push(asOneSession(described.title, described.front, first.source))
    described.front = []
  }
  giveIds(sessions)
  const tracksAt = split.find(({ lines }) => lines.tracks !== undefined)
  const mapping = settings.tracks ?? {}
  const position = {
    path: tracksAt?.source.path ?? '',
    line: tracksAt?.lines.tracks ?? 1,
    column: 1,
  }
  const trackDiagnostics = assignTracks(sessions, mapping, position)

  return {
    ...described,
    lang,
    tracks: unique([...Object.keys(mapping), ...sessions.flatMap(({ track }) => track ?? [])]),
    sessions,
    settings: pick(settings),
    diagnostics: [
      ...[...split, ...documents, ...outlines].flatMap((one) => one.diagnostics),
      ...trackDiagnostics,
      ...checkSessions(sessions),
    ],
  }
}

/** What the file, or the folder of several, is called: `day-1_notes.md` is "day 1 notes". */
function nameOf([first, ...others]: readonly Source[]): string {
  const path = others.length > 0 ? first?.folder : first?.path
  const name = path?.split(/[/\\]/).at(-1) ?? ''
  const readable = name
    .replace(/\.\w+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return readable === '' || readable.startsWith('<') ? 'Conference notes' : readable
}

/** To tell whether a heading is a date, any year will do. */
const anyYear = 2000

const unique = (names: string[]) => [...new Set(names)]

/** Notes without a heading are the notes of one talk. */
function asOneSession(title: string, body: RootContent[], source: Source): Session {
  const endLine = source.text.split('\n').length
  const session = newSession(title, { path: source.path, line: 1, column: 1, endLine })
  return { ...session, links: uniqueLinks(body.flatMap(linksIn)), body }
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
