/** What an author should look at once more: guesses, and what cannot be true. */

import { groupByDay, lengthOf, spansOf } from '../dates/hours.js'
import { isAmbiguous } from '../dates/order.js'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import type { Session, Source } from '../model.js'
import type { ReadSession } from './session/session.js'
import type { Structure } from './structure/infer.js'
import type { Mark } from './structure/marks.js'

/** Times and names of one file's sessions. */
export function checkReading(read: readonly ReadSession[], { path }: Source): Diagnostic[] {
  const guesses = read.flatMap(({ guess }) => guess ?? [])
  // What an author does in every session is no guess any more.
  const isHabit = guesses.length >= 3 && guesses.length * 2 >= read.length
  return [
    ...read.flatMap(({ doubtfulTime: time }) =>
      time === null
        ? []
        : diagnostic(
            'end-before-start',
            { path, line: time.line, column: time.column },
            `"${time.text}" ends before it starts; only its start was taken. Correct the time.`,
          ),
    ),
    ...read
      .filter(({ isUntitled }) => isUntitled)
      .map(({ session }) =>
        diagnostic(
          'untitled-session',
          session.position,
          `this session has no title beside its time or number, so it is called "${short(session.title)}". Write one into its heading.`,
        ),
      ),
    ...(isHabit ? [] : guesses).map(({ text, line, column }) =>
      diagnostic(
        'speaker-guessed',
        { path, line, column },
        `"${short(text)}" was taken for the speaker. Write \`Speaker: ${short(text)}\` to be sure; if it is none, write it as part of a sentence.`,
      ),
    ),
  ]
}

/** Whether sessions were told from topics by more than the order of the headings. */
export function checkStructure(
  { isCertain, isOneTalk, level }: Structure,
  headings: number,
  sessions: readonly Session[],
): Diagnostic[] {
  const [first] = sessions
  if (isCertain || !first || level === null || headings < 3) return []
  const guess = isOneTalk
    ? `this file was taken for the notes of one talk, its other headings for topics. If they are sessions, set \`sessionLevel\` in the front matter`
    : `the headings of level ${level} were taken for sessions (${sessions.length}); no time or speaker says so. If they are not, set \`sessionLevel\` in the front matter`
  return [diagnostic('sessions-guessed', first.position, `${guess}.`)]
}

/** `#` and below it `###`: whoever reads with a screen reader looks for what is between. */
export function checkLevels(headings: readonly Mark[], { path }: Source): Diagnostic[] {
  const seen = new Set<string>()
  return headings.flatMap(({ depth, node: { position } }, index) => {
    const above = headings[index - 1]?.depth ?? depth
    const skip = `h${above} to h${depth}`
    if (depth <= above + 1 || seen.has(skip)) return []
    seen.add(skip)
    const { line = 1, column = 1 } = position?.start ?? {}
    return diagnostic(
      'heading-level-skipped',
      { path, line, column },
      `the headings go from ${skip}. If nothing is missing between, take a \`#\` away; what counts as a session is said by \`sessionLevel\` in the front matter.`,
    )
  })
}

/** Where a date stands whose day may be its month. */
export function checkDates(sources: readonly Source[], monthFirst: boolean): Diagnostic[] {
  for (const source of sources) {
    const lines = source.text.split('\n')
    const line = lines.findIndex((text) => isAmbiguous(text))
    if (line < 0) continue
    const [read, other] = monthFirst ? ['month', 'day'] : ['day', 'month']
    return [
      diagnostic(
        'date-guessed',
        { path: source.path, line: line + 1, column: 1 },
        `the first number of this date was taken for the ${read}. If it is the ${other}, set \`lang\` in the front matter, or write the year first: 2025-09-03.`,
      ),
    ]
  }
  return []
}

/** What shows when all sessions of the event are there. */
export function checkSessions(sessions: readonly Session[]): Diagnostic[] {
  return [
    ...sameTitles(sessions),
    ...empty(sessions),
    ...endsTooEarly(sessions),
    ...roomsTakenTwice(sessions),
  ]
}

function sameTitles(sessions: readonly Session[]): Diagnostic[] {
  const seen = new Map<string, Session>()
  return sessions.flatMap((session) => {
    const first = seen.get(session.title)
    if (!first) seen.set(session.title, session)
    return first
      ? diagnostic(
          'duplicate-title',
          session.position,
          `"${short(session.title)}" is also the title at ${placeOf(first)}. Say in one of them what sets it apart.`,
        )
      : []
  })
}

function empty(sessions: readonly Session[]): Diagnostic[] {
  return sessions.flatMap((session) =>
    session.body.length > 0
      ? []
      : diagnostic(
          'empty-session',
          session.position,
          `"${short(session.title)}" has no notes; its slide will show the title alone.`,
        ),
  )
}

/** A time in one line was read with care; this one stands in two, or in the front matter. */
function endsTooEarly(sessions: readonly Session[]): Diagnostic[] {
  return sessions.flatMap((session) => {
    const { start, end, title, position } = session
    if (start === null || end === null || lengthOf(start, end) !== null) return []
    return diagnostic(
      'end-before-start',
      position,
      `"${short(title)}" ends at ${end}, before it starts at ${start}. Correct the time.`,
    )
  })
}

/** Sessions without an end last until somebody knows better: they collide with nothing but their own start. */
function roomsTakenTwice(sessions: readonly Session[]): Diagnostic[] {
  const inRooms = [...groupByDay(sessions).values()]
    .flatMap((together) => {
      const spans = spansOf(together)
      return together.flatMap((session, index) => {
        const { room, day } = session
        const span = spans[index]
        return room !== null && span ? { session, key: `${day} ${room}`, ...span } : []
      })
    })
    .sort((a, b) => (a.key === b.key ? a.from - b.from : order(a.key, b.key)))
  let last: (typeof inRooms)[number] | undefined
  return inRooms.flatMap((one) => {
    const { session, key, from } = one
    const before = last?.key === key ? last : undefined
    // The one that ends last is the one to collide with.
    if (!before || one.to >= before.to) last = one
    if (!before || (before.from !== from && before.to <= from)) return []
    return diagnostic(
      'room-taken-twice',
      session.position,
      `"${short(session.title)}" starts at ${session.start} in ${session.room}, where "${short(before.session.title)}" (${placeOf(before.session)}) is not over. Correct a time or a room.`,
    )
  })
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const placeOf = ({ position }: Session) => `${position.path}:${position.line}`
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
