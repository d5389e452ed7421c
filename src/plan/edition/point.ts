/** The one line that stands for a session, in an overview. */
import type { RootContent } from 'mdast'
import { plainText } from '../../text.js'
import { isMarkedBelow, markOfText } from './marks.js'

interface Line {
  text: string
  node: RootContent
  /** Bullets around it. */
  depth: number
  /** Whether it stands below `Takeaways`. */
  isMarked: boolean
}

/** What a level of bullets costs, where words are worth 0 to 1: a deep bullet tells a detail. */
const perLevel = 0.1

/**
 * What its author marked goes before what tells more.
 *
 * @param weigh how telling words are, 0 to 1
 * @returns the first of equals; empty when nothing is said but links
 */
export function pointOf(blocks: readonly RootContent[], weigh: (text: string) => number): string {
  const lines = linesOf(blocks, 0, false)
  const telling = lines.filter(({ text }) => !/[:：?？]\s*$/u.test(text))
  const worth = ({ text, node, depth, isMarked }: Line) =>
    markOfText(text, node, isMarked) + weigh(text) - perLevel * depth
  const [best] = (telling.length > 0 ? telling : lines)
    .map((line) => ({ text: line.text, worth: worth(line) }))
    .toSorted((a, b) => b.worth - a.worth)
  return best?.text ?? ''
}

function linesOf(blocks: readonly RootContent[], depth: number, isMarked: boolean): Line[] {
  // A heading marks all up to the next one; a line, what stands right below it.
  let isInSection = isMarked
  return blocks.flatMap((node, index): Line[] => {
    const above = blocks[index - 1]
    const isBelow = isInSection || (above?.type === 'paragraph' && isMarkedBelow(plainText(above)))
    switch (node.type) {
      case 'list':
        return node.children.flatMap(({ children: [first, ...nested] }) => {
          if (!first) return []
          const isTitle = first.type === 'paragraph' && isMarkedBelow(plainText(first))
          return [
            ...linesOf([first], depth, isBelow),
            ...linesOf(nested, depth + 1, isBelow || isTitle),
          ]
        })
      case 'blockquote':
        return linesOf(node.children, depth, isBelow)
      case 'heading':
        isInSection = isMarked || isMarkedBelow(plainText(node))
        return []
      case 'paragraph': {
        const text = plainText(node)
        const isSilent = isMarkedBelow(text) || node.children.every(({ type }) => type === 'link')
        return isSilent ? [] : [{ text, node, depth, isMarked: isBelow }]
      }
      default:
        return []
    }
  })
}
