import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * The words of a node. Unlike mdast-util-to-string it does not join the words around a line break.
 *
 * @param lineBreak what stands for a line break that the author made
 */
export function plainText(node: Nodes | readonly Nodes[], lineBreak = ' '): string {
  const lines = ['']
  for (const root of [node].flat() as Nodes[])
    visit(root, (child) => {
      if (child.type === 'break') lines.push('')
      else if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'code')
        lines.push((lines.pop() ?? '') + child.value)
    })
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).join(lineBreak)
}
