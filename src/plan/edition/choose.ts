/** Which of a session's points go on slides, when not all can. */
import { plainText } from '../../text.js'
import type { Atom } from '../divide/atom.js'
import type { Choice } from '../galley/index.js'
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
  /** Words that this session has and the others have not. */
  terms: 2,
  /** What was said already, in other words. */
  same: 2,
  /** For each point of the same branch that was chosen before. */
  branch: 0.4,
  /** `..`, `async(?)`. */
  thin: 2,
  /** Nothing but a link: the links slide has it. */
  link: 1.5,
  /** Asks, and tells nothing. */
  question: 0.5,
} as const

/** Letters. */
const leastSaid = 12

export interface ChooseOptions {
  /** `Session.id` */
  session: string
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
    const worth = units.map((unit) => worthOf(unit, column, terms.weigh(unit.text, session)))
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
        worth[index] = (worth[index] ?? 0) - weights.same * terms.similar(unit.text, chosen.text)
        if (unit.branch === chosen.branch) worth[index] -= weights.branch
      }
    }
    return kept.size > 0 ? indicesOf(kept) : startOf(column, fits)
  }
  return { slides, pick }
}

/** Points in a row that did not fit: by then the slides are full. */
const patience = 40

/** Of a block of code or a table that is higher than the slides: as much as they hold. */
function startOf(column: readonly Atom[], fits: (kept: readonly number[]) => boolean): number[] {
  const start = [0]
  while (start.length < column.length && fits([...start, start.length])) start.push(start.length)
  return start
}

function worthOf({ text, depth, place, from }: Unit, column: readonly Atom[], telling: number) {
  const atom = column[from] as Atom
  const said = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return (
    weights.mark * markOf(atom, text) +
    weights.level -
    weights.perDepth * depth +
    (place === 0 ? weights.first : 0) +
    weights.terms * telling -
    (said < leastSaid ? weights.thin : 0) -
    (isLink(atom) ? weights.link : 0) -
    (isQuestion.test(text) ? weights.question : 0)
  )
}

const isLink = ({ leaf }: Atom): boolean =>
  leaf.type === 'block' &&
  leaf.node.type === 'paragraph' &&
  leaf.node.children.every((node) => node.type === 'link' || plainText(node) === '')

const isQuestion = /[?？]\W*$/u

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
    if (leadsTo !== null && one === index) needed.add(leadsTo)
  }
  return needed
}
