/** Headings, and the lines in bold that stand for them: what is below one says it again on its next slide. */
import type { RootContent } from 'mdast'
import { plainText } from '../../text/plainText.js'
import type { Container } from './atom.js'
import type { Sheet } from './room.js'

export type Topic = Container & { type: 'topic' }

/** A longer line in bold is no heading. Characters. */
const longestTopic = 80

/** Below the level of every real heading. */
const boldLevel = 7

/** @returns null for a block that is no heading of what follows */
export function topicOf(block: RootContent, { ruler, known, sources }: Sheet): Topic | null {
  const level = topicLevel(block)
  if (level === null || (block.type !== 'heading' && block.type !== 'paragraph')) return null
  const m = ruler.measures
  const kind = block.type === 'heading' ? 'heading' : 'body'
  return {
    type: 'topic',
    node: block,
    level,
    lead: (known.get(sources)?.line ?? m[`${kind}-line`]) + m['block-gap'],
    again: { width: ruler.frame.width, size: m[`${kind}-size`], bold: true },
  }
}

/** Many people write a heading as a line in bold. */
function topicLevel(block: RootContent): number | null {
  if (block.type === 'heading') return block.depth
  if (block.type !== 'paragraph' || block.children.length !== 1) return null
  const isBold = block.children[0]?.type === 'strong'
  return isBold && plainText(block).length <= longestTopic ? boldLevel : null
}
