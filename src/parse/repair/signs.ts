/**
 * `\+ 5 points` and `\- 3 points`: signs that stand where bullets stand. A sign is content, a bullet is not.
 *
 * A word processor escapes a dash that somebody typed as a bullet too: `\- bread`. Lines at one indent that begin with
 * plus here and minus there are signs, whatever follows: gains and losses, pros and cons. One kind alone is a sign where
 * a number follows in each line; below `\- bread` a `\- 2 eggs` is a bullet.
 */
import { repairOutsideCode } from './code.js'

/** The dash that is no hyphen may be a minus. */
const marker = /^([ \t]*)(\\?[-+]|–)[ \t]+(?=\S)/

/** `5 points`, `$5`, `~ 3.5 %`. */
const quantity = /^(?:[~≈<>≤≥]\s?)?(?:[$€£¥]\s?)?[.,]?\p{N}+/u

/** A time, a date, an ordinal or the number of an item is counted, not added: `10:30 Opening`, `2025-09-03`, `1. Intro`. */
const noQuantity = /^(?:\p{N}+(?:[:h/-]\p{N}|[.)]\s|(?:st|nd|rd|th)\b|\s?[ap]\.?m\b))/iu

/** A line that begins with what may be a bullet or a sign. */
interface Marked {
  indent: string
  mark: string
  isQuantity: boolean
}

function markedAs(line: string): Marked | null {
  const [typed, indent = '', mark = ''] = marker.exec(line) ?? []
  if (typed === undefined) return null
  const rest = line.slice(typed.length)
  return { indent, mark, isQuantity: quantity.test(rest) && !noQuantity.test(rest) }
}

/** What a line's sign is in: a line of text, or a bullet that has no other mark. */
export type Signed = 'text' | 'bullet'

/** @returns by line from 0; nothing for lines that begin with no sign */
export function signsIn(lines: readonly string[]): (Signed | undefined)[] {
  const marked: (Marked | null)[] = []
  repairOutsideCode(lines, (line, index) => {
    marked[index] = markedAs(line)
    return line
  })
  // Who writes `+ words` writes bullets with it, numbers or not.
  const hasPlusBullets = marked.some((one) => one?.mark === '+' && !one.isQuantity)
  const signs: (Signed | undefined)[] = []
  for (const run of runsOf(lines, marked)) {
    const isPlus = ({ mark }: Marked) => mark.endsWith('+')
    const found = run.map(({ one }) => one)
    const hasPlus = found.some(isPlus)
    const isMixed = hasPlus && !found.every(isPlus)
    const areQuantities = found.every(({ isQuantity }) => isQuantity)
    // To Markdown `- 3 points` is a bullet, and to whoever typed it, unless `+ 5 points` stands beside it.
    const areBulletsSigned = areQuantities && hasPlus && !hasPlusBullets
    for (const { one, index } of run) {
      const isBullet = one.mark === '-' || one.mark === '+'
      if (isBullet && areBulletsSigned) signs[index] = 'bullet'
      if (!isBullet && (isMixed || areQuantities)) signs[index] = 'text'
    }
  }
  return signs
}

interface Run {
  one: Marked
  index: number
}

/** Marked lines at one indent with nothing but blank lines, and what stands further right, between them. */
function runsOf(lines: readonly string[], marked: readonly (Marked | null)[]): Run[][] {
  const runs: Run[][] = []
  let open: Run[][] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const one = marked[index]
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    open = open.filter(([first]) => first && first.one.indent.length <= indent)
    const same = open.find(([first]) => first?.one.indent.length === indent)
    if (!one) open = open.filter((run) => run !== same)
    else if (same) same.push({ one, index })
    else {
      const run = [{ one, index }]
      runs.push(run)
      open.push(run)
    }
  })
  return runs
}
