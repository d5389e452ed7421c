/** Marks, which Markdown writes as fences around words: none in its own kind, none beside its own kind, none of nothing. */
import type { Link, Nodes, PhrasingContent, Text } from 'mdast'
import { isFenced, isMark, saysSomething } from '../../../text/unsayable.js'
import { contains } from '../../walk.js'

type Phrasing = PhrasingContent
type Mark = Phrasing & { children: Phrasing[] }

/** @param around the kinds of marks that the nodes stand in */
export function tidyMarks(nodes: readonly Phrasing[], around: readonly string[] = []): Phrasing[] {
  return joinNeighbours(nodes.flatMap((node) => tidyMark(node, around)))
}

function tidyMark(node: Phrasing, around: readonly string[]): Phrasing[] {
  if (node.type === 'inlineCode') return node.value.trim() === '' ? [] : [node]
  if (!isMark(node)) return [node]
  const mark = node as Mark
  if (around.includes(mark.type)) return tidyMarks(mark.children, around)
  if (mark.type === 'link') return linksOf(mark as Link, around)
  const children = tidyMarks(mark.children, [...around, mark.type])
  return children.some(saysSomething) ? besideEdges({ ...mark, children }) : children
}

/** A link in a link ends the outer one: each keeps its address. */
function linksOf(link: Link, around: readonly string[]): Phrasing[] {
  const within = [...around, 'link']
  return splitAtLinks(link.children).flatMap((run): Phrasing[] => {
    if (run.isLink) return tidyMarks(run.nodes, around)
    const children = tidyMarks(run.nodes, within) as Link['children']
    // `<a name="x"></a>`; but `[](https://…)` has an address, which the parser keeps.
    return children.length === 0 && link.children.length > 0 ? [] : [{ ...link, children }]
  })
}

interface Run {
  isLink: boolean
  nodes: Phrasing[]
}

const isLink = ({ type }: Nodes) => type === 'link'

function splitAtLinks(nodes: readonly Phrasing[]): Run[] {
  const runs: Run[] = []
  const add = (isLink: boolean, node: Phrasing) => {
    const last = runs.at(-1)
    if (last && !last.isLink && !isLink) last.nodes.push(node)
    else runs.push({ isLink, nodes: [node] })
  }
  for (const node of nodes) {
    if (isLink(node) || !contains(node, isLink)) add(isLink(node), node)
    else
      for (const run of splitAtLinks((node as Mark).children))
        add(run.isLink, { ...node, children: run.nodes } as Phrasing)
  }
  return runs.length === 0 ? [{ isLink: false, nodes: [] }] : runs
}

/** `<b> word </b>`: a fence with a space behind it is text. What stands at the edges stands beside the mark. */
function besideEdges(mark: Mark): Phrasing[] {
  const [from, to] = edgesOf(mark.children)
  const children = withoutEdges(mark.children.slice(from, to))
  const gap = (at: number, pattern: RegExp): Phrasing[] => {
    const node = mark.children[at]
    return node?.type === 'text' && pattern.test(node.value) ? [space(node)] : []
  }
  return [
    ...mark.children.slice(0, from),
    ...gap(from, /^\s/),
    { ...mark, children } as Phrasing,
    ...gap(to - 1, /\s$/),
    ...mark.children.slice(to),
  ]
}

const isEdge = (node: Phrasing | undefined): boolean =>
  node?.type === 'break' ||
  node?.type === 'html' ||
  (node?.type === 'text' && node.value.trim() === '')

/** Where what somebody sees begins and ends. */
function edgesOf(nodes: readonly Phrasing[]): [from: number, to: number] {
  let [from, to] = [0, nodes.length]
  while (from < to && isEdge(nodes[from])) from += 1
  while (to > from && isEdge(nodes[to - 1])) to -= 1
  return [from, to]
}

/** Without the breaks and the white space at both ends; comments stay. */
export function withoutEdges(nodes: readonly Phrasing[]): Phrasing[] {
  const [from, to] = edgesOf(nodes)
  const isComment = ({ type }: Phrasing) => type === 'html'
  const seen = nodes.slice(from, to).map((node, index, { length }) => {
    if (node.type !== 'text') return node
    const begun = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === length - 1 ? begun.trimEnd() : begun }
  })
  return [...nodes.slice(0, from).filter(isComment), ...seen, ...nodes.slice(to).filter(isComment)]
}

const space = (node: Phrasing): Text => ({
  type: 'text',
  value: ' ',
  ...(node.position && { position: node.position }),
})

function joinNeighbours(nodes: readonly Phrasing[]): Phrasing[] {
  const joined: Phrasing[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (before?.type === 'text' && node.type === 'text')
      joined[joined.length - 1] = { ...before, value: before.value + node.value }
    else if (before?.type === node.type && isFenced(node)) {
      // `<kbd>Ctrl</kbd><kbd>C</kbd>` are two keys.
      if (!isMark(node)) joined.push(space(node), node)
      else {
        const children = joinNeighbours([...(before as Mark).children, ...(node as Mark).children])
        joined[joined.length - 1] = { ...(before as Mark), children } as Phrasing
      }
    } else joined.push(node)
  }
  return joined
}
