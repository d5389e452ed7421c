/** What a summary takes or leaves as one: a bullet's own lines, a paragraph, a block of code, a table. */

import { textOf } from '../../phrasing.js'
import { plainText } from '../../text.js'
import { type Atom, type Container, depthOf } from '../divide/atom.js'

export interface Unit {
  /** Indices of its atoms in the column: from, and up to but not including. */
  from: number
  to: number
  text: string
  /** What it stands on: the bullets it is a child of, its heading, the sentences before it. Indices of units. */
  needs: number[]
  /** What has to follow it, as nothing ends in a colon; index of a unit. */
  leadsTo: number | null
  /** List items around it, itself not counted. */
  depth: number
  /** Which of its siblings it is, from 0. */
  place: number
  /** The bullet of the first level that it stands in: the index of that unit, or its own. */
  branch: number
  isHeading: boolean
}

export function unitsOf(column: readonly Atom[]): Unit[] {
  const units: Unit[] = []
  /** The unit that opened a container. */
  const openers = new Map<Container, number>()
  const children = new Map<Container | null, number>()
  for (let from = 0; from < column.length; ) {
    const first = column[from] as Atom
    let to = from + 1
    while (to < column.length && isOneWith(first, column[to] as Atom)) to += 1
    const index = units.length
    const around = first.path.slice(0, first.path.length - first.opens)
    for (const container of first.path) if (!openers.has(container)) openers.set(container, index)
    const parent = around.findLast(({ type }) => type === 'item') ?? null
    const place = children.get(parent) ?? 0
    children.set(parent, place + 1)
    const needs = standsOn(around, openers)
    const before = units.at(-1)
    const isPiece = first.leaf.type === 'piece' && column[from - 1]?.source === first.source
    const root = first.path.find(({ type }) => type === 'item')
    units.push({
      from,
      to,
      text: column.slice(from, to).map(textOfAtom).join('\n'),
      needs: isPiece && before ? [...needs, index - 1] : needs,
      leadsTo: null,
      depth: depthOf(around),
      place,
      branch: (root && openers.get(root)) ?? index,
      isHeading: first.path.at(-1)?.type === 'topic' && first.opens > 0,
    })
    if (before && /[:：]\s*$/u.test(before.text)) before.leadsTo = index
    from = to
  }
  return units
}

/** Lines of one block of code, rows of one table. */
function isOneWith(first: Atom, next: Atom): boolean {
  const around = first.path.at(-1)
  return (around?.type === 'code' || around?.type === 'table') && next.path.at(-1) === around
}

/** Of several headings the innermost is enough to tell where it stands. */
function standsOn(around: readonly Container[], openers: ReadonlyMap<Container, number>): number[] {
  const topic = around.findLast(({ type }) => type === 'topic')
  return around.flatMap((container) => {
    const isParent = container.type === 'item' || container === topic
    const opener = isParent ? openers.get(container) : undefined
    return opener === undefined ? [] : [opener]
  })
}

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
