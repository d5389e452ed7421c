/** How often each talk says what, and how the notes spell it. */
import { type StopWords, stopWords } from '../text/stopWords.js'
import { subjectOf } from './subjects.js'
import type { ReadTalk } from './talks.js'
import { foldIn, type Word } from './words.js'

export type Kind = 'word' | 'pair' | 'subject' | 'link'

export interface Count {
  kind: Kind
  title: number
  notes: number
}

export interface Counted {
  /** One for each talk: term → how often it is said. */
  talks: Map<string, Count>[]
  /** Term → as the notes mostly write it. */
  spelling: ReadonlyMap<string, string>
}

interface Said {
  term: string
  kind: Kind
  written: string
}

/** @param lang BCP 47 */
export function countTerms(talks: readonly ReadTalk[], lang: string): Counted {
  const vocabulary = new Set<string>()
  for (const { titles, notes } of talks)
    for (const words of [...titles, ...notes]) for (const { key } of words) vocabulary.add(key)
  const terms = termsIn(foldIn(vocabulary), stopWords(lang))
  const spellings = new Map<string, Map<string, number>>()
  const counted = talks.map(({ titles, notes, links }) => {
    const counts = new Map<string, Count>()
    const add = ({ term, kind, written }: Said, where: 'title' | 'notes') => {
      const count = counts.get(term) ?? { kind, title: 0, notes: 0 }
      count[where] += 1
      counts.set(term, count)
      const forms = spellings.get(term) ?? new Map<string, number>()
      forms.set(written, (forms.get(written) ?? 0) + 1)
      spellings.set(term, forms)
    }
    for (const words of titles) for (const said of terms(words)) add(said, 'title')
    for (const words of notes) for (const said of terms(words)) add(said, 'notes')
    for (const link of links) add({ term: link, kind: 'link', written: link }, 'notes')
    return counts
  })
  const spelling = new Map([...spellings].map(([term, forms]) => [term, spellingOf(term, forms)]))
  return { talks: counted, spelling }
}

const termsIn =
  (fold: (key: string) => string, { empty, weak }: StopWords) =>
  (words: readonly Word[]): Said[] => {
    const isEmpty = ({ key }: Word) => isNoTerm(key) || empty.has(key) || empty.has(fold(key))
    const isWeak = ({ key }: Word) => weak.has(key) || weak.has(fold(key))
    return words.flatMap((word, at) => {
      const said: Said[] = []
      const key = fold(word.key)
      const before = words[at - 1]
      const pair = before ? [`${before.key} ${word.key}`] : []
      for (const subject of new Set([word.key, key, ...pair].flatMap(subjectsOf)))
        said.push({ term: `@${subject}`, kind: 'subject', written: subject })
      if (isEmpty(word)) return said
      if (!isWeak(word)) said.push({ term: key, kind: 'word', written: word.written })
      if (before && !isEmpty(before) && !(isWeak(before) && isWeak(word)))
        said.push({
          term: `${fold(before.key)} ${key}`,
          kind: 'pair',
          written: `${before.written} ${word.written}`,
        })
      return said
    })
  }

const subjectsOf = (term: string) => subjectOf.get(term) ?? []

/** Single letters, numbers, years, `9am`, `don't`, `we've`. */
const isNoTerm = (key: string) =>
  key.length < 2 || /^[\d.,_'-]+\p{L}{0,2}$|'(?:d|ll|m|re|t|ve)$/u.test(key)

/** `JavaScript` before `javascript`, `Feature store` before `feature stores`. */
function spellingOf(term: string, forms: ReadonlyMap<string, number>): string {
  const rank = ([written, count]: [string, number]) =>
    count * (written === written.toLowerCase() ? 1 : 3) * (written.toLowerCase() === term ? 3 : 1)
  const [[written] = ['']] = [...forms].sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1))
  const isPlain = written === written.toLowerCase()
  return isPlain ? written.charAt(0).toUpperCase() + written.slice(1) : written
}
