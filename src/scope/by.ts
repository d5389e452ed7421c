/** `--by track`: one deck each. */
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import type { Recap, Session } from '../model.js'
import { type Dimension, dimensions, isDimension, sameName, valuesOf } from './dimensions.js'
import { partOf } from './part.js'
import { fileNames } from './slug.js'

/** One deck's share of the sessions. */
export interface Part {
  /** As the notes write it; `Other` for sessions that the notes do not say it of. */
  name: string
  /** Name of its files, without an ending. */
  file: string
  recap: Recap
}

const other = 'Other'

/** @throws RecapError when it is nothing that sessions can be told apart by */
export function parseBy(text: string): Dimension {
  if (isDimension(text)) return text
  throw new RecapError(
    `--by: expected one of ${dimensions.join(', ')}, found "${text}"${didYouMean(text, dimensions)}.`,
  )
}

/**
 * Every session goes to the part of its track (day, room); to several when it has several speakers; to `Other` when it
 * has none.
 *
 * @param taken names of files that belong to something else
 * @returns in the order of the notes, `Other` last
 * @throws RecapError when the notes say it of no session
 */
export function partsBy(
  recap: Recap,
  dimension: Dimension,
  {
    taken = [],
    nameOf = (value) => value,
  }: { taken?: readonly string[]; nameOf?: (value: string) => string } = {},
): { parts: Part[]; diagnostics: Diagnostic[] } {
  const names = new Map<string, string>()
  const first = dimension === 'track' ? recap.tracks : []
  for (const value of [...first, ...recap.sessions.flatMap((one) => valuesOf(one, dimension))])
    if (!names.has(sameName(value))) names.set(sameName(value), value)
  const isOf = (session: Session, key: string) =>
    valuesOf(session, dimension).some((value) => sameName(value) === key)
  const named = [...names].filter(([key]) => recap.sessions.some((session) => isOf(session, key)))
  if (named.length === 0) throw new RecapError(nothingNamed(dimension))

  const files = fileNames(
    named.map(([, value]) => value),
    [...taken, ...(without(recap, dimension).length > 0 ? [fileOfOther] : [])],
  )
  const parts = named.map(
    ([key, value]): Part => ({
      name: nameOf(value),
      file: files.get(value) ?? value,
      recap: partOf(recap, nameOf(value), (session) => isOf(session, key)),
    }),
  )
  const left = without(recap, dimension)
  if (left.length === 0) return { parts, diagnostics: [] }
  return {
    parts: [
      ...parts,
      { name: other, file: fileOfOther, recap: partOf(recap, other, (one) => left.includes(one)) },
    ],
    diagnostics: left.map(({ title, position }) =>
      diagnostic(
        'session-in-no-part',
        position,
        `the notes name no ${dimension} of "${title}": it is in the deck "${other}". ${remedies[dimension]}`,
      ),
    ),
  }
}

const fileOfOther = 'other'

const without = ({ sessions }: Recap, dimension: Dimension) =>
  sessions.filter((session) => valuesOf(session, dimension).length === 0)

const remedies: Record<Dimension, string> = {
  track: 'Write `Track: …` below its heading, or name it in `tracks` of the front matter.',
  day: 'Put it below a heading with the day, or write `Date: …` below its heading.',
  room: 'Write `Room: …` below its heading.',
  speaker: 'Write `Speaker: …` below its heading.',
}

const nothingNamed = (dimension: Dimension): string =>
  dimension === 'track'
    ? '--by track: the notes name no tracks. `recap tracks NOTES` proposes some; or write `Track: …` below the sessions’ headings.'
    : `--by ${dimension}: expected sessions with a ${dimension}, found none. ${remedies[dimension]}`
