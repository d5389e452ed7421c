/**
 * Google Docs escapes the backticks that people type: `` \`\#\[cube\]\` ``. A pair of backticks that Markdown left in
 * the text can be nothing else, so it becomes the code that the author meant.
 */
import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

const pair = /(`+)(?!`)([^`]+)\1(?!`)/

export function repairEscapedCode(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'link') return
    const match = pair.exec(node.value)
    const value = match?.[2]?.trim()
    if (!match || !value) return
    const position = node.position ? { position: node.position } : {}
    const parts: PhrasingContent[] = [
      { type: 'text', value: node.value.slice(0, match.index), ...position },
      { type: 'inlineCode', value, ...position },
      { type: 'text', value: node.value.slice(match.index + match[0].length), ...position },
    ]
    parent.children.splice(
      index,
      1,
      ...parts.filter((part) => !('value' in part) || part.value !== ''),
    )
    // Again from the code on: the text behind it may hold another pair.
    return [SKIP, match.index > 0 ? index + 1 : index]
  })
}
