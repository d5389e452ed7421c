/** `--only track=Systems`: a deck of some of the sessions. */
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import type { Recap } from '../model.js'
import { sameName } from '../sameName.js'
import {
  type Dimension,
  dimensions,
  type Group,
  groupsOf,
  isDimension,
  valuesOf,
} from './dimensions.js'
import { partOf } from './part.js'
import { fileNames } from './slug.js'

export interface Only {
  dimension: Dimension
  value: string
}

/**
 * Reads `track=Systems`.
 *
 * @throws RecapError when it says nothing that sessions can be told apart by
 */
export function parseOnly(text: string): Only {
  const [, dimension = '', value = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/su.exec(text) ?? []
  if (!isDimension(dimension) || value === '')
    throw new RecapError(
      `--only: expected ${dimensions.map((one) => `${one}=…`).join(', ')}, found "${text}"${didYouMean(dimension, dimensions)}.`,
    )
  return { dimension, value }
}

/** A selection that a recap has been found to hold. */
export interface Selection {
  /** Of the sessions that every dimension asked for takes; within one dimension, one of its values is enough. */
  recap: Recap
  /** What tells its files from those of any other selection: `track-systems`; null for all sessions. */
  file: string | null
}

/** @throws RecapError when a value is that of no session, or none is left */
export function selectOnly(recap: Recap, asked: readonly Only[]): Selection {
  if (asked.length === 0) return { recap, file: null }
  const chosen = dimensions.flatMap((dimension): Chosen[] => {
    const wanted = asked.filter((one) => one.dimension === dimension)
    return wanted.length > 0 ? [{ dimension, groups: groupsAsked(recap, dimension, wanted) }] : []
  })
  const name = chosen.flatMap(({ groups }) => groups.map(({ shown }) => shown)).join(' · ')
  const part = partOf(recap, name, (session) =>
    chosen.every(({ groups }) => groups.some(({ sessions }) => sessions.has(session))),
  )
  if (part.sessions.length === 0)
    throw new RecapError(
      `--only: expected sessions that are ${asked.map(({ dimension, value }) => `${dimension}=${value}`).join(' and ')}, found none. \`recap outline\` shows what there is.`,
    )
  return { recap: part, file: fileOf(recap, chosen) }
}

/** In the order of the notes. */
interface Chosen {
  dimension: Dimension
  groups: Group[]
}

/** More names than this are no help in a message. */
const namesShown = 12

/** A name is asked for as the notes write it, or as `recap outline --by` shows it. */
function groupsAsked(recap: Recap, dimension: Dimension, asked: readonly Only[]): Group[] {
  const groups = groupsOf(recap, dimension)
  const isCalled = ({ name, shown }: Group, { value }: Only) =>
    [name, shown].map(sameName).includes(sameName(value))
  const unknown = asked.find((one) => !groups.some((group) => isCalled(group, one)))
  if (!unknown) return groups.filter((group) => asked.some((one) => isCalled(group, one)))
  const { value } = unknown
  if (groups.length === 0)
    throw new RecapError(
      `--only ${dimension}=${value}: the notes name no ${dimension}. \`recap outline\` shows what they name.`,
    )
  const isNamed = ({ sessions }: Group) =>
    [...sessions].some((session) => valuesOf(session, dimension).length > 0)
  const known = groups.filter(isNamed).map(({ name }) => name)
  const names = known.slice(0, namesShown).join(', ')
  throw new RecapError(
    `--only: expected a ${dimension} that the notes name (${names}${known.length > namesShown ? ', …' : ''}), found "${value}"${didYouMean(value, known)}.`,
  )
}

/** The underscore, which no slug has, keeps the track "A room B" from being the track A in room B. */
const fileOf = (recap: Recap, chosen: readonly Chosen[]): string =>
  chosen
    .map(({ dimension, groups }) => {
      // Of all the names, so that each has the file that `--by` would give it.
      const files = fileNames(groupsOf(recap, dimension).map(({ name }) => name))
      return [dimension, groups.map(({ name }) => files.get(name)).join('_')].join('-')
    })
    .join('_')
