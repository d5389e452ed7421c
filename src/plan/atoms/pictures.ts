/** Pictures: each on a line of its own, as large as it is, or scaled to what a slide has left for it. */
import type { Image, Paragraph, PhrasingContent } from 'mdast'
import type { Leaf } from './atom.js'

/** Of its natural size: smaller, a picture is not worth showing. */
export const leastShare = 0.4

/** The picture that a paragraph is; null for one with words, or with several. */
export function pictureOf({ children }: { children: readonly PhrasingContent[] }): Image | null {
  const [only, more] = children
  if (!only || more) return null
  if (only.type === 'image') return only
  return 'children' in only ? pictureOf(only) : null
}

/** A picture's leaf at a height, in px. Whole px: more is nothing that anybody sees. */
export function shownPicture(leaf: Leaf & { type: 'picture' }, height: number): Leaf {
  if (height >= (leaf.image.data?.height ?? 0)) return leaf
  const node = structuredClone(leaf.node)
  const image = pictureOf(node)
  if (image) image.data = { ...image.data, shown: Math.floor(height) }
  return { ...leaf, node }
}

/** A picture's paragraph without a height: the theme scales what stands beside text. */
export function unscaled(paragraph: Paragraph): Paragraph {
  const node = structuredClone(paragraph)
  const image = pictureOf(node)
  if (image) delete image.data?.shown
  return node
}

/** A paragraph → paragraphs that are words only or one picture only. */
export function splitAtPictures(paragraph: Paragraph): Paragraph[] {
  const groups = split(paragraph.children)
  return groups.length <= 1
    ? [paragraph]
    : groups
        .map((children) => ({ ...paragraph, children: withoutEdges(children) }))
        .filter(({ children }) => children.length > 0)
}

function split(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const groups: PhrasingContent[][] = []
  let isOpen = false
  for (const node of nodes) {
    const inner: PhrasingContent[][] =
      'children' in node
        ? split(node.children).map((children) => [{ ...node, children } as PhrasingContent])
        : [[node]]
    inner.forEach((group, index) => {
      const isPicture = pictureOf({ children: group }) !== null
      if (!isPicture && isOpen && index === 0) groups.at(-1)?.push(...group)
      else groups.push([...group])
      isOpen = !isPicture
    })
  }
  return groups
}

/** What stood between words and a picture: line breaks, white space. */
function withoutEdges(children: PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  let [from, to] = [0, children.length]
  while (from < to && isSpace(children[from])) from += 1
  while (to > from && isSpace(children[to - 1])) to -= 1
  return children.slice(from, to)
}
