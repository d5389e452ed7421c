/** Dates as people write them, read by chrono. Everything here is ISO days: `2025-09-03`. */
import { GB, strict } from 'chrono-node/en'
import { orderOfDates } from './dateOrder.js'

export interface DateRange {
  from: string
  to: string
}

export interface FoundDate extends DateRange {
  /** The text without the date. */
  rest: string
}

export interface DateOptions {
  /** BCP 47: the months and weekdays of this language are understood beside the English ones. */
  lang: string
  /** Taken when the text names none; without it such a date is not believed. */
  year?: number | undefined
  /** Whether `9/3/2025` is in September; see `orderOfDates`. By default the language decides. */
  monthFirst?: boolean | undefined
}

/** `20170330`, `2017_03_30`, `2018年5月8日`, `2019년 5월 10일`: the year first, as nobody writes anything else. */
const yearFirst =
  /(?<!\d)((?:19|20)\d\d)([-_./年년]?)\s?(\d{1,2})(?:\2|[월月])\s?(\d{1,2})(?:[日일]|(?!\d))/u

/** Finds a date, or a stretch of days, in a text. */
export function findDate(text: string, { lang, year, monthFirst }: DateOptions): FoundDate | null {
  // Every date has a number in it, and most headings have none.
  if (!/\d/.test(text)) return null
  const plain = inEnglish(text.replace(yearFirst, '$1-$3-$4'), lang).replace(/[–—]/g, '-')
  // The reference only stands in for what the text leaves open: the same notes give the same deck on any day.
  const reference = { instant: new Date(Date.UTC(year ?? 2000, 0, 1, 12)), timezone: 'UTC' }
  const parser = (monthFirst ?? orderOfDates([plain], lang).monthFirst) ? strict : GB
  const found = parser.parse(plain, reference)[0]
  if (!found?.start.isCertain('day') || !found.start.isCertain('month')) return null
  // `Bootstrap 4/5` is two versions: without a year two numbers are no date.
  if (/^\d{1,2}[/.-]\d{1,2}$/.test(found.text)) return null
  const foundYear = found.start.isCertain('year') ? found.start.get('year') : year
  if (foundYear === undefined || foundYear === null) return null
  const from = isoDay(found.start, foundYear)
  const rest = plain.slice(0, found.index) + plain.slice(found.index + found.text.length)
  return { from, to: found.end ? isoDay(found.end, foundYear) : from, rest: rest.trim() }
}

function isoDay(date: ReturnType<typeof strict.parse>[number]['start'], year: number): string {
  const [month, day] = [date.get('month') ?? 1, date.get('day') ?? 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** chrono's parsers for other languages are strict about grammar; months and weekdays are all that notes need. */
function inEnglish(text: string, lang: string): string {
  if (/^en\b/i.test(lang)) return text
  const { pattern, english } = namesOf(lang)
  return text
    .replace(pattern, (name) => english.get(name.toLowerCase()) ?? name)
    .replace(/(?<=\d)\.(?=\s)/g, '')
    .replace(/(?<=\d)\s+(?:de|di|do)\s+(?=\p{L})|(?<=\p{L})\s+(?:de|di|do)\s+(?=\d{4})/giu, ' ')
}

const names = new Map<string, { pattern: RegExp; english: Map<string, string> }>()

function namesOf(lang: string) {
  const known = names.get(lang)
  if (known) return known
  const english = new Map<string, string>()
  for (const style of ['long', 'short'] as const)
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2024, month, month + 1))
      for (const part of ['month', 'weekday'] as const) {
        const format = (locale: string, width: 'long' | 'short') =>
          new Intl.DateTimeFormat(locale, { [part]: width, day: 'numeric', timeZone: 'UTC' })
            .formatToParts(date)
            .find(({ type }) => type === part)
            ?.value.replace(/\.$/, '') ?? ''
        const local = format(lang, style).toLowerCase()
        if (local.length > 2) english.set(local, format('en', 'long'))
      }
    }
  const words = [...english.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})\\.?`, 'giu')
  const found = { pattern, english }
  names.set(lang, found)
  return found
}
