/** Which of a session's points go on slides, when not all can. */
import type { Session } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import type { Atom } from '../atoms/atom.js'
import type { Choice } from '../galley/index.js'
import { faultsOf } from './faults.js'
import { markOf } from './marks.js'
import type { Terms } from './terms.js'
import { type Unit, unitsOf } from './units.js'

/** What makes a point worth a place on a slide. What its author marked goes before all else. */
const weights = {
  mark: 10,
  /** A bullet of the first level; each level below is worth less. */
  level: 2,
  perDepth: 1,
  /** The first of its siblings says what they are about. */
  first: 1,
  /** What its words tell of this session. */
  terms: 3,
  /** What was said already, in other words. */
  same: 2,
  /** For each point of the same branch, and of the same section, that was chosen before. */
  branch: 0.4,
  section: 0.2,
  /** Code is read at a desk. */
  code: 1.5,
} as const

export interface ChooseOptions {
  session: Session
  terms: Terms
  /** Slides that it may take. */
  slides: number
  /** Points to take at most, beside those that they stand below; else as many as fit. */
  points?: number | undefined
}

/**
 * Takes the best point that still fits, again and again, each time counting for less what says the same as one that was
 * taken: maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998). A bullet comes with the ones it stands below.
 *
 * Where everything fits, everything is taken.
 */
export function choiceOf({
  session,
  terms,
  slides,
  points: most = Number.POSITIVE_INFINITY,
}: ChooseOptions): Choice {
  const pick: Choice['pick'] = (column, fits) => {
    const all = [...column.keys()]
    if (fits(all)) return all
    const units = unitsOf(column)
    const worth = worthsOf(units, column, session, terms)
    const open = new Set(units.flatMap(({ isHeading }, index) => (isHeading ? [] : [index])))
    const kept = new Set<number>()
    const indicesOf = (chosen: ReadonlySet<number>) =>
      [...chosen]
        .toSorted((a, b) => a - b)
        .flatMap((index) => {
          const { from, to } = units[index] as Unit
          return Array.from({ length: to - from }, (_, at) => from + at)
        })
    let points = 0
    let refused = 0
    while (open.size > 0 && points < most && refused < patience) {
      const best = bestOf(open, worth)
      open.delete(best)
      const more = new Set([...kept, ...withNeeds(best, units)])
      if (!fits(indicesOf(more))) {
        refused += 1
        continue
      }
      points += 1
      for (const index of more) {
        kept.add(index)
        open.delete(index)
      }
      const chosen = units[best] as Unit
      for (const index of open) {
        const unit = units[index] as Unit
        worth[index] =
          (worth[index] ?? 0) -
          weights.same * terms.similar(unit.text, chosen.text) -
          (unit.branch === chosen.branch ? weights.branch : 0) -
          (unit.section === chosen.section ? weights.section : 0)
      }
    }
    return kept.size > 0 ? indicesOf(kept) : startOf(column, fits)
  }
  return { slides, pick }
}

/** Points in a row that did not fit: by then the slides are full. */
const patience = 40

/** Of a paragraph, a block of code or a table that is higher than the slides: as much as they hold, in whole sentences. */
function startOf(column: readonly Atom[], fits: (kept: readonly number[]) => boolean): number[] {
  const start = [0]
  while (start.length < column.length && fits([...start, start.length])) start.push(start.length)
  const whole = start.findLastIndex((index) => endsWhole(column[index] as Atom))
  return whole < 0 ? start : start.slice(0, whole + 1)
}

function endsWhole({ leaf }: Atom): boolean {
  if (leaf.type !== 'piece') return true
  const text = plainText(leaf.node.children)
  return leaf.to >= text.length || /[.!?。！？…]["”’)\]]*\s*$/u.test(text.slice(0, leaf.to))
}

function worthsOf(
  units: readonly Unit[],
  column: readonly Atom[],
  { id, speakers }: Session,
  terms: Terms,
): number[] {
  const names = speakers.map(({ name }) => name)
  const said = units.map(({ from, text, needs }) => {
    const above = needs.flatMap((index) => units[index]?.text ?? [])
    return markOf(column[from] as Atom, text, above)
  })
  const marked = said.filter((mark) => mark >= 1).length
  // Where half of the lines are bold, bold is how its author writes.
  const mark = marked > units.length * mostMarked ? weights.mark * habit : weights.mark
  return units.map(({ from, to, text, depth, place, leadsTo }, index) => {
    const atom = column[from] as Atom
    const isCode = atom.path.at(-1)?.type === 'code'
    const line = {
      text,
      speakers: names,
      isContinued: leadsTo !== null || to > from + 1,
      isHead: false,
      isBelow: depth > 0,
      isLink: isLink(atom),
    }
    return (
      mark * (said[index] ?? 0) +
      weights.level -
      weights.perDepth * depth +
      (place === 0 ? weights.first : 0) +
      weights.terms * terms.weigh(text, id) -
      (isCode ? weights.code : 0) -
      faultsOf(line)
    )
  })
}

/** Of the points. */
const mostMarked = 0.5
/** Of a mark's weight. */
const habit = 0.1

const isLink = ({ leaf }: Atom): boolean =>
  leaf.type === 'block' &&
  leaf.node.type === 'paragraph' &&
  leaf.node.children.every((node) => node.type === 'link' || plainText(node) === '')

/** Of equals the first: notes give the same summary in every run. */
function bestOf(open: ReadonlySet<number>, worth: readonly number[]): number {
  let best = -1
  for (const index of open) if (best < 0 || (worth[index] ?? 0) > (worth[best] ?? 0)) best = index
  return best
}

/** Sets grow while they are walked: what is needed may need more. */
function withNeeds(index: number, units: readonly Unit[]): Set<number> {
  const needed = new Set([index])
  for (const one of needed) {
    const { needs, leadsTo } = units[one] as Unit
    for (const need of needs) needed.add(need)
    // A bullet that is only said because its child is has its child already.
    const isFollowed = [...needed].some((other) => units[other]?.needs.includes(one))
    if (leadsTo !== null && !isFollowed) needed.add(leadsTo)
  }
  return needed
}
