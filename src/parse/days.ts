/** Headings and lines that name a day: `9/3/2025`, `Day 2`, `Wednesday, September 3`, `Day 1 – Friday, Oct 6`. */

import { type DateOptions, type DateRange, findDate } from '../dates/dates.js'
import { inEnglish } from '../dates/names.js'

export type DayOptions = DateOptions

export interface FoundDay {
  /** ISO day, or what the notes call it: `Day 2`. */
  day: string
  /** Where the text names a date. */
  date: DateRange | null
  /** What the text says beside the day. */
  rest: string
}

const number = String.raw`(?:\d{1,2}|one|two|three|four|five|six|seven)`
const label = new RegExp(
  String.raw`(?<!\p{L})(?:day|tag|jour|día|dia|giorno|dag)\s*[-#]?\s*(?:${number})(?![\p{L}\d])|(?<![\d])(?:\d{1,2}일차|[1-9]日目)|(?<!\p{L})(?:first|second|third|fourth|fifth|erster|zweiter|dritter|pre-?conference|pre-?conf|workshop|post-?conference)\s(?:day|tag)(?!\p{L})|(?<!\p{L})(?:PRE|POST)-CONFERENCE(?!\p{L})`,
  'iu',
)
const weekday =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?(?!\p{L})\.?/iu

/** Words that may stand beside a day without making it anything else. */
const filler =
  /^(?:the|of|on|maybe|talks?|sessions?|notes?|conference|conf|main|workshops?|keynotes?|tutorials?|am|pm|morning|afternoon|evening|上午|下午|오전|오후|matin|après-midi|vormittag|nachmittag|mañana|tarde|manhã|program(?:me)?|schedule|st|nd|rd|th|a|b|track|tracks)$/iu

/** A number, or a word for a day: most texts have neither. */
const mayBeDay =
  /\d|day|ta?g\b|mon|tue|wed|thu|fri|sat|sun|jour|di\b|d[ií]a|giorno|dag\b|conference|woch|feira|[lmmgvsd][a-zéèáì]+d[iì]\b|lunes|martes|miérc|jueves|viernes|s[aá]bado|domingo/i

/** A longer text says more than a day. */
const longest = 80

/** @returns null when the text says more than a day, or something else */
export function readDay(text: string, options: DayOptions): FoundDay | null {
  if (text.length > longest || !mayBeDay.test(text)) return null
  // `Friday 12th May` is a day in any year, though nobody knows its date.
  const date = findDate(text, options)
  const anyYear = date ?? findDate(text, { ...options, year: 2000 })
  const undated = inEnglish(anyYear ? anyYear.rest : text, options.lang)
  const named = label.exec(undated)
  const onWeekday = weekday.exec(undated)
  const short = anyYear || named || onWeekday ? null : readShortDate(text, options)
  if (short) return { day: short, date: null, rest: '' }
  if (!anyYear && !named && !onWeekday) return null
  const rest = [named?.[0], onWeekday?.[0]]
    .reduce<string>((left, part) => (part ? left.replace(part, ' ') : left), undated)
    // `5/11 (Day 1)`: beside a day two numbers are its date, in whatever order.
    .replace(/\b\d{1,2}[/.]\d{1,2}\b\.?/, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (rest.split(' ').some((word) => word !== '' && !filler.test(word))) return null
  const exact = date && date.from === date.to ? date.from : null
  const day = exact ?? (anyYear ? text : (named?.[0] ?? onWeekday?.[0] ?? text))
  return { day: day.trim(), date: date && { from: date.from, to: date.to }, rest }
}

/** @param rest of a text, without its date */
export const withoutWeekday = (rest: string, { lang }: DayOptions): string =>
  inEnglish(rest, lang).replace(weekday, ' ').trim()

/** `9/26`, and nothing else. */
function readShortDate(text: string, options: DayOptions): string | null {
  const numbers = /^\s*(\d{1,2}[/.]\d{1,2})\.?\s*$/.exec(text)?.[1]
  if (numbers === undefined) return null
  const date = options.year && findDate(`${numbers.replace('.', '/')}/${options.year}`, options)
  return date ? date.from : numbers
}

/** `SmashingConf – 10/9/2024`, `RustConf, Day 2`: an event's name with a day at its edge. */
export function splitDay(
  text: string,
  options: DayOptions,
): { title: string; day: string | null; date: DateRange | null } {
  const date = findDate(text, options)
  const named = date ? null : label.exec(text)
  const atEdge =
    named && (named.index === 0 || named.index + named[0].length === text.trimEnd().length)
  const title = (date ? date.rest : atEdge ? text.replace(named[0], ' ') : text)
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/^[\s:|,–—-]+|[\s:|,–—-]+$/gu, '')
  if ((!date && !atEdge) || title === '') return { title: text, day: null, date: null }
  return {
    title,
    day: date ? (date.from === date.to ? date.from : null) : (named?.[0] ?? null),
    date: date && { from: date.from, to: date.to },
  }
}
