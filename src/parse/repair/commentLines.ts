/**
 * Text on the lines of a comment. To Markdown a line that begins with `<!--` is HTML up to the line that has `-->`, so
 * `<!-- ask Ann --> The sentence` is no sentence; and a comment that nobody ended goes on to the end of the notes.
 */

/** Where a line begins, behind the marks of quotes and items. */
const begin = /^[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?=<!--)/

/** Kept from being read as the begin of a block. No text may hold this character. */
export const guard = '\ufdd2'

const quoteMarks = /^[ \t]*(?:>[ \t]?)*/
const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/

/** @returns as many lines: text behind comments stands before them, or the comments are guarded; each has an end */
export function repairCommentLines(lines: readonly string[]): string[] {
  const repaired = lines.map((line) => line.replaceAll(guard, ''))
  if (!repaired.some((line) => line.includes('<!--'))) return repaired
  const lastEnd = repaired.findLastIndex((line) => line.includes('-->'))
  let code: string | null = null
  let isInList = false
  for (let index = 0; index < repaired.length; index++) {
    const line = repaired[index] as string
    const mark = fence.exec(line)?.[1]
    if (code !== null) {
      if (mark?.startsWith(code)) code = null
      continue
    }
    if (mark) code = mark
    if (item.test(line)) isInList = true
    else if (/^\S/.test(line)) isInList = false
    const typed = begin.exec(line)?.[0]
    // Far in, and no bullet's: that is code.
    const isCode = /^(?: {4}|\t)[ \t]*(?=<)/.test(line) && !isInList
    if (typed === undefined || isCode) continue
    index = repairComment(repaired, index, typed, lastEnd)
  }
  return repaired
}

/** @returns the index of the line that the comment, and those right behind it, end on */
function repairComment(lines: string[], first: number, typed: string, lastEnd: number): number {
  let at = first
  let rest = (lines[first] as string).slice(typed.length)
  while (rest.startsWith('<!--')) {
    const whole = /^<!--(?:-?>|.*?-->)/.exec(rest)?.[0]
    if (whole !== undefined) rest = rest.slice(whole.length).trimStart()
    else {
      const end = lastEnd > at ? endOf(lines, at + 1) : -1
      if (end < 0) return closeComment(lines, at)
      at = end
      const line = lines[end] as string
      rest = line.slice(line.indexOf('-->') + 3).trimStart()
    }
  }
  const isAlone = rest.trim() === ''
  if (at === first && !isAlone) lines[first] = behindText(lines[first] as string, typed, rest)
  // A second comment that goes on to other lines would be text there.
  else if (at > first && (!isAlone || isFirstWhole(lines[first] as string)))
    for (let index = first; index <= at; index++) {
      const line = lines[index] as string
      const marks = index === first ? typed : (quoteMarks.exec(line)?.[0] ?? '')
      lines[index] = marks + guard + line.slice(marks.length)
    }
  return at
}

const endOf = (lines: readonly string[], from: number): number => {
  for (let index = from; index < lines.length; index++)
    if (lines[index]?.includes('-->')) return index
  return -1
}

const isFirstWhole = (line: string) => line.includes('-->')

/** `<!-- c --> ## Title` is that heading: the comment stands behind it, before what ends a line in a break. */
function behindText(line: string, typed: string, rest: string): string {
  const comments = line.slice(typed.length, line.length - rest.length).trim()
  const [, text = '', end = ''] = /^(.*?)(\s*|\\)$/.exec(rest) ?? []
  // Comments keep their order.
  const next = text.includes('`') ? -1 : text.indexOf('<!--')
  const at = next < 0 ? text.length : next
  return `${typed}${text.slice(0, at).trimEnd()} ${comments} ${text.slice(at)}`.trimEnd() + end
}

/** It ends where the paragraph does: what follows is no part of it, or the author would not have gone on so. */
function closeComment(lines: string[], first: number): number {
  let last = first
  const goesOn = (line: string | undefined) =>
    line !== undefined && line.trim() !== '' && !/^ {0,3}#{1,6}\s/.test(line)
  while (goesOn(lines[last + 1])) last += 1
  lines[last] = `${lines[last]} -->`
  return last
}

/** The author did not type it. */
export const withoutGuard = (text: string): string => text.replaceAll(guard, '')
