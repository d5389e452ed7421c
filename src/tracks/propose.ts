/** Tracks for notes that name none. */
import type { Recap } from '../model.js'
import { plainTitle } from '../trackPattern.js'
import { groupTalks } from './group.js'
import { nearest } from './near.js'
import { type Placed, type Proposal, patternsFor } from './patterns.js'
import { type Talk, talksOf } from './talks.js'
import { type Terms, termsOf } from './terms.js'

export type { Proposal }

/** Notes of fewer are no programme. */
export const fewest = 4

/** Where what is like nothing else goes. */
const general = 'General'

/** Cosines: what has a track keeps its tracks to itself, unless something is clearly one of them. */
const near = { own: 0.2, proposed: 0.05 }

/**
 * Groups the sessions that have no track by the terms and links that they share. Pure and deterministic.
 *
 * @returns no tracks at all where the sessions have too little in common for two
 */
export function proposeTracks({ sessions, tracks, lang }: Recap): Proposal {
  const talks = talksOf(sessions)
  const terms = termsOf(talks, lang)
  const given = talks.map(
    (talk) => talk.sessions.find(({ track }) => track !== null)?.track ?? null,
  )
  const open = talks.flatMap((_, at) => (given[at] === null ? [at] : []))
  const existing = tracks.map((name) => ({
    name,
    talks: given.flatMap((track, at) => (track === name ? [at] : [])),
  }))
  const placed = new Map([
    ...nearest(terms, open, existing, near.own),
    ...namedIn(talks, open, tracks),
  ])
  const rest = open.filter((at) => !placed.has(at))
  const proposed = groupRest({ talks, terms, tracks }, rest)
  if (tracks.length === 0 && new Set(proposed.values()).size < 2)
    return { tracks: {}, trackOf: new Map(), untold: [] }
  for (const [at, name] of proposed) placed.set(at, name)
  const order = orderOf(tracks, proposed)
  const wanted = talks.map((talk, at): Placed => {
    const isOpen = talk.sessions.some(({ track }) => track === null)
    return { ...talk, track: isOpen ? (placed.get(at) ?? given[at] ?? null) : null }
  })
  return patternsFor(wanted, order)
}

/** `The web in 2030` belongs to the track `Web`. */
function namedIn(
  talks: readonly Talk[],
  open: readonly number[],
  tracks: readonly string[],
): [number, string][] {
  const words = tracks.map((name) => ({ name, isIn: saysWhole(name) }))
  return open.flatMap((at): [number, string][] => {
    const found = words.find(({ isIn }) => isIn(talks[at]?.plain ?? ''))
    return found ? [[at, found.name]] : []
  })
}

/** `AI-driven` is about AI, `AirPlay` is not. */
function saysWhole(name: string): (title: string) => boolean {
  const words = plainTitle(name).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const regExp = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u')
  return (title) => regExp.test(title)
}

function groupRest(
  { talks, terms, tracks }: { talks: readonly Talk[]; terms: Terms; tracks: readonly string[] },
  rest: readonly number[],
): Map<number, string> {
  const taken = new Set([general, ...tracks].map((name) => name.toLowerCase()))
  const most = tracksFor(rest.length, tracks.length)
  const { groups, alone } = groupTalks(terms, { open: rest, most, taken })
  const homes = new Map([
    ...nearest(terms, alone, groups, near.proposed),
    ...namedIn(
      talks,
      alone,
      groups.map(({ name }) => name),
    ),
  ])
  const others = tracks.find((name) => name.toLowerCase() === general.toLowerCase()) ?? general
  return new Map([
    ...groups.flatMap(({ name, talks }) => talks.map((at): [number, string] => [at, name])),
    ...alone.map((at): [number, string] => [at, homes.get(at) ?? others]),
  ])
}

/** 2 for 4 sessions, 3 for 10, 6 for 50, at most 8 with those that are there; General comes on top. */
const tracksFor = (sessions: number, existing: number) =>
  Math.max(2, Math.min(8 - existing, Math.round(1.3 * sessions ** 0.4)))

/** What is there stays where it is; the largest first, as on a programme; General last. */
function orderOf(tracks: readonly string[], proposed: ReadonlyMap<number, string>): string[] {
  const sizes = new Map<string, number>()
  const inOrder = [...proposed].sort(([a], [b]) => a - b)
  for (const [, name] of inOrder) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const names = [...sizes].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  const order = [...tracks, ...names.filter((name) => name !== general), ...names]
  // As an object has them: numbers come first.
  return Object.keys(Object.fromEntries(order.map((name) => [name, true])))
}
