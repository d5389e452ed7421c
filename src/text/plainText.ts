import type { Nodes } from 'mdast'

/**
 * The words of a node. Unlike mdast-util-to-string it does not join the words around a line break.
 *
 * @param lineBreak what stands for a line break that the author made
 */
export function plainText(node: Nodes | readonly Nodes[], lineBreak = ' '): string {
  const lines = ['']
  const read = (child: Nodes): void => {
    if (child.type === 'break') lines.push('')
    else if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'code')
      lines.push((lines.pop() ?? '') + child.value)
    // Not unist-util-visit: this runs for every heading and every bullet, several times.
    else if ('children' in child) for (const inner of child.children) read(inner)
  }
  for (const root of [node].flat() as Nodes[]) read(root)
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).join(lineBreak)
}

/** The words of each paragraph, heading, table cell and block of code that a node holds. */
export function textBlocks(node: Nodes | readonly Nodes[]): string[] {
  return ([node].flat() as Nodes[]).flatMap((one) => {
    const isText = one.type === 'paragraph' || one.type === 'heading' || one.type === 'tableCell'
    if (!isText && 'children' in one) return textBlocks(one.children)
    return one.type === 'code' ? one.value : plainText(one)
  })
}
