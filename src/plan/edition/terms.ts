/**
 * How telling words are, by tf-idf (Spärck Jones, Journal of Documentation 28, 1972): those that a session has often,
 * and the other sessions seldom.
 */
export interface Terms {
  /** 0 to 1: how telling the words of a text are for its session. */
  weigh: (text: string, session: string) => number
  /** 0 to 1: how much two texts say the same. */
  similar: (a: string, b: string) => number
}

/** @param texts by session */
export function learnTerms(texts: ReadonlyMap<string, string>): Terms {
  const counts = new Map([...texts].map(([session, text]) => [session, countWords(text)]))
  const documents = new Map<string, number>()
  for (const words of counts.values())
    for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + 1)
  const rarity = (word: string) => Math.log((1 + texts.size) / (1 + (documents.get(word) ?? 0))) + 1
  const most = new Map(
    [...counts].map(([session, words]) => [
      session,
      Math.max(1, ...[...words].map(([word, count]) => (1 + Math.log(count)) * rarity(word))),
    ]),
  )
  const known = new Map<string, Set<string>>()
  const setOf = (text: string) => {
    const found = known.get(text) ?? new Set(countWords(text).keys())
    known.set(text, found)
    return found
  }
  return {
    weigh(text, session) {
      const own = counts.get(session)
      const words = [...setOf(text)]
      if (!own || words.length === 0) return 0
      const sum = words.reduce((total, word) => {
        const count = own.get(word) ?? 1
        return total + (1 + Math.log(count)) * rarity(word)
      }, 0)
      // One telling word is no message yet.
      return sum / Math.max(words.length, enough) / (most.get(session) ?? 1)
    },
    similar(a, b) {
      const [one, two] = [setOf(a), setOf(b)]
      const common = [...one].filter((word) => two.has(word)).length
      return common / Math.max(1, Math.min(one.size, two.size))
    },
  }
}

/** Words that make a message. */
const enough = 4

/** Shorter ones tell little. */
const tells = (word: string) => /\p{L}{3}|\p{N}{2}|[^\p{Script=Latin}\P{L}]/u.test(word)

/** Two characters stand for a word where none are put apart. Not Intl.Segmenter: long lines take it the square of time. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const found of text.normalize('NFKC').toLowerCase().match(word) ?? [])
    if (tells(found)) counts.set(found, (counts.get(found) ?? 0) + 1)
  return counts
}
