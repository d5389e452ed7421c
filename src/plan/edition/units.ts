/**
 * What an edition takes or leaves as one: a bullet's own lines, a paragraph, a block of code, a table; and a line that
 * announces a few short bullets, with these.
 */
import { textOf } from '../../text/phrasing.js'
import { plainText } from '../../text/plainText.js'
import { type Atom, depthOf } from '../atoms/atom.js'
import { aboveOf } from '../divide/above.js'

export interface Unit {
  /** Indices of its atoms in the column: from, and up to but not including. */
  from: number
  to: number
  text: string
  /** What it stands below: bullets, its heading, the line that announces it. Indices of units, rising. */
  needs: number[]
  /** What has to follow it: nothing ends in a colon, in a question that has an answer, or in a heading. Index of a unit. */
  leadsTo: number | null
  /** List items around it, itself not counted. */
  depth: number
  /** Which of its siblings it is, from 0. */
  place: number
  /** The bullet of the first level that it stands in: the index of that unit, or its own. */
  branch: number
  /** The heading or the line that it stands below; null above all of them. */
  section: number | null
  isHeading: boolean
}

export function unitsOf(column: readonly Atom[]): Unit[] {
  const above = aboveOf(column)
  const runs = withEnumerations(runsOf(column), column, above)
  const unitAt = new Map<number, number>()
  for (const [index, [from, to]] of runs.entries())
    for (let at = from; at < to; at += 1) unitAt.set(at, index)
  const siblings = new Map<number, number>()
  const units = runs.map(([from, to], index): Unit => {
    const { path, opens } = column[from] as Atom
    const needs = [...new Set((above[from] ?? []).map((at) => unitAt.get(at) ?? index))]
    const [parent = -1] = needs.slice(-1)
    const place = siblings.get(parent) ?? 0
    siblings.set(parent, place + 1)
    const isIn = (at: number) => (column[runs[at]?.[0] ?? 0] as Atom).path.some(isItem)
    return {
      from,
      to,
      text: textOfRun(column, from, to),
      needs,
      leadsTo: null,
      depth: depthOf(path.slice(0, path.length - opens)),
      place,
      branch: needs.find(isIn) ?? index,
      section: needs.findLast((at) => !isIn(at)) ?? null,
      isHeading: path.at(-1)?.type === 'topic' && opens > 0,
    }
  })
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1]
    if (!next) continue
    const isChild = next.needs.includes(index)
    const isSibling = next.needs.at(-1) === unit.needs.at(-1) && !next.isHeading
    if (
      isChild ? isHead(unit.text) || announces.test(unit.text) : isSibling && colon.test(unit.text)
    )
      unit.leadsTo = index + 1
    // Code tells little without the words in front of it.
    if (isSibling && isCode(column[next.from] as Atom) && !isCode(column[unit.from] as Atom))
      next.needs.push(index)
  }
  return units
}

type Run = readonly [from: number, to: number]

const isItem = ({ type }: Atom['path'][number]) => type === 'item'
const isCode = ({ path }: Atom) => path.at(-1)?.type === 'code'

/** Lines of one block of code, rows of one table, pieces of one paragraph. */
function runsOf(column: readonly Atom[]): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < column.length; ) {
    let to = from + 1
    while (to < column.length && isOneWith(column[from] as Atom, column[to] as Atom)) to += 1
    runs.push([from, to])
    from = to
  }
  return runs
}

function isOneWith(first: Atom, next: Atom): boolean {
  const around = first.path.at(-1)
  const isGroup = around?.type === 'code' || around?.type === 'table'
  return first.source === next.source || (isGroup && next.path.at(-1) === around)
}

const colon = /[:：]\s*$/u
const announces = /[:：?？]\s*$/u

/** `eGUI`, above what is said of it: a word or three are a heading, written as a bullet. */
export const isHead = (text: string): boolean => text.trim().split(/\s+/).length <= 3

/** Bullets that are a list only together. */
const enumeration = { least: 2, most: 6, longest: 60 }

/** `Three lessons` and its first bullet would be false: few short bullets come with what announces them. */
function withEnumerations(
  runs: readonly Run[],
  column: readonly Atom[],
  above: readonly number[][],
): Run[] {
  const merged: Run[] = []
  for (let index = 0; index < runs.length; index += 1) {
    const [from, to] = runs[index] as Run
    let end = index + 1
    while (end < runs.length && above[runs[end]?.[0] ?? 0]?.includes(from)) end += 1
    const below = runs.slice(index + 1, end)
    const isTold =
      isEnumerated(textOfRun(column, from, to), below.length) &&
      below.every(
        ([start, stop]) =>
          above[start]?.at(-1) === from &&
          column[start]?.leaf.type === 'block' &&
          textOfRun(column, start, stop).length <= enumeration.longest,
      )
    merged.push([from, isTold ? (below.at(-1)?.[1] ?? to) : to])
    if (isTold) index = end - 1
  }
  return merged
}

function isEnumerated(text: string, bullets: number): boolean {
  if (bullets < enumeration.least || bullets > enumeration.most) return false
  const number = `(?<![\\p{L}\\p{N}])(?:${bullets}|${numerals[bullets]})(?![\\p{L}\\p{N}])`
  return announces.test(text) || new RegExp(number, 'iu').test(text)
}

const numerals: Record<number, string> = {
  2: 'two|zwei|deux|dos',
  3: 'three|drei|trois|tres',
  4: 'four|vier|quatre|cuatro',
  5: 'five|fünf|cinq|cinco',
  6: 'six|sechs|seis',
}

const textOfRun = (column: readonly Atom[], from: number, to: number): string =>
  column.slice(from, to).map(textOfAtom).join('\n')

function textOfAtom({ leaf }: Atom): string {
  switch (leaf.type) {
    case 'line':
      return leaf.text
    case 'row':
      return leaf.node.children.map((cell) => plainText(cell)).join(' | ')
    case 'piece':
      return textOf(leaf.node.children).slice(leaf.from, leaf.to).trim()
    case 'picture':
      return leaf.image.alt?.trim() ?? ''
    case 'block':
      return plainText(leaf.node, '\n')
  }
}
