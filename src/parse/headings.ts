/** Which headings start a session, and what else a heading can be: the event, a day, a group, a topic inside a talk. */
import type { Root, RootContent } from 'mdast'
import { plainText } from '../text.js'
import { type DateRange, findDate } from './dates.js'

/** `9/3/2025`, `Day 2`, `Wednesday, September 3`: a heading that names a day and nothing else. */
export function readDay(
  text: string,
  options: { lang: string; year?: number | undefined },
): { date: DateRange | null } | null {
  const date = findDate(text, options)
  const rest = (date ? date.rest : text)
    .replace(/\bday\s*(?:\d+|one|two|three|four|five)\b/iu, date ? '' : 'day')
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?\b/iu, 'day')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return rest === '' || rest === 'day' ? { date } : null
}

/**
 * The level of the headings that start a session: the highest that stands at least twice without being a day, most of
 * them with notes right below. A level above it groups sessions; a level below it is a topic inside a talk.
 *
 * @returns 1 to 6, or null when the notes have no such headings
 */
export function inferSessionLevel(
  trees: readonly Root[],
  isDay: (text: string) => boolean,
): number | null {
  const seen = trees.flatMap((tree) => levelsOf(tree.children, isDay))
  const levels = [...new Set(seen.map(({ depth }) => depth))].sort((a, b) => a - b)
  const isSessionLevel = (depth: number) => {
    const headings = seen.filter((heading) => heading.depth === depth)
    return (
      headings.length >= 2 &&
      headings.filter(({ hasNotes }) => hasNotes).length * 2 > headings.length
    )
  }
  const standsTwice = (depth: number) =>
    seen.filter((heading) => heading.depth === depth).length >= 2
  return levels.find(isSessionLevel) ?? levels.find(standsTwice) ?? levels.at(-1) ?? null
}

function levelsOf(children: RootContent[], isDay: (text: string) => boolean) {
  return children.flatMap((node, index) => {
    if (node.type !== 'heading' || isDay(plainText(node))) return []
    const next = children[index + 1]
    return [{ depth: node.depth, hasNotes: next !== undefined && next.type !== 'heading' }]
  })
}
