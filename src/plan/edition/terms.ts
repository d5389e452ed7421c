/**
 * How telling words are, by tf-idf (Spärck Jones, Journal of Documentation 28, 1972): those that a session has often,
 * and the other sessions seldom.
 */
import { stopWords } from '../../text/stopWords.js'

export interface Terms {
  /** 0 to 1: how much the words of a text tell of its session. More of them tell more, each a little less. */
  weigh: (text: string, session: string) => number
  /** 0 to 1: how much of the shorter of two texts the other says too. */
  similar: (a: string, b: string) => number
}

/**
 * @param texts by session
 * @param lang BCP 47
 */
export function learnTerms(texts: ReadonlyMap<string, string>, lang: string): Terms {
  const { empty } = stopWords(lang)
  const counts = new Map([...texts].map(([session, text]) => [session, countWords(text, empty)]))
  const documents = new Map<string, number>()
  for (const words of counts.values())
    for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + 1)
  const rarity = (word: string) => Math.log((1 + texts.size) / (1 + (documents.get(word) ?? 0))) + 1
  const weight = (word: string, count: number) => (1 + Math.log(count)) * rarity(word)
  const most = new Map(
    [...counts].map(([session, words]) => [
      session,
      [...words].reduce((top, [word, count]) => Math.max(top, weight(word, count)), 1),
    ]),
  )
  const known = new Map<string, Set<string>>()
  const setOf = (text: string) => {
    const found = known.get(text) ?? new Set(countWords(text, empty).keys())
    known.set(text, found)
    return found
  }
  const sum = (words: Iterable<string>, of: (word: string) => number) => {
    let total = 0
    for (const word of words) total += of(word)
    return total
  }
  return {
    weigh(text, session) {
      const own = counts.get(session)
      const total = sum(setOf(text), (word) => weight(word, own?.get(word) ?? 1))
      const told = total / (most.get(session) ?? 1)
      return told / (told + half)
    },
    similar(a, b) {
      const [one, two] = [setOf(a), setOf(b)]
      const common = [...one].filter((word) => two.has(word))
      const least = Math.min(sum(one, rarity), sum(two, rarity))
      return least === 0 ? 0 : sum(common, rarity) / least
    },
  }
}

/** So many of a session's most telling words tell half of what can be told. */
const half = 1.5

/** Shorter ones tell little. */
const tells = (word: string) => /\p{L}{3}|\p{N}{2}|[^\p{Script=Latin}\P{L}]/u.test(word)

/** Two characters stand for a word where none are put apart. Not Intl.Segmenter: long lines take it the square of time. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu

function countWords(text: string, empty: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const found of text.normalize('NFKC').toLowerCase().match(word) ?? [])
    if (tells(found) && !empty.has(found)) counts.set(found, (counts.get(found) ?? 0) + 1)
  return counts
}
