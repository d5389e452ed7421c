/** Dates as people write them, read by chrono. Everything here is ISO days: `2025-09-03`. */
import { GB, strict } from 'chrono-node/en'

export interface DateRange {
  from: string
  to: string
}

export interface FoundDate extends DateRange {
  /** The text without the date. */
  rest: string
}

/**
 * Finds a date, or a stretch of days, in a text.
 *
 * @param options.lang `9/3/2025` is in September for `en` and `en-US`, in March for everybody else
 * @param options.year taken when the text names none; without it such a date is not believed
 */
export function findDate(
  text: string,
  options: { lang: string; year?: number | undefined },
): FoundDate | null {
  // `03.09.2025` is written where the day comes first, whatever the language of the notes.
  const monthFirst = /^en(-US)?$/i.test(options.lang) && !/\d\.\d{1,2}\.\d/.test(text)
  // The reference only stands in for what the text leaves open: the same notes give the same deck on any day.
  const reference = { instant: new Date(Date.UTC(options.year ?? 2000, 0, 1, 12)), timezone: 'UTC' }
  const plain = text.replace(/[–—]/g, '-')
  const found = (monthFirst ? strict : GB).parse(plain, reference)[0]
  if (!found?.start.isCertain('day') || !found.start.isCertain('month')) return null
  const year = found.start.isCertain('year') ? found.start.get('year') : options.year
  if (year === undefined || year === null) return null
  const from = isoDay(found.start, year)
  const rest = text.slice(0, found.index) + text.slice(found.index + found.text.length)
  return { from, to: found.end ? isoDay(found.end, year) : from, rest: rest.trim() }
}

function isoDay(date: ReturnType<typeof strict.parse>[number]['start'], year: number): string {
  const [month, day] = [date.get('month') ?? 1, date.get('day') ?? 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
