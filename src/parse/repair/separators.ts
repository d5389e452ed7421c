/** Line breaks that came from elsewhere: Shift+Enter in slides is a vertical tab, in text copied from the web U+2028. */
import type { Break, Nodes, Root, RootContent, Text } from 'mdast'
import { separators, separatorsAtEnd, separatorsAtStart } from '../../text/separators.js'
import { repairOutsideCode } from './code.js'

/**
 * At the edges of a line they break nothing, and hide what it begins with: a form feed in front of `# Chapter 2`. A line
 * of nothing else is blank.
 */
export const trimSeparators = (lines: readonly string[]): string[] =>
  repairOutsideCode(lines, (line) =>
    line.replace(separatorsAtEnd, ' ').replace(separatorsAtStart, '$1'),
  )

/** A line of notes stays one line, so that those below keep their numbers. In a paragraph or a cell it is broken. */
export function repairSeparators(tree: Root): void {
  repairIn(tree, true)
}

/** @param isBroken not in a heading, which is one line */
function repairIn(node: Nodes, isBroken: boolean): void {
  if (node.type === 'image') node.alt = node.alt?.replace(separators, ' ') ?? null
  if (!('children' in node)) return
  const canBreak = isBroken && node.type !== 'heading'
  node.children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    repairIn(child, canBreak)
    if (child.type === 'text' && canBreak) return brokenText(child)
    if (child.type === 'code') child.value = child.value.replace(separators, '\n')
    if (child.type === 'text' || child.type === 'inlineCode')
      child.value = child.value.replace(separators, ' ')
    return [child]
  }) as typeof node.children
}

function brokenText(text: Text): (Text | Break)[] {
  const parts = text.value.split(separators)
  if (parts.length === 1) return [text]
  const lineBreak: Break = { ...(text.position && { position: text.position }), type: 'break' }
  return parts.flatMap((value, index) => [
    ...(index > 0 ? [lineBreak] : []),
    ...(value === '' ? [] : [{ ...text, value }]),
  ])
}
