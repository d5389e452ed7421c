/** Is `9/3/2025` in September or in March? The notes themselves often tell; else their language does. */

export interface DateOrder {
  monthFirst: boolean
  /** False when nothing but the language, or a habit, decided. */
  settled: boolean
}

const numeric = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:20|19)?\d\d)(?![\d/])/g

interface Numbers {
  first: number
  second: number
  year: number
  dots: boolean
}

/**
 * @param texts wherever dates stand: headings, lines, file names, front matter
 * @param lang `en` and `en-US` put the month first, everybody else the day
 */
export function orderOfDates(texts: readonly string[], lang: string): DateOrder {
  const dates = texts.flatMap((text) => [...text.matchAll(numeric)].map(readNumbers))
  const unequal = dates.filter(({ first, second }) => first !== second)
  const habit = /^en(-US)?$/i.test(lang)
  if (unequal.length === 0) return { monthFirst: habit, settled: true }
  for (const { first, second } of unequal) {
    if (first > 12 && second <= 12) return { monthFirst: false, settled: true }
    if (second > 12 && first <= 12) return { monthFirst: true, settled: true }
  }
  const known = new Set(texts.flatMap((text) => text.match(/(?:19|20)\d\d-\d\d-\d\d/g) ?? []))
  for (const date of unequal)
    for (const monthFirst of [true, false])
      if (known.has(dateOf(date, monthFirst).toISOString().slice(0, 10)))
        return { monthFirst, settled: true }
  // `10/8` and `10/9`: a conference takes days, not months.
  const [asMonths, asDays] = [true, false].map((monthFirst) => spread(unequal, monthFirst))
  if (asMonths !== undefined && asDays !== undefined && Math.abs(asMonths - asDays) > 20)
    return { monthFirst: asMonths < asDays, settled: true }
  if (!unequal.every(({ dots }) => dots)) return { monthFirst: habit, settled: false }
  // Dots say that the day comes first, English that it does not. Few conferences take place at a weekend.
  const monthFirst =
    habit && unequal.every((date) => isWeekend(date, false) && !isWeekend(date, true))
  return { monthFirst, settled: false }
}

function readNumbers(match: RegExpMatchArray): Numbers {
  const [, first = '', mark, second = '', year = ''] = match
  const full = year.length === 2 ? `20${year}` : year
  return { first: Number(first), second: Number(second), year: Number(full), dots: mark === '.' }
}

function dateOf({ first, second, year }: Numbers, monthFirst: boolean): Date {
  return new Date(Date.UTC(year, (monthFirst ? first : second) - 1, monthFirst ? second : first))
}

/** Days from the first date to the last. */
function spread(dates: readonly Numbers[], monthFirst: boolean): number {
  const days = dates.map((date) => dateOf(date, monthFirst).getTime() / 86_400_000)
  return days.reduce((a, b) => Math.max(a, b)) - days.reduce((a, b) => Math.min(a, b))
}

function isWeekend(date: Numbers, monthFirst: boolean): boolean {
  const weekday = dateOf(date, monthFirst).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Whether a text holds a date that reads as two days. */
export const isAmbiguous = (text: string): boolean =>
  [...text.matchAll(numeric)]
    .map(readNumbers)
    .some(({ first, second }) => first !== second && first <= 12 && second <= 12)
