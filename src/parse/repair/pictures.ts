/**
 * A picture between words gets a paragraph of its own behind them: on a slide it has a height, not a line. In a cell of
 * a table it stands behind the words too.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

export function repairPictures(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return
    const pictures: PhrasingContent[] = []
    const words = takePictures(node.children, pictures)
    if (pictures.length === 0) return
    const paragraph = (children: PhrasingContent[]): Paragraph => ({ ...node, children })
    const blocks: RootContent[] = [
      ...(words.some(isVisible) ? [paragraph(joined(words))] : []),
      ...pictures.map((picture) => paragraph([picture])),
    ]
    parent.children.splice(index, 1, ...blocks)
    return [SKIP, index + blocks.length]
  })
  visit(tree, 'tableCell', (cell) => {
    const pictures: PhrasingContent[] = []
    const words = takePictures(cell.children, pictures)
    // Where a picture is missing, what it is called stands there.
    if (pictures.length === 0) return
    const space = { type: 'text' as const, value: ' ' }
    const left = joined(words)
    const apart = pictures.flatMap((picture, index) =>
      index === 0 && left.length === 0 ? [picture] : [space, picture],
    )
    cell.children = [...left, ...apart]
  })
}

/** A linked picture stays linked. */
function takePictures(nodes: PhrasingContent[], pictures: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') {
      pictures.push(node)
      return []
    }
    if (!('children' in node)) return [node]
    const inside: PhrasingContent[] = []
    const children = takePictures(node.children, inside)
    if (inside.length === 0) return [node]
    pictures.push(
      ...(inside.map((picture) =>
        node.type === 'link' ? { ...node, children: [picture] } : picture,
      ) as PhrasingContent[]),
    )
    return children.some(isVisible) ? [{ ...node, children } as PhrasingContent] : []
  })
}

/** Words that a picture stood between: one space is left of two, and none at the edges. */
function joined(words: PhrasingContent[]): PhrasingContent[] {
  return words.map((node, index) => {
    if (node.type !== 'text') return node
    const [before, after] = [words[index - 1], words[index + 1]]
    const isBehindSpace =
      !before || before.type === 'break' || (before.type === 'text' && /\s$/.test(before.value))
    const value = isBehindSpace ? node.value.trimStart() : node.value
    return { ...node, value: !after || after.type === 'break' ? value.trimEnd() : value }
  })
}

const isVisible = (node: PhrasingContent): boolean =>
  node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
