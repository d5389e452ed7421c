/** Months and weekdays of other languages → English, which chrono reads. Its own parsers ask for more grammar than notes have. */

/** Notes seldom say in which language they are. Long names only: `mar` is March to some and Tuesday to others. */
const common = ['de', 'fr', 'es', 'pt', 'it', 'nl']

/** @param lang understood with its short names too */
export function inEnglish(text: string, lang: string): string {
  if (!/\p{L}{3}|[月월]/u.test(text)) return text
  const { pattern, english } = namesOf(/^en\b/i.test(lang) ? '' : lang)
  return text
    .replace(/(\d{1,2})[月월]\s?(\d{1,2})[日일]/gu, (_, month, day) => `${monthName(month)} ${day}`)
    .replace(pattern, (name) => english.get(name.toLowerCase().replace(/\.$/, '')) ?? name)
    .replace(/(?<=\d)\.(?=\s)/g, '')
    .replace(/(?<=\d)\s+(?:de|di|do)\s+(?=\p{L})|(?<=\p{L})\s+(?:de|di|do|del)\s+(?=\d{4})/giu, ' ')
}

interface Names {
  pattern: RegExp
  english: ReadonlyMap<string, string>
}

const known = new Map<string, Names>()

function namesOf(lang: string): Names {
  const found = known.get(lang)
  if (found) return found
  const english = new Map<string, string>()
  for (const part of ['month', 'weekday'] as const) {
    const names = list('en', part, 'long')
    const add = (locale: string, style: 'long' | 'short') =>
      list(locale, part, style).forEach((name, at) => {
        if (name.length > 2) english.set(name.toLowerCase().replace(/\.$/, ''), names[at] ?? name)
      })
    for (const locale of common) add(locale, 'long')
    if (lang !== '') {
      add(lang, 'short')
      add(lang, 'long')
    }
  }
  const words = [...english.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})\\.?`, 'giu')
  const made = { pattern, english }
  known.set(lang, made)
  return made
}

/** Twelve names; the weekdays from Monday on, and again. */
function list(locale: string, part: 'month' | 'weekday', style: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale, { [part]: style, day: 'numeric', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, at) => {
    const date = new Date(part === 'month' ? Date.UTC(2024, at, 5) : Date.UTC(2024, 0, at + 1))
    return format.formatToParts(date).find(({ type }) => type === part)?.value ?? ''
  })
}

const monthName = (month: string) => list('en', 'month', 'long')[Number(month) - 1] ?? month
