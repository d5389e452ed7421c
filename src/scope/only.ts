/** `--only track=Systems`: a deck of some of the sessions. */
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import type { Recap } from '../model.js'
import { sameName } from '../sameName.js'
import {
  type Dimension,
  dimensions,
  isDimension,
  namesOf,
  shownAs,
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
    return wanted.length > 0 ? [{ dimension, values: valuesAsked(recap, dimension, wanted) }] : []
  })
  const name = chosen
    .flatMap(({ dimension, values }) => values.map((one) => shownAs(one, dimension, recap.lang)))
    .join(' · ')
  const part = partOf(recap, name, (session) =>
    chosen.every(({ dimension, values }) => {
      const own = valuesOf(session, dimension).map(sameName)
      return values.some((value) => own.includes(sameName(value)))
    }),
  )
  if (part.sessions.length === 0)
    throw new RecapError(
      `--only: expected sessions that are ${asked.map(({ dimension, value }) => `${dimension}=${value}`).join(' and ')}, found none. \`recap outline\` shows what there is.`,
    )
  return { recap: part, file: fileOf(recap, chosen) }
}

/** Values as the notes write them, in their order. */
interface Chosen {
  dimension: Dimension
  values: string[]
}

/** More names than this are no help in a message. */
const namesShown = 12

function valuesAsked(recap: Recap, dimension: Dimension, asked: readonly Only[]): string[] {
  const names = namesOf(recap, dimension)
  const unknown = asked.find(({ value }) => !names.has(sameName(value)))
  if (!unknown) {
    const keys = new Set(asked.map(({ value }) => sameName(value)))
    return [...names].flatMap(([key, name]) => (keys.has(key) ? [name] : []))
  }
  const { value } = unknown
  if (names.size === 0)
    throw new RecapError(
      `--only ${dimension}=${value}: the notes name no ${dimension}. \`recap outline\` shows what they name.`,
    )
  const known = [...names.values()]
  const shown = known.slice(0, namesShown).join(', ')
  throw new RecapError(
    `--only: expected a ${dimension} that the notes name (${shown}${known.length > namesShown ? ', …' : ''}), found "${value}"${didYouMean(value, known)}.`,
  )
}

/** The underscore, which no slug has, keeps the track "A room B" from being the track A in room B. */
const fileOf = (recap: Recap, chosen: readonly Chosen[]): string =>
  chosen
    .map(({ dimension, values }) => {
      // Of all the names, so that each has the file that `--by` would give it.
      const files = fileNames([...namesOf(recap, dimension).values()])
      return [dimension, values.map((value) => files.get(value)).join('_')].join('-')
    })
    .join('_')
