import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'

/** The words of a node on one line. Unlike mdast-util-to-string it does not join the words around a line break. */
export function plainText(node: Nodes | readonly Nodes[], lineBreak = ' '): string {
  let text = ''
  for (const root of [node].flat() as Nodes[])
    visit(root, (child) => {
      if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'code')
        text += child.value
      else if (child.type === 'break') text += lineBreak
    })
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
}
