/** What the notes say of the conference as a whole: its name, days, place, links, and what stands before the first session. */
import type { Recap, Session, Source } from '../model.js'
import { findDate } from './dates.js'
import type { ReadDocument } from './documents/document.js'
import type { FrontMatter } from './frontMatter/index.js'
import { uniqueLinks } from './links.js'
import { isContainer } from './words.js'

type Described = Pick<Recap, 'title' | 'subtitle' | 'event' | 'front' | 'comments'>

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
  const eventTitle = settings.event ?? settings.title ?? headings[0] ?? onlyTitle ?? nameOf(sources)
  const title = settings.title ?? eventTitle
  const group = takeOnlyGroup(sessions)

  // A heading that is on no slide is the subtitle, or else a comment: no word of the notes is lost.
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
      location:
        settings.location ?? documents.find(({ location }) => location !== null)?.location ?? null,
      author: settings.author ?? null,
      links: uniqueLinks(documents.flatMap(({ links }) => links)),
    },
    front: documents.flatMap(({ front }) => front),
    comments: [
      ...unseen.filter((text) => text !== subtitle).map((text) => `The notes are headed: ${text}`),
      ...documents.flatMap((one) => one.comments),
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

/** As the front matter says, or the top of the notes, or else from the first to the last day that a session is on. */
function datesOf(
  { date, lang }: FrontMatter,
  documents: readonly ReadDocument[],
): Recap['event']['dates'] {
  const found = date === undefined ? null : findDate(date, { lang: lang ?? 'en' })
  if (found) return { from: found.from, to: found.to }
  const sessions = documents.flatMap((one) => one.sessions)
  const days = [
    ...sessions.flatMap(({ day }) => (day && isoDay.test(day) ? [day] : [])),
    ...documents.flatMap(({ dates }) => (dates ? [dates.from, dates.to] : [])),
  ].sort()
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { from, to } : null
}

const isoDay = /^\d{4}-\d\d-\d\d$/

/** A group that holds every session tells none apart: it is no track, but says something about all of them. */
function takeOnlyGroup(sessions: readonly Session[]): string | null {
  const [group, ...others] = new Set(sessions.map(({ track }) => track))
  if (!group || others.length > 0) return null
  for (const session of sessions) session.track = null
  return group
}
