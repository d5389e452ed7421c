/** A picture between words gets a paragraph of its own behind them: on a slide it has a height, not a line. */
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
      ...(words.some(isVisible) ? [paragraph(words)] : []),
      ...pictures.map((picture) => paragraph([picture])),
    ]
    parent.children.splice(index, 1, ...blocks)
    return [SKIP, index + blocks.length]
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

const isVisible = (node: PhrasingContent): boolean =>
  node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
