/** What talks are about: each term with how much of each talk it is, and how well it tells talks apart. */
import { type Count, countTerms, type Kind } from './count.js'
import { readTalk, type Talk } from './talks.js'

/** Term → how much of a talk it is: 1 where the title says it, or one word in thirty of the notes. */
export type Strengths = ReadonlyMap<string, number>

export interface Term {
  kind: Kind
  /** As the notes mostly write it. */
  written: string
  inTitle: boolean
  /** 0 for what nearly all talks are about, more for what few are. */
  telling: number
}

export interface Terms {
  /** In an order that does not hang on the talks' order. */
  terms: ReadonlyMap<string, Term>
  /** One for each talk. */
  strengths: Strengths[]
}

/** Notes are about a word that is one in so many of theirs. */
const oneIn = 30
const strongest = 1.5

/** @param lang BCP 47 */
export function termsOf(talks: readonly Talk[], lang: string): Terms {
  const read = talks.map(readTalk)
  const counted = countTerms(read, lang)
  const strengths = counted.talks.map((counts, at) => {
    const length = read[at]?.notes.reduce((sum, words) => sum + words.length, 0) ?? 0
    return new Map([...counts].map(([term, count]) => [term, strengthOf(count, length)]))
  })
  const kinds = new Map<string, { kind: Kind; inTitle: boolean; talks: number }>()
  counted.talks.forEach((counts, at) => {
    for (const [term, { kind, title }] of counts) {
      const one = kinds.get(term) ?? { kind, inTitle: false, talks: 0 }
      one.inTitle ||= title > 0
      one.talks += Math.min(1, strengths[at]?.get(term) ?? 0)
      kinds.set(term, one)
    }
  })
  const terms = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, one]) => {
      const { kind, inTitle } = one
      const written = counted.spelling.get(term) ?? term
      return [
        term,
        { kind, inTitle, written, telling: tellingOf(one.talks, talks.length) },
      ] as const
    })
  return { strengths, terms: new Map(terms) }
}

/** What is said once may be said by the way. */
function strengthOf({ title, notes }: Count, length: number): number {
  const share = Math.min(1, (notes * oneIn) / Math.max(length, oneIn / 2))
  return Math.min(strongest, (title > 0 ? 1 : 0) + share * (notes === 1 ? 0.5 : 1))
}

/** Inverse document frequency, with its square root: a track of six is no worse than three of two. */
const tellingOf = (talks: number, all: number) =>
  Math.sqrt(Math.max(0, Math.log(all / (1.2 * Math.max(1, talks)))))
