/** Atoms that share a slide → blocks again, with what was opened on an earlier slide opened anew. */
import type { Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { slicePhrasing, textOf } from '../../text/phrasing.js'
import { plainText } from '../../text/plainText.js'
import {
  type Again,
  type Atom,
  type Container,
  type Leaf,
  openedBefore,
  saidAgain,
} from '../atoms/atom.js'
import { shownPicture, unscaled } from '../atoms/pictures.js'
import type { Ruler } from '../ruler/index.js'

/** A container with what this slide shows of it. */
interface Branch {
  type: 'branch'
  container: Container
  /** Whether it began on an earlier slide, and says so. */
  continued: boolean
  children: Twig[]
}

type Twig = Branch | Leaf

/** @param scale of the part of each picture's height that it may lose: 0 for none of it, 1 for all */
export function assemble(atoms: readonly Atom[], ruler: Ruler, scale = 0): RootContent[] {
  return toBlocks(grow(atoms, scale), ruler)
}

/**
 * The same with the slide's picture in a paragraph of its own: where it stands, or behind the list or the quote that it
 * stands in.
 */
export function assembleBeside(atoms: readonly Atom[], ruler: Ruler): RootContent[] {
  const narrow = ruler.beside()
  const index = atoms.findIndex(({ standsBeside }) => standsBeside)
  const leaf = atoms[index]?.leaf
  const blocks = assemble(atoms.toSpliced(index, 1), narrow)
  const picture = leaf?.type === 'picture' ? [unscaled(leaf.node)] : []
  return blocks.toSpliced(assemble(atoms.slice(0, index), narrow).length, 0, ...picture)
}

/** The leaves that the slide of some atoms shows, in order; null for what is said again. */
export function leavesOf(atoms: readonly Atom[], countOf: ReadonlyMap<number, number>) {
  const shown = groupPieces(atoms).map((leaf) => {
    const [first] = leaf as [Atom]
    return { source: first.source, whole: leaf.length === countOf.get(first.source) }
  })
  return [...(atoms[0] ? saidAgain(atoms[0]) : []).map(() => null), ...shown]
}

/** Pieces of one paragraph that meet on a slide are one paragraph again. */
function groupPieces(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = []
  for (const atom of atoms) {
    const last = groups.at(-1)
    if (atom.leaf.type === 'piece' && last?.[0]?.source === atom.source) last.push(atom)
    else groups.push([atom])
  }
  return groups
}

function grow(atoms: readonly Atom[], scale: number): Twig[] {
  const twigs: Twig[] = []
  const open: Branch[] = []
  const [first] = atoms
  const again = new Set(first ? saidAgain(first) : [])
  const left = new Set(
    first ? openedBefore(first).filter((one) => one.type === 'item' && !again.has(one)) : [],
  )
  for (const { path: all, leaf, height, least } of atoms) {
    const path = left.size > 0 ? all.filter((one) => !left.has(one)) : all
    let common = 0
    while (common < open.length && open[common]?.container === path[common]) common += 1
    open.length = common
    for (let depth = common; depth < path.length; depth += 1) {
      const container = path[depth] as Container
      const continued = again.has(container)
      const branch: Branch = { type: 'branch', container, continued, children: [] }
      childrenOf(open.at(-1), twigs).push(branch)
      open.push(branch)
    }
    const shown =
      leaf.type === 'picture' ? shownPicture(leaf, height - scale * (height - least)) : leaf
    addLeaf(childrenOf(open.at(-1), twigs), shown)
  }
  return twigs
}

/** Pieces of one paragraph that meet on a slide are one paragraph again. */
function addLeaf(twigs: Twig[], leaf: Leaf): void {
  const last = twigs.at(-1)
  if (leaf.type === 'piece' && last?.type === 'piece' && last.node === leaf.node)
    twigs[twigs.length - 1] = { ...last, to: leaf.to }
  else twigs.push(leaf)
}

const childrenOf = (branch: Branch | undefined, root: Twig[]) => branch?.children ?? root

function toBlocks(twigs: readonly Twig[], ruler: Ruler): RootContent[] {
  const blocks: RootContent[] = []
  let listed: List | null = null
  for (const twig of twigs) {
    if (twig.type === 'branch' && twig.container.type === 'item') {
      const { list, number } = twig.container
      const last = blocks.at(-1)
      // Behind a gap an edition goes on with the number that the notes have.
      const isNext = !list.ordered || (last?.type === 'list' && numberAfter(last) === number)
      if (last?.type === 'list' && listed === list && isNext)
        last.children.push(toItem(twig, twig.container, ruler))
      else
        blocks.push({
          ...list,
          spread: false,
          start: list.ordered ? number : null,
          children: [toItem(twig, twig.container, ruler)],
        })
      listed = list
    } else {
      blocks.push(...toBlock(twig, ruler))
      listed = null
    }
  }
  return blocks
}

const numberAfter = ({ start, children }: List) => (start ?? 1) + children.length

function toItem(
  { children, continued }: Branch,
  { item, again }: Container & { type: 'item' },
  ruler: Ruler,
): ListItem {
  const repeated: Paragraph[] = continued
    ? [{ type: 'paragraph', children: repeat(wordsOf(item, item.children[0]), again, ruler) }]
    : []
  const blocks = toBlocks(children, ruler) as ListItem['children']
  return { ...item, spread: false, children: [...repeated, ...blocks] }
}

function toBlock(twig: Twig, ruler: Ruler): RootContent[] {
  if (twig.type === 'block' || twig.type === 'picture') return [twig.node]
  if (twig.type === 'piece') return [pieceOf(twig)]
  if (twig.type !== 'branch') return []
  const { container, children, continued } = twig
  switch (container.type) {
    case 'quote':
      return [
        {
          ...container.node,
          children: toBlocks(children, ruler) as typeof container.node.children,
        },
      ]
    case 'table': {
      const rows = children.flatMap((child) => (child.type === 'row' ? [child.node] : []))
      return [
        {
          ...container.node,
          children: [...(continued ? container.node.children.slice(0, 1) : []), ...rows],
        },
      ]
    }
    case 'code':
      return [
        {
          ...container.node,
          value: children.map((child) => (child.type === 'line' ? child.text : '')).join('\n'),
        },
      ]
    case 'topic': {
      const { node } = container
      const again = { ...node, children: repeat(wordsOf(node, node), container.again, ruler) }
      return [...(continued ? [again as RootContent] : []), ...toBlocks(children, ruler)]
    }
    default:
      return []
  }
}

/** Without the space behind it. */
function pieceOf({ node, from, to }: Leaf & { type: 'piece' }): Paragraph | Heading {
  const length = textOf(node.children).slice(from, to).trimEnd().length
  return {
    ...node,
    children: slicePhrasing(node.children, from, from + length) as Paragraph['children'],
  }
}

/** By item or heading. A bullet of 1 MB is said again on a thousand slides: its words are collected once. */
const knownWords = new WeakMap<Nodes, string>()

function wordsOf(opened: Nodes, said: Nodes | undefined): string {
  const words = knownWords.get(opened) ?? (said ? plainText(said) : '')
  knownWords.set(opened, words)
  return words
}

/** What stood on an earlier slide, said again in one line so that its children stand in their place. */
function repeat(said: string, { width, ...style }: Again, ruler: Ruler) {
  const line = ruler.shorten(said || '…', width - ruler.inset, style)
  return [
    // The class is what a theme greys it out by; plain Marp lets it through.
    { type: 'html', value: '<span class="again">' },
    { type: 'text', value: line },
    { type: 'html', value: '</span>' },
  ] satisfies PhrasingContent[]
}
