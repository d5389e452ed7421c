/**
 * Which marks of a file start its sessions: a level of its headings, its bold lines, or the file as a whole, which is
 * the notes of one talk. The whole file decides: one heading rarely tells.
 */

import { readLabel } from '../line/labels.js'
import { isNamedAfter, type PathFacts } from '../paths.js'
import { hasKind, isBreak, isContainer, isTopic, namesEvent } from '../words.js'
import { enough, type Weighed } from './clues.js'
import { itemDepth } from './marks.js'

export interface Structure {
  /** Depth of the marks that start sessions; null when no heading does. */
  level: number | null
  /** The file is the notes of one talk: its headings are topics. */
  isOneTalk: boolean
  /** Whether times, speakers or running marks said so; else it is a guess from the order of the headings. */
  isCertain: boolean
}

export interface InferOptions {
  path: PathFacts
  /** A title that the front matter gives, or a first line: it stands above all headings. */
  title: string | null
  /** The front matter says what only an event has: its name, its place, its tracks. */
  isEvent: boolean
}

interface Level {
  depth: number
  all: Weighed[]
  /** Without topics, breaks and headings that only hold others. */
  likely: Weighed[]
  talks: Weighed[]
}

export function inferStructure(candidates: readonly Weighed[], options: InferOptions): Structure {
  const undated = candidates.filter(({ day }) => day === null)
  const headings = undated.filter(({ depth }) => depth <= 6)
  const levels = levelsOf(undated)
  const floor = floorOf(candidates)
  const ranked = levels
    .filter(({ depth, talks, likely }) => depth >= floor && talks.length * 5 >= likely.length * 2)
    // One line with a time is a note; two may be a row of talks.
    .filter(
      ({ depth, talks, likely }) =>
        talks.length > 1 || (depth <= 6 && talks.length === 1 && likely.length <= 2),
    )
    .sort((a, b) => b.talks.length - a.talks.length || a.depth - b.depth)
  // `- 19:10 Talk 1` above the notes of talk 1 is a timetable.
  const best = ranked.find(({ depth }) => depth < itemDepth) ?? ranked.find(holdsNotes)
  const [first] = headings
  if (best && (best.talks.length > 1 || best.likely.length > 1 || best.talks[0] !== first))
    return { level: best.depth, isOneTalk: false, isCertain: true }
  const level = highestLevel(
    levels.filter(({ depth }) => depth <= 6),
    floor,
  )
  if (!first) return { level, isOneTalk: true, isCertain: true }
  if (isLabel(first)) return { level: first.depth, isOneTalk: true, isCertain: true }
  if (isFileOfTalk(first, headings, options.path) || (floor === 1 && opensTalk(first, headings)))
    return { level: first.depth, isOneTalk: true, isCertain: true }
  if (floor === 1 && looksLikeOneTalk(headings, level, options))
    return { level: options.title === null ? first.depth : null, isOneTalk: true, isCertain: false }
  // An event's name above one row of headings: what else should they be?
  const depths = new Set(headings.map(({ depth }) => depth))
  const isCertain =
    depths.size <= 2 && (options.isEvent || namesEvent(options.title ?? first.plain))
  return { level, isOneTalk: false, isCertain }
}

/** `#### Presenter: Ada`: a line about the talk that was made a heading. */
const isLabel = ({ text }: Weighed) => {
  const label = readLabel(text)
  return label !== null && label.field !== 'title'
}

/** `0905-0930_STATE.md` with one title above all: whatever its headings are called, they are topics. */
const isFileOfTalk = (first: Weighed, headings: readonly Weighed[], path: PathFacts) =>
  path.isOneOfMany &&
  !isFileName(first.plain, path) &&
  !namesEvent(first.plain) &&
  headings.every((one) => one === first || one.depth > first.depth)

/** Editors put the file's own name into the first line: it is no title. */
const isFileName = (text: string, { stem }: PathFacts) => text.trim() === stem

/** The first heading is a talk by itself, and those beside it are not: `# Engines (4:30pm)`, `# Focus`, `# Numbers`. */
function opensTalk(first: Weighed, headings: readonly Weighed[]): boolean {
  if (first.weight < enough || (namesEvent(first.plain) && first.weight <= enough)) return false
  const beside = headings.filter((one) => one !== first && one.depth === first.depth)
  return first.weight > enough ? beside.length !== 1 : isTopical(beside)
}

