/** `--only track=Systems`: a deck of some of the sessions. */
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import type { Recap } from '../model.js'
import { type Dimension, dimensions, isDimension, sameName, valuesOf } from './dimensions.js'
import { partOf } from './part.js'

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

/**
 * The sessions that every dimension asked for takes; within one dimension, one of its values is enough.
 *
 * @throws RecapError when a value is that of no session, or none is left
 */
export function selectOnly(recap: Recap, asked: readonly Only[]): Recap {
  if (asked.length === 0) return recap
  for (const one of asked) checkValue(recap, one)
  const name = asked.map(({ dimension, value }) => spelled(recap, dimension, value)).join(', ')
  const part = partOf(recap, name, (session) =>
    dimensions.every((dimension) => {
      const wanted = asked.filter((one) => one.dimension === dimension)
      const names = valuesOf(session, dimension).map(sameName)
      return wanted.length === 0 || wanted.some(({ value }) => names.includes(sameName(value)))
    }),
  )
  if (part.sessions.length === 0)
    throw new RecapError(
      `--only: expected sessions that are ${asked.map(({ dimension, value }) => `${dimension}=${value}`).join(' and ')}, found none. \`recap outline\` shows what there is.`,
    )
  return part
}

const namesOf = ({ sessions }: Recap, dimension: Dimension): string[] => [
  ...new Set(sessions.flatMap((session) => valuesOf(session, dimension))),
]

/** As the notes write it. */
const spelled = (recap: Recap, dimension: Dimension, value: string): string =>
  namesOf(recap, dimension).find((name) => sameName(name) === sameName(value)) ?? value

/** More names than this are no help in a message. */
const namesShown = 12

function checkValue(recap: Recap, { dimension, value }: Only): void {
  const names = namesOf(recap, dimension)
  if (names.some((name) => sameName(name) === sameName(value))) return
  if (names.length === 0)
    throw new RecapError(
      `--only ${dimension}=${value}: the notes name no ${dimension}. \`recap outline\` shows what they name.`,
    )
  const shown = names.slice(0, namesShown).join(', ')
  throw new RecapError(
    `--only: expected a ${dimension} that the notes name (${shown}${names.length > namesShown ? ', …' : ''}), found "${value}"${didYouMean(value, names)}.`,
  )
}
