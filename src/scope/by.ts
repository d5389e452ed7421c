/** `--by track`: one deck each. */
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import type { Recap, Session } from '../model.js'
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
 * Every session goes to the part of its track (day, room); to several when it has several speakers; to `Other`, which
 * the notes may know themselves, when it has none.
 *
 * @param taken names of files that belong to something else
 * @returns in the order of the notes; a part for those without one last
 * @throws RecapError when the notes say it of no session
 */
export function partsBy(
  recap: Recap,
  dimension: Dimension,
  taken: readonly string[] = [],
): { parts: Part[]; diagnostics: Diagnostic[] } {
  const names = namesOf(recap, dimension)
  if (names.size === 0) throw new RecapError(nothingNamed(dimension))
  const left: Session[] = []
  const sessions = new Map<string, Set<Session>>()
  for (const session of recap.sessions) {
    const values = valuesOf(session, dimension)
    if (values.length === 0) left.push(session)
    for (const key of (values.length === 0 ? [other] : values).map(sameName))
      sessions.set(key, (sessions.get(key) ?? new Set()).add(session))
  }
  if (left.length > 0 && !names.has(sameName(other))) names.set(sameName(other), other)
  const files = fileNames([...names.values()], taken)
  const parts = [...names].map(([key, value]): Part => {
    const name = shownAs(value, dimension, recap.lang)
    return {
      name,
      file: files.get(value) ?? value,
      recap: partOf(recap, name, (session) => sessions.get(key)?.has(session) === true),
    }
  })
  const diagnostics = left.map(({ title, position }) =>
    diagnostic(
      'session-in-no-part',
      position,
      `the notes name no ${dimension} of "${title}": it is in the deck "${other}". ${remedies[dimension]}`,
    ),
  )
  return { parts, diagnostics }
}

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