/** Most of the items have notes of their own. */
const holdsNotes = ({ talks }: Level) =>
  talks.filter(({ rest }) => rest.length > 0).length * 2 > talks.length

function levelsOf(candidates: readonly Weighed[]): Level[] {
  const depths = [...new Set(candidates.map(({ depth }) => depth))].sort((a, b) => a - b)
  return depths.map((depth) => {
    const all = candidates.filter((candidate) => candidate.depth === depth)
    const likely = all.filter(
      ({ plain, isHolder, holdsLabels, repeats, style }) =>
        !isTopic(plain) &&
        !isBreak(plain) &&
        !((isHolder || holdsLabels) && isContainer(plain)) &&
        (!repeats || style !== null || hasKind(plain)),
    )
    return { depth, all, likely, talks: likely.filter(({ weight }) => weight >= enough) }
  })
}

/** Days, and headings such as `Talks attended`, stand above their sessions. */
function floorOf(candidates: readonly Weighed[]): number {
  const above = candidates.filter(
    ({ day, plain, isHolder, holdsLabels, repeats }) =>
      (isHolder && day !== null) ||
      ((isHolder || holdsLabels) && isContainer(plain) && !/^notes?\W*$/i.test(plain) && !repeats),
  )
  return Math.max(1, ...above.map(({ depth }) => depth))
}

/**
 * Without clues: the highest level that stands at least twice, most of its headings with notes right below. A level
 * above groups sessions; a level below is a topic inside a talk.
 */
function highestLevel(levels: readonly Level[], floor: number): number | null {
  const below = levels.filter(({ depth }) => depth > floor)
  const open = floor > 1 && below.length > 0 ? below : levels
  // Below days and `Talks attended` a single heading is a session; a group would not stand alone.
  if (floor > 1 && open[0]?.likely.length === 1) return open[0].depth
  const isOpen = ({ isHolder, below: notes }: Weighed) => !isHolder && notes.length > 0
  // Headings that hold nothing but `Overview` and `Details` hold topics, not sessions.
  const holdTopics = (at: number) => {
    const { all = [], likely = [] } = open[at + 1] ?? {}
    return (all.length - likely.length) * 3 >= all.length && all.length > 0
  }
  const found =
    open.find(
      ({ likely, all }, at) =>
        likely.length >= 2 && (all.filter(isOpen).length * 2 > all.length || holdTopics(at)),
    ) ??
    open.find(({ all }) => all.length >= 2) ??
    open.at(-1)
  return found?.depth ?? null
}

/**
 * One heading above a row of others: an event with its talks, or a talk with its topics? Points for a talk, from what
 * the heading and the file are called and what the row looks like.
 */
function looksLikeOneTalk(
  headings: readonly Weighed[],
  level: number | null,
  { path, title, isEvent }: InferOptions,
): boolean {
  const [first] = headings
  if (isEvent) return false
  if (level === null || !first || headings.length === 1) return true
  const isAbove = first.depth < level || title !== null
  const row = headings.filter((one) => one.depth === level && (title !== null || one !== first))
  const name = title ?? first.plain
  if (namesEvent(name) && !isFileName(name, path)) return false
  if (!isAbove) return path.isOneOfMany && isTopical(row)
  const points =
    (path.isOneOfMany ? 2 : 0) +
    (isNamedAfter(name, path.title) ? 3 : 0) +
    (hasKind(name) ? 2 : 0) +
    (title === null && isTopical(row) ? 2 : 0) -
    (path.isWholeDay ? 1 : 0) -
    (title === null && first.isHolder ? 2 : 0) -
    (wordsOf(row) >= 4 ? 2 : 0)
  return points >= 1
}

/** Short headings, or those that every talk has: `Motivation`, `Types of AI`, `Conclusion`. */
function isTopical(row: readonly Weighed[]): boolean {
  if (row.length <= 1) return true
  const topics = row.filter(({ plain, repeats }) => isTopic(plain) || repeats).length
  return topics * 3 >= row.length || wordsOf(row) <= 3
}

/** Words of a heading in the middle of the row. */
function wordsOf(row: readonly Weighed[]): number {
  const lengths = row.map(({ plain }) => plain.split(/\s+/).length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}
