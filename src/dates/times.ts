/** Times as people write them in a heading: `9:15am to 9:45am`, `9:50am - 10:00am`, `(~2:10pm)`, `12:40-13:30`, `14h30`. */

import { longestSession } from './hours.js'

export interface TimeRange {
  /** `HH:MM`, 24 hours. */
  start: string
  /** Before `start` where it is past midnight. */
  end: string | null
}

export interface FoundTime {
  range: TimeRange
  /** The text without its time. */
  rest: string
  /** What was written, when its end lies before its start, by more than a night, and was not believed. */
  doubtful: string | null
  /** Whether it may be of either half of the day, as far as it says: `7:00`, not `07:00`, `7pm`, `19:00`. */
  isOpen: boolean
}

type Reading = Omit<FoundTime, 'rest'>

interface Clock {
  hour: number
  minute: number
  meridiem: 'am' | 'pm' | null
  /** `09:15` is a 24-hour time: nobody pads the other kind. */
  padded: boolean
}

/** What may stand behind a clock time: a half-day, a German `Uhr`, a time zone. */
const zone = String.raw`(?:\s*\(?(?:uhr|h|hrs?|utc(?:[+-]\d+)?|gmt|[ecmp][sd]t|cest|cet|bst|jst|kst|ist|[ecmp]t)\b\)?)?`
const clock = String.raw`(\d{1,2})(?:\s?[:h.]\s?(\d{2}))?\s*([ap])?(?:\.?m\.?)?`
const strictClock = String.raw`(\d{1,2})(?:(?:[:h](\d{2})|\.(\d{2})(?=\s*(?:[ap]\.?m|uhr)))(?:\s*([ap])\.?m\.?)?|\s*([ap])\.?m\.?|\s?(?:h|uhr))(?![\p{L}\d])`
const edge = String.raw`(?<![\d.:/\p{L}])`
const range = new RegExp(
  String.raw`[([]?~?\s*${edge}${clock}${zone}\s*(?:-|–|—|−|~|〜|～|->|→|to|until|till|bis|à|às|até|hasta|a)\s*${strictClock}${zone}\s*[)\]]?`,
  'iu',
)
const single = new RegExp(String.raw`[([]?~?\s*${edge}${strictClock}${zone}\s*[)\]]?`, 'iu')

/** Finds the time that a heading starts or ends with. In the middle of a title it is part of the title. */
export function findTime(text: string): FoundTime | null {
  if (!/\d/.test(text)) return null
  return findAtEdge(text, range, readRange) ?? findAtEdge(text, single, readSingle)
}

function findAtEdge(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Reading | null,
): FoundTime | null {
  const match = pattern.exec(text)
  if (!match) return null
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  // An emoji in front is no word: `🚀 9:30 Server Components`.
  const isFirst = !/[\p{L}\p{N}]/u.test(before)
  if (!isFirst && after.trim() !== '') return null
  const found = read(match)
  return found && { ...found, rest: trimSeparators(isFirst ? after : before) }
}

const trimSeparators = (text: string) =>
  text
    .replace(/^[\s\-–—:|,~@·•]+/u, '')
    .replace(/(?:\s+(?:at|from|um|von|ab|à|às)|[\s\-–—:|,~@·•])+$/iu, '')

function readRange(match: RegExpExecArray): Reading | null {
  const start = readClock(match[1], match[2], match[3])
  const end = readClock(match[4], match[5] ?? match[6], match[7] ?? match[8])
  return start && end && { ...toRange(start, end, match[0].trim()), isOpen: isOpen(start, end) }
}

function toRange(start: Clock, end: Clock, written: string): Omit<Reading, 'isOpen'> {
  const to = minutes(end)
  // `11 - 1pm`: the second half-day is the first's only while that keeps them in order.
  const inherited = { ...start, meridiem: start.meridiem ?? end.meridiem }
  const from =
    minutes(inherited) <= to
      ? minutes(inherited)
      : minutes({ ...start, meridiem: start.meridiem ?? (end.meridiem && 'am') })
  // `6:30 - 8:00` ends in the evening, `0:50 - 1:30` at night, `23:30 - 0:45` past midnight: what is shortest is meant.
  const lengths = readings(end).map((time) => time - from)
  const length = Math.min(...lengths.filter((one) => one > 0 && one <= longestSession))
  if (length !== Number.POSITIVE_INFINITY) return rangeOf(from, from + length)
  // A longer one, as a whole day, is believed as it is written.
  if (to >= from) return rangeOf(from, to)
  return { range: { start: format(from), end: null }, doubtful: written }
}

const rangeOf = (from: number, to: number): Omit<Reading, 'isOpen'> => ({
  range: { start: format(from), end: format(to) },
  doubtful: null,
})

const isOpen = (...clocks: Clock[]): boolean =>
  clocks.every(({ hour, meridiem, padded }) => meridiem === null && hour < 13 && !padded)

/** What an end may mean, in minutes from the midnight before its start. */
function readings(end: Clock): number[] {
  const written =
    ((end.meridiem ? end.hour % 12 : end.hour) + (end.meridiem === 'pm' ? 12 : 0)) * 60 + end.minute
  const isOpen = end.meridiem === null && end.hour < 12 && (!end.padded || isAfternoon(end))
  return [written, ...(isOpen ? [written + 720] : []), written + 1440]
}

function readSingle(match: RegExpExecArray): Reading | null {
  const start = readClock(match[1], match[2] ?? match[3], match[4] ?? match[5])
  return (
    start && {
      range: { start: format(minutes(start)), end: null },
      doubtful: null,
      isOpen: isOpen(start),
    }
  )
}

/** `0905-0930`, as files are named and military people write. Elsewhere four digits are a year. */
export function readDigits(text: string): TimeRange | null {
  const match = /^(\d{2})(\d{2})[-_–](\d{2})(\d{2})$/.exec(text)
  const start = readClock(match?.[1], match?.[2])
  const end = readClock(match?.[3], match?.[4])
  return start && end ? toRange(start, end, text).range : null
}

function readClock(hour = '', minute = '0', meridiem = ''): Clock | null {
  if (hour === '') return null
  const read: Clock = {
    hour: Number(hour),
    minute: Number(minute),
    meridiem: meridiem === '' ? null : meridiem.toLowerCase() === 'p' ? 'pm' : 'am',
    padded: hour.startsWith('0'),
  }
  const isTime = read.hour < (read.meridiem ? 13 : 24) && read.minute < 60
  return isTime ? read : null
}

/** Twelve hours on. */
export const inOtherHalf = (time: string): string =>
  format(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 720)

/** Without am or pm, `2:10` is in the afternoon: no conference talks at night. */
function isAfternoon({ hour, meridiem, padded }: Clock): boolean {
  if (meridiem !== null) return meridiem === 'pm'
  // Nobody pads a time of the afternoon, but `0300-0345` stands between 14:30 and 16:00 all the same.
  return hour >= 1 && hour < (padded ? 6 : 7)
}

function minutes(clock: Clock): number {
  const { hour, minute, meridiem } = clock
  return (
    ((hour % 12) + (isAfternoon(clock) ? 12 : 0)) * 60 +
    minute +
    (meridiem === null && hour >= 12 ? 720 : 0)
  )
}

function format(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24
  return [hour, minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
}
