/** `--by track`: one deck each. */
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import type { Recap } from '../model.js'
import { type Dimension, dimensions, groupsOf, isDimension, other, valuesOf } from './dimensions.js'
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
  const groups = groupsOf(recap, dimension)
  if (groups.length === 0) throw new RecapError(nothingNamed(dimension))
  const files = fileNames(
    groups.map(({ name }) => name),
    taken,
  )
  const parts = groups.map(({ name, shown, sessions }): Part => {
    const part = partOf(recap, shown, (session) => sessions.has(session))
    return { name: shown, file: files.get(name) ?? name, recap: part }
  })
  return { parts, diagnostics: inNoPart(recap, dimension) }
}

/** More titles than this are no help in a message. */
const titlesShown = 3

/** One for all of them, where the first stands: notes that say it of few sessions leave many. */
function inNoPart({ sessions }: Recap, dimension: Dimension): Diagnostic[] {
  const left = sessions.filter((session) => valuesOf(session, dimension).length === 0)
  const [first] = left
  if (!first) return []
  const titles = left.slice(0, titlesShown).map(({ title }) => `"${title}"`)
  const [whose, where] =
    left.length === 1
      ? [titles.join(''), 'it is']
      : [
          `${left.length} sessions (${titles.join(', ')}${left.length > titlesShown ? ', …' : ''})`,
          'they are',
        ]
  return [
    diagnostic(
      'session-in-no-part',
      first.position,
      `the notes name no ${dimension} of ${whose}: ${where} in the deck "${other}". ${remedies[dimension]}`,
    ),
  ]
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
