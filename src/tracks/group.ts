/**
 * Talks → groups of what is alike, each about one term that names it.
 *
 * Terms are chosen as places for facilities are (greedy facility location, Cornuéjols, Fisher, Nemhauser 1977): next
 * is the term that says most of talks of which those before it say little. Clusters of vectors would have to be named
 * afterwards, and often have nothing in common that has a name.
 */
import type { Strengths, Term, Terms } from './terms.js'

interface Group {
  name: string
  /** Indices, in order. */
  talks: number[]
}

export interface Grouped {
  groups: Group[]
  /** Those that have nothing in common with any group. */
  alone: number[]
}

interface Candidate {
  term: Term
  /** How much it says of each talk. */
  values: number[]
}

/** A talk of which a term says less is not about it; much less, and it has nothing to do with it. */
const about = 0.45
const touches = 0.25
/** A group starts with two talks of which it says so much more than other groups. */
const more = 0.1

/** A pair of words says more than one of them, a word of the notes more than a subject that it stands for. */
const preference = { pair: 1.2, word: 1.03, subject: 1, link: 0 }

/**
 * @param open indices of the talks to group; the others only say how telling a term is
 * @param most at most so many groups
 * @param taken names that no group may have, in lower case
 */
export function groupTalks(
  { terms, strengths }: Terms,
  { open, most, taken }: { open: readonly number[]; most: number; taken: ReadonlySet<string> },
): Grouped {
  const chosen = choose(candidatesOf(terms, strengths, open), open, most, taken)
  const homes = new Map(open.map((at) => [at, homeOf(at, chosen, about)]))
  const kept = chosen.filter((one) => [...homes.values()].filter((home) => home === one).length > 1)
  const groups = new Map<Candidate, number[]>(kept.map((one) => [one, []]))
  const alone: number[] = []
  for (const at of open) {
    const home = homeOf(at, kept, about) ?? homeOf(at, kept, touches)
    if (home) groups.get(home)?.push(at)
    else alone.push(at)
  }
  return {
    groups: kept.map((one) => ({ name: one.term.written, talks: groups.get(one) ?? [] })),
    alone,
  }
}

function candidatesOf(
  terms: ReadonlyMap<string, Term>,
  strengths: readonly Strengths[],
  open: readonly number[],
): Candidate[] {
  const talks = new Map<string, number>()
  for (const at of open)
    for (const [key, strength] of strengths[at] ?? [])
      if (strength * (terms.get(key)?.telling ?? 0) >= about)
        talks.set(key, (talks.get(key) ?? 0) + 1)
  return [...terms].flatMap(([key, term]) =>
    term.kind !== 'link' && term.inTitle && (talks.get(key) ?? 0) > 1
      ? [{ term, values: strengths.map((one) => (one.get(key) ?? 0) * term.telling) }]
      : [],
  )
}

function choose(
  candidates: readonly Candidate[],
  open: readonly number[],
  most: number,
  taken: ReadonlySet<string>,
): Candidate[] {
  const best = new Map(open.map((at) => [at, about]))
  const names = new Set(taken)
  const chosen: Candidate[] = []
  while (chosen.length < most) {
    const left = candidates.filter(({ term }) => !names.has(term.written.toLowerCase()))
    let top: { candidate: Candidate; gain: number } | null = null
    for (const candidate of left) {
      const gain = gainOf(candidate, best)
      if (gain > (top?.gain ?? 0)) top = { candidate, gain }
    }
    if (!top) break
    const { candidate } = top
    chosen.push(candidate)
    names.add(candidate.term.written.toLowerCase())
    for (const [at, value] of best) best.set(at, Math.max(value, candidate.values[at] ?? 0))
  }
  return chosen
}

/** What a term says of talks beyond what is said of them already; 0 where it would have less than two to itself. */
function gainOf({ term, values }: Candidate, best: ReadonlyMap<number, number>): number {
  let [sum, own] = [0, 0]
  for (const [at, value] of best) {
    const gain = Math.max(0, (values[at] ?? 0) - value)
    sum += gain
    if (gain > more) own += 1
  }
  return own > 1 ? sum * preference[term.kind] : 0
}

/** The one that says most of a talk, if it says enough. */
function homeOf(at: number, chosen: readonly Candidate[], enough: number): Candidate | null {
  let home: { one: Candidate; value: number } | null = null
  for (const one of chosen) {
    const value = one.values[at] ?? 0
    if (value >= enough && value > (home?.value ?? 0)) home = { one, value }
  }
  return home?.one ?? null
}
