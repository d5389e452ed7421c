/** Places that an event takes place at, where the words leave no doubt. */

const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:[\s-](?:\p{Lu}[\p{L}\p{M}'’.-]*|de|do|am|an|upon|la))*`

/** `Boston, MA`, `Augsburg, Germany`. */
const inRegion = new RegExp(`^${name},\\s*(?:${name},\\s*)?(?<region>${name})$`, 'u')

const nowhere =
  /^(?:virtual|online|remote|virtual (?:conference|event)|online (?:conference|event))$/iu

/** Of the countries, in English; none has to be kept here. */
let countries: ReadonlySet<string> | undefined

function readCountries(): ReadonlySet<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const codes = letters.flatMap((one) => letters.map((other) => one + other))
  const known = codes.flatMap((code) => names.of(code) ?? [])
  return new Set([
    ...known,
    'USA',
    'U.S.A.',
    'UK',
    'U.K.',
    'England',
    'Scotland',
    'Wales',
    'Czech Republic',
  ])
}

export function isCertainPlace(text: string): boolean {
  if (nowhere.test(text)) return true
  const region = inRegion.exec(text)?.groups?.region
  if (region === undefined) return false
  countries ??= readCountries()
  return /^[A-Z]{2}$/.test(region) || countries.has(region)
}

/** A house, where a date stands beside it: `Hyatt Melbourne`, `Melbourne Convention Centre`. */
export const isVenue = (text: string): boolean =>
  text.split(/\s+/).length <= 7 && isTitle.test(text) && house.test(text)

const isTitle = /^(?:(?:\p{Lu}[\p{L}\p{N}'’.-]*|of|the|at|and|&|de|der|la),?\s*)+$/u

const house =
  /\b(?:hotel|hyatt|hilton|marriott|sheraton|cent(?:er|re)|halle?|university|college|institute|auditorium|museum|theat(?:er|re)|arena|campus|palace|congress|kongresszentrum|messe|universität|école|library|club)\b/iu
