/** Phrasing content of mdast → runs of text in one style each. */
import type { PhrasingContent } from 'mdast'
import type { TextStyle } from './advances.js'
import type { Run } from './stretches.js'

export function runsOf(
  nodes: readonly PhrasingContent[],
  style: TextStyle,
  inlineCodeRatio: number,
): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, style }]
      case 'break':
        return [{ text: '\n', style }]
      case 'inlineCode':
        return [
          {
            // A line break in code is a space to Markdown.
            text: node.value.replace(/\n/g, ' '),
            style: { ...style, family: 'mono', size: style.size * inlineCodeRatio },
          },
        ]
      case 'strong':
        return runsOf(node.children, { ...style, bold: true }, inlineCodeRatio)
      case 'emphasis':
        return runsOf(node.children, { ...style, italic: true }, inlineCodeRatio)
      default:
        return 'children' in node ? runsOf(node.children, style, inlineCodeRatio) : []
    }
  })
}
