/** Dates as people write them, read by chrono. Everything here is ISO days: `2025-09-03`. */
import { GB, strict } from 'chrono-node/en'
import { inEnglish } from './names.js'
import { orderOfDates } from './order.js'

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
  const typed = text.replace(yearFirst, '$1-$3-$4').replace(/[–—]/g, '-')
  // The reference only stands in for what the text leaves open: the same notes give the same deck on any day.
  const reference = { instant: new Date(Date.UTC(year ?? 2000, 0, 1, 12)), timezone: 'UTC' }
  const parser = (monthFirst ?? orderOfDates([typed], lang).monthFirst) ? strict : GB
  const isDate = (found: ReturnType<typeof strict.parse>[number] | undefined) =>
    found?.start.isCertain('day') === true && found.start.isCertain('month')
  let plain = typed
  let found = parser.parse(plain, reference)[0]
  if (!isDate(found)) {
    plain = inEnglish(typed, lang)
    if (plain !== typed) found = parser.parse(plain, reference)[0]
  }
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
