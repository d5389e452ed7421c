/**
 * Google Docs escapes the backticks that people type: `` \`\#\[cube\]\` ``. A pair of backticks that Markdown left in
 * the text can be nothing else, so it becomes the code that the author meant.
 */
import type { InlineCode, Root, Text } from 'mdast'
import { edit } from '../walk.js'

const pair = /(`+)(?!`)([^`]+)\1(?!`)/

export function repairEscapedCode(tree: Root): void {
  edit(tree, (node, parent) =>
    node.type === 'text' && parent.type !== 'link' ? splitCode(node) : undefined,
  )
}

function splitCode(node: Text): (Text | InlineCode)[] | undefined {
  const match = pair.exec(node.value)
  const value = match?.[2]?.trim()
  if (!match || !value) return undefined
  const before: Text = { ...node, value: node.value.slice(0, match.index) }
  const after: Text = { ...node, value: node.value.slice(match.index + match[0].length) }
  const code: InlineCode = { ...node, type: 'inlineCode', value }
  // The text behind it may hold another pair.
  return [before, code, ...(splitCode(after) ?? [after])].filter((part) => part.value !== '')
}
