/** Notes → `Recap`: what their authors meant. Pure: the same notes give the same recap. */
import GithubSlugger from 'github-slugger'
import { inOrder } from '../diagnostic.js'
import { type FrontMatter, splitFrontMatter } from '../frontMatter/index.js'
import type { Aside, DeckSettings, Recap, Source } from '../model.js'
import { checkSessions } from './check.js'
import type { ReadDocument } from './documents/document.js'
import { readDocuments } from './documents/index.js'
import { describeEvent } from './event.js'
import { parseMarkdown } from './markdown.js'
import { moveAsides, ordered } from './order.js'
import { assignTracks } from './tracks.js'

/**
 * Parses notes, in the order given, into one recap.
 *
 * What is not understood stays content; what is doubtful is a diagnostic with its line.
 *
 * @throws RecapError when front matter is no YAML or TOML
 */
export function parse(sources: readonly Source[]): Recap {
  const split = sources.map((source) => splitFrontMatter(normalise(source)))
  const parsed = split.map((one) => ({ ...one, ...parseMarkdown(one.source) }))
  const documents = readDocuments(parsed, merge(split))
  // A talk's own file says what the talk is called, not the event.
  const settings = merge(split.filter((_, index) => documents[index]?.isTalk !== true))

  const sessions = documents.flatMap((one) => one.sessions)
  const described = describeEvent(settings, documents, sources)
  giveIds(sessions, 'session')
  const asides = asidesOf(documents)
  giveIds(asides, 'aside')
  const tracksAt = split.find(({ lines }) => lines.tracks !== undefined)
  const mapping = settings.tracks ?? {}
  const trackDiagnostics = assignTracks(sessions, mapping, {
    path: tracksAt?.source.path ?? '',
    line: tracksAt?.lines.tracks ?? 1,
    column: 1,
  })
  const told = ordered(sessions)
  return {
    ...described,
    lang: settings.lang ?? 'en',
    tracks: unique([...Object.keys(mapping), ...sessions.flatMap(({ track }) => track ?? [])]),
    sessions: told,
    asides: moveAsides(asides, sessions, told),
    settings: pick(settings),
    diagnostics: inOrder(
      [
        ...[...sources, ...split, ...parsed, ...documents].flatMap((one) => one.diagnostics ?? []),
        ...trackDiagnostics,
        ...checkSessions(sessions),
      ],
      sources,
    ),
  }
}

/** The first file that says something is right. */
const merge = (split: readonly { settings: FrontMatter }[]): FrontMatter =>
  Object.assign({}, ...split.map((one) => one.settings).reverse())

/** Editors on Windows begin a file with a byte-order mark, and end its lines with two characters. Files that a script joined have the mark in the middle. */
const normalise = (source: Source): Source => ({
  ...source,
  text: source.text.replace(/^\uFEFF+/gm, '').replace(/\r\n?/g, '\n'),
})

const unique = (names: string[]) => [...new Set(names)]

/** @param untitled id of what has a title without letters */
function giveIds(named: { id: string; title: string }[], untitled: string): void {
  const slugger = new GithubSlugger()
  for (const one of named) one.id = slugger.slug(one.title) || slugger.slug(untitled)
}

/** Each file counts its own sessions; the event counts them all. Sessions have their ids. */
function asidesOf(documents: readonly ReadDocument[]): Aside[] {
  let before = 0
  return documents.flatMap(({ sessions, asides }) => {
    const shifted = asides.map((aside) => ({
      ...aside,
      id: '',
      after: aside.after + before,
      about: aside.about.map(({ id }) => id),
    }))
    before += sessions.length
    return shifted
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
