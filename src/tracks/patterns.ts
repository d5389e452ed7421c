/**
 * Talks and their tracks → patterns that say so.
 *
 * A pattern means every title that contains it, and the first rule that means a title wins. So the rule of `Keynote`
 * may not come before that of `Keynote: Engines`: the shorter title moves to the other one's track, or to a later one.
 */
import type { Session } from '../model.js'
import { matcherOf } from '../trackPattern.js'
import type { Talk } from './talks.js'

export interface Proposal {
  /** Track name → patterns, as the front matter has them; to be added to those that are there. */
  tracks: Record<string, string[]>
  /** What `tracks` gives to each session that has no track yet. */
  trackOf: Map<Session, string>
  /** No pattern tells their titles from those of sessions in other tracks. */
  untold: Session[]
}

export interface Placed extends Talk {
  /** Where its sessions without a track shall go; null where it has none of them. */
  track: string | null
}

interface Unit {
  talk: Placed
  /** Index of its track. */
  place: number
  /** Indices of the tracks that its sessions have already: no pattern may change them. */
  given: number[]
  /** The most that a pattern can say of it. */
  longest: string
  /** Units with a title that `longest` means; it is one of them. */
  means: Unit[]
}

/** What the front matter takes. */
const longestPattern = 500
/** A title that is short enough to be read is its own pattern; of others, its beginning. */
const readable = { title: 45, beginning: 20 }

/** @param order names of all tracks, as the front matter will have them */
export function patternsFor(talks: readonly Placed[], order: readonly string[]): Proposal {
  const units = talks.map((talk) => toUnit(talk, order))
  for (const unit of units) {
    const isMeant = matcherOf(unit.longest)
    unit.means = units.filter(({ talk }) => isMeant(talk.plain))
  }
  const told = new Set(
    units.filter((unit) => unit.talk.track !== null && unit.means.includes(unit)),
  )
  settle(told)

  const rules = order.map((name) => ({
    name,
    patterns: new Map<string, (title: string) => boolean>(),
  }))
  for (const unit of told) {
    const patterns = rules[unit.place]?.patterns
    if (!patterns || [...patterns.values()].some((isMeant) => isMeant(unit.talk.plain))) continue
    const pattern = patternFor(unit, units, told)
    patterns.set(pattern, matcherOf(pattern))
  }
  const nameOf = ({ place }: Unit) => order[place] ?? ''
  return {
    tracks: Object.fromEntries(
      rules.flatMap(({ name, patterns }) =>
        patterns.size > 0 ? [[name, [...patterns.keys()]]] : [],
      ),
    ),
    trackOf: new Map(
      [...told].flatMap((unit) =>
        withoutTrack(unit).map((session): [Session, string] => [session, nameOf(unit)]),
      ),
    ),
    untold: units.filter((unit) => !told.has(unit)).flatMap(withoutTrack),
  }
}

function toUnit(talk: Placed, order: readonly string[]): Unit {
  const given = talk.sessions.flatMap(({ track }) => (track === null ? [] : order.indexOf(track)))
  return {
    talk,
    given,
    place: order.indexOf(talk.track ?? ''),
    longest: longestOf(talk),
    means: [],
  }
}

const withoutTrack = ({ talk }: Unit) => talk.sessions.filter(({ track }) => track === null)

/**
 * Moves units to where their rules mean what they should, and takes out those that have no such place.
 *
 * It ends: a unit is bound to a given track once, all others only move to later ones.
 */
function settle(told: Set<Unit>): void {
  for (const unit of told) {
    const given = new Set(unit.means.flatMap((one) => one.given))
    const [only] = given
    if (given.size > 1) told.delete(unit)
    else if (only !== undefined) unit.place = only
  }
  const isBound = (unit: Unit) => unit.means.some(({ given }) => given.length > 0)
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const unit of told) {
      const last = Math.max(...unit.means.map((one) => (told.has(one) ? one.place : -1)))
      if (last <= unit.place) continue
      isSettled = false
      if (isBound(unit)) told.delete(unit)
      else unit.place = last
    }
  }
}

/** The shortest beginning of the title that means no session of another track; the title itself where that is short. */
function patternFor(unit: Unit, units: readonly Unit[], told: ReadonlySet<Unit>): string {
  const isOwn = (other: Unit) =>
    [...other.given, ...(told.has(other) ? [other.place] : [])].every((at) => at === unit.place)
  const isRight = (pattern: string) => {
    const isMeant = matcherOf(pattern)
    return (
      isMeant(unit.talk.plain) && units.every((other) => isOwn(other) || !isMeant(other.talk.plain))
    )
  }
  if (unit.longest.length <= readable.title) return unit.longest
  return beginnings(unit.longest).find(isRight) ?? unit.longest
}

/** `Memory Safety is Merely`, `Memory Safety is Merely Table` …; none ends in `of` or in a colon. */
function beginnings(title: string): string[] {
  return [...title.matchAll(/[\p{L}\p{M}\p{N}]{4,}(?=[\s:;,.!?]|$)/gu)]
    .map(({ index, 0: word }) => title.slice(0, index + word.length))
    .filter(({ length }) => length >= readable.beginning)
}

/** The front matter reads a run of blanks as one. */
function longestOf({ sessions: [session] }: Talk): string {
  const title = (session?.title ?? '').replace(/\s+/gu, ' ').trim()
  if (title.length <= longestPattern) return title
  // Half of a character that is two code units, or a letter without its accent, would be in no title.
  const whole = title.normalize('NFKC').slice(0, longestPattern)
  return whole.replace(/\s\S*$/u, '').trim() || whole.replace(/[\ud800-\udbff]$/, '')
}
