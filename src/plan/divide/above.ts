/** What an atom stands below: its bullets, its heading, the line that announces it. */

import { textOf } from '../../text/phrasing.js'
import { type Atom, type Container, openedBefore } from '../atoms/atom.js'

/**
 * Without these an atom means something else, or nothing. Of several headings the innermost is enough, and a heading
 * tells by itself where it stands.
 *
 * @returns for each atom the indices of those, rising
 */
export function aboveOf(column: readonly Atom[]): number[][] {
  const openers = new Map<Container, number>()
  const announcers = new Map<unknown, number>()
  return column.map((atom, index) => {
    for (const container of atom.path) {
      if (!openers.has(container)) openers.set(container, index)
      const group = groupOf(container)
      if (group === null || announcers.has(group)) continue
      const announcer = announcerOf(column, index, atom.path.indexOf(container))
      announcers.set(group, announcer ?? -1)
    }
    const opened = openedBefore(atom)
    const isHeading = atom.opens > 0 && atom.path.at(-1)?.type === 'topic'
    const topic = isHeading ? undefined : opened.findLast(({ type }) => type === 'topic')
    const parents = opened.filter((one) => one.type === 'item' || one === topic)
    const above = [
      ...parents.map((container) => openers.get(container) ?? index),
      ...atom.path.map((container) => announcers.get(groupOf(container)) ?? -1),
    ]
    return [...new Set(above)].filter((at) => at >= 0).toSorted((a, b) => a - b)
  })
}

/** What a line ending in a colon may stand above. */
function groupOf(container: Container): unknown {
  if (container.type === 'item') return container.list
  return container.type === 'code' || container.type === 'table' ? container : null
}

/** `Takeaways:`, right above a list, a table or code that stands in the same place. */
function announcerOf(column: readonly Atom[], index: number, depth: number): number | null {
  const before = column[index - 1]
  const path = column[index]?.path.slice(0, depth) ?? []
  if (before?.leaf.type !== 'block' && before?.leaf.type !== 'piece') return null
  const { node } = before.leaf
  const stands = before.path.length === depth && before.path.every((one, at) => one === path[at])
  if (!stands || node.type !== 'paragraph' || !/[:：]\s*$/u.test(textOf(node.children))) return null
  let first = index - 1
  while (column[first - 1]?.source === before.source) first -= 1
  return first
}
