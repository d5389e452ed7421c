/**
 * What a tree of mdast can hold and Markdown cannot say: a list in a cell, a strike in a strike. Written all the same, it
 * reads as something else, and may take all that follows with it.
 */
import type { Nodes, Parents, PhrasingContent, Table } from 'mdast'

export interface Unsayable {
  node: Nodes
  /** null for a block that stands by itself. */
  parent: Nodes | null
}

type Type = Nodes['type']

const flow = 'paragraph heading blockquote list code table html definition'.split(' ')
const phrasing =
  'text inlineCode break image imageReference html strong emphasis delete link'.split(' ')

/** What may stand in what. */
const children = new Map<Type, ReadonlySet<string>>([
  ['root', new Set(flow)],
  ['blockquote', new Set(flow)],
  ['listItem', new Set(flow)],
  ['list', new Set(['listItem'])],
  ['table', new Set(['tableRow'])],
  ['tableRow', new Set(['tableCell'])],
  ...(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link'] as const).map(
    (type): [Type, ReadonlySet<string>] => [type, new Set(phrasing)],
  ),
])

/** What stands in another of its kind is taken for its end. */
const marks: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link'])

/** Right behind another of their kind they share its fence: `**a****b**`. */
const fenced: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'inlineCode'])

export const isMark = (node: Nodes): node is PhrasingContent & Parents => marks.has(node.type)
export const isFenced = ({ type }: Nodes): boolean => fenced.has(type)

export const isPhrasing = (node: Nodes): node is PhrasingContent => phrasing.includes(node.type)

/** @returns the first node that Markdown has no way to say where it stands; null where all is well */
export function unsayable(blocks: readonly Nodes[]): Unsayable | null {
  const root = children.get('root')
  for (const node of blocks) {
    if (!root?.has(node.type)) return { node, parent: null }
    const found = unsayableIn(node, [])
    if (found) return found
  }
  return null
}

/** @param around the marks that the node stands in */
function unsayableIn(node: Nodes, around: readonly string[]): Unsayable | null {
  if (!('children' in node)) return null
  const allowed = children.get(node.type)
  const within = marks.has(node.type) ? [...around, node.type] : around
  if (node.type === 'table' && !isEven(node)) return { node, parent: null }
  let before: Nodes | undefined
  for (const child of node.children) {
    const isWrong =
      allowed?.has(child.type) !== true ||
      within.includes(child.type) ||
      (before !== undefined && before.type === child.type && fenced.has(child.type)) ||
      (child.type === 'inlineCode' && child.value === '') ||
      (child.type !== 'link' && isMark(child) && isOpen(child))
    if (isWrong) return { node: child, parent: node }
    const found = unsayableIn(child, within)
    if (found) return found
    before = child
  }
  return null
}

const isEven = ({ children: [header, ...rows] }: Table): boolean =>
  header !== undefined && rows.every((row) => row.children.length === header.children.length)

/** `** **`, `**\⏎words**`: a fence without a word beside it is no fence. */
function isOpen(mark: Parents): boolean {
  const seen = (mark.children as Nodes[]).filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  return seen[0]?.type === 'break' || seen.at(-1)?.type === 'break' || !saysSomething(mark)
}

/** Whether anybody sees anything of it. */
export const saysSomething = (node: Nodes): boolean =>
  'children' in node
    ? node.children.some(saysSomething)
    : 'value' in node && node.type !== 'html'
      ? node.value.trim() !== ''
      : node.type !== 'break' && node.type !== 'html'
