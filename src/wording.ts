/** The words that recap itself puts on slides. */
import { isIsoDay } from './dates/isoDay.js'
import type { Event, Recap } from './model.js'

export const wording = {
  columns: { time: 'Time', session: 'Session', track: 'Track' },
  agenda: 'Agenda',
  /** Beside agendas of days. */
  undated: 'other sessions',
  /** Where nothing would mean the time above. */
  untimed: '–',
  until: (time: string) => `until ${time}`,
  links: 'Links',
  about: 'About the event',
  overview: 'Overview',
  rest: 'Also in the notes:',
  unshown: (title: string) => `In the notes, on no slide: ${title}`,
  actions: 'Actions',
  questions: 'Open questions',
  closing: 'Questions?',
  qrCode: (address: string) => `QR code for ${address}`,
  part: (part: number, parts: number) => (parts > 1 ? ` (${part}/${parts})` : ''),
  sessions: (count: number) => `${count} ${count === 1 ? 'session' : 'sessions'}`,
  slides: (count: number) => `${count} ${count === 1 ? 'slide' : 'slides'}`,
  more: (count: number) => `and ${count} more`,
  wholeDeck: 'The whole event',
  tracks: (count: number) => `${count} ${count === 1 ? 'track' : 'tracks'}`,
}

/** `September 3, 2025`, `September 2 – 5, 2025`, as the language writes it. */
export function formatDates({ from, to }: { from: string; to: string }, lang: string): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
  // Some releases of ICU put thin spaces around the dash, some do not.
  return format.formatRange(new Date(from), new Date(to)).replace(/[\u2009\u202f]/g, ' ')
}

/** `Wednesday, September 3`; what is no ISO day is shown as it stands. */
export function formatDay(day: string, lang: string): string {
  const format = new Intl.DateTimeFormat(lang, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return isIsoDay(day) ? format.format(new Date(day)) : day
}

/** Whether a session's day says more than the cover, which names the days of the event. */
export const tellsDay = (day: string | null, { dates }: Event): day is string =>
  day !== null && !(dates?.from === day && dates.to === day)

/** Whether a session's track sets it apart from others. */
export const tellsTracks = ({ sessions }: Recap): boolean =>
  new Set(sessions.map(({ track }) => track)).size > 1

/** `9:15–9:45`. Midnight to noon keeps no leading zero: it is read aloud, not sorted. */
export function formatTime({ start, end }: { start: string | null; end: string | null }): string {
  return [start, end]
    .filter((time) => time !== null)
    .map((time) => time.replace(/^0/, ''))
    .join('–')
}
