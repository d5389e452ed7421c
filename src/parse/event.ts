/** What the notes say of the conference as a whole: its name, days, place, links, and what stands before the first session. */
import type { RootContent } from 'mdast'
import { findDate } from '../dates/dates.js'
import { isIsoDay } from '../dates/isoDay.js'
import { isFolderPage } from '../folderPage.js'
import type { FrontMatter } from '../frontMatter/index.js'
import type { Front, Link, Recap, Session, Source } from '../model.js'
import { plainText } from '../text.js'
import type { ReadDocument } from './documents/document.js'
import { isLinks, linksIn, uniqueLinks } from './links.js'
import { nameOf } from './name.js'
import { isContainer } from './words.js'

type Described = Pick<Recap, 'title' | 'subtitle' | 'event' | 'front' | 'unsaid'>

/** Front matter overrules what the headings say. Takes a group that holds every session off the sessions. */
export function describeEvent(
  settings: FrontMatter,
  documents: readonly ReadDocument[],
  sources: readonly Source[],
): Described {
  const sessions = documents.flatMap((one) => one.sessions)
  const headings = documents.flatMap(({ title }) => title ?? [])
  const [session, ...others] = sessions
  const onlyTitle = session && others.length === 0 ? session.title : undefined
  const eventTitle =
    settings.event ??
    settings.title ??
    headings[0] ??
    onlyTitle ??
    nameOf(sources, settings.lang ?? 'en')
  const title = settings.title ?? eventTitle
  const { links, front } = takeEventLinks(documents)
  const group = takeOnlyGroup(sessions)

  // A heading that is on no slide is the subtitle, or else for the speaker: no word of the notes is lost.
  const shown = new Set([title, eventTitle, settings.subtitle])
  const unseen = [...headings, ...(group === null ? [] : [group])].filter(
    (text) => !shown.has(text),
  )
  const subtitle = settings.subtitle ?? unseen.find((text) => !isContainer(text)) ?? null
  return {
    title,
    subtitle,
    event: {
      title: eventTitle,
      dates: datesOf(settings, documents),
      location: settings.location ?? null,
      author: settings.author ?? null,
      links: uniqueLinks([...links, ...front.flatMap(({ body }) => body.flatMap(linksIn))]),
      position: {
        path: (sources.find(isFolderPage) ?? sources[0])?.path ?? '',
        line: 1,
        column: 1,
      },
    },
    front,
    unsaid: [
      ...unseen.filter((text) => text !== subtitle).map((text) => `The notes are headed: ${text}`),
      ...documents.flatMap((one) => one.unsaid),
    ],
  }
}

/** As the front matter says, or the top of the notes, or else from the first to the last day that a session is on. */
function datesOf(
  { date, lang }: FrontMatter,
  documents: readonly ReadDocument[],
): Recap['event']['dates'] {
  const found = date === undefined ? null : findDate(date, { lang: lang ?? 'en' })
  if (found) return { from: found.from, to: found.to }
  const sessions = documents.flatMap((one) => one.sessions)
  const days = [
    ...sessions.flatMap(({ day }) => (day && isIsoDay(day) ? [day] : [])),
    ...documents.flatMap(({ dates }) => (dates ? [dates.from, dates.to] : [])),
  ].sort()
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { from, to } : null
}

/** A group that holds every session tells none apart: it is no track, but says something about all of them. */
function takeOnlyGroup(sessions: readonly Session[]): string | null {
  const [group, ...others] = new Set(sessions.map(({ track }) => track))
  if (!group || others.length > 0) return null
  for (const session of sessions) session.track = null
  return group
}

/** `[Schedule](…)` above the sessions is a link of the event, not a slide. */
function takeEventLinks(documents: readonly ReadDocument[]): { links: Link[]; front: Front[] } {
  const taken = new Map<string, Link>()
  const isLeft = (node: RootContent) => {
    if (!isLinks(node)) return true
    // The same address under a second name: the list of links has room for one.
    const links = linksIn(node)
    const isSecond = ({ url, label }: Link) =>
      taken.has(url) && plainText(taken.get(url)?.label ?? []) !== plainText(label)
    if (links.some(isSecond)) return true
    for (const link of links) taken.set(link.url, link)
    return false
  }
  const front = documents.flatMap((one) => frontOf(one, one.front.filter(isLeft)))
  return { links: [...taken.values()], front }
}

/** None of a file that says nothing before its sessions. */
function frontOf({ path, speakerNotes }: ReadDocument, body: RootContent[]): Front[] {
  if (body.length === 0 && speakerNotes.length === 0) return []
  const { line = 1, column = 1 } = body[0]?.position?.start ?? {}
  const endLine = body.at(-1)?.position?.end.line ?? line
  return [{ body, speakerNotes, position: { path, line, column, endLine } }]
}
