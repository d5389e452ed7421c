/** The one line that stands for a session, in an overview. */
import type { RootContent } from 'mdast'
import { plainText } from '../../text/plainText.js'
import { cutText } from '../atoms/slice.js'
import { faultsOf } from './faults.js'
import { isMarkedBelow, markOfText } from './marks.js'
import { isHead } from './units.js'

interface Line {
  text: string
  node: RootContent
  /** Bullets around it. */
  depth: number
  /** Whether it is only the heading of its bullets. */
  isHead: boolean
  /** Whether it stands below `Takeaways`. */
  isMarked: boolean
}

export interface PointOptions {
  title: string
  /** How telling words are, 0 to 1. */
  weigh: (text: string) => number
  /** How much two texts say the same, 0 to 1. */
  similar: (a: string, b: string) => number
  /** Whether there is room for all of it. */
  fits: (text: string) => boolean
  /** What other sessions say too: `Slides (TBD)`. */
  isCommon: (text: string) => boolean
  /** Names of the session's speakers. */
  speakers: readonly string[]
}

/** In points, as `faultsOf` has them. */
const weights = {
  mark: 10,
  terms: 3,
  /** A deep bullet tells a detail. */
  perDepth: 0.3,
  /** What is cut off may be what it says. */
  cut: 2,
  /** What the title says already. */
  title: 2,
} as const

/**
 * What its author marked goes before what tells more, and what can be said whole before what would be cut. Of several
 * sentences the first may be enough.
 *
 * @returns the first of equals; empty when nothing is said but links
 */
export function pointOf(
  blocks: readonly RootContent[],
  { title, weigh, similar, fits, isCommon, speakers }: PointOptions,
): string {
  const worth = (text: string, { node, depth, isMarked, isHead }: Line) =>
    weights.mark * markOfText(text, node, isMarked) +
    weights.terms * weigh(text) -
    weights.perDepth * depth -
    weights.title * similar(text, title) -
    (fits(text) ? 0 : weights.cut) -
    faultsOf({ text, speakers, isContinued: false, isHead, isBelow: false, isLink: false })
  const [best] = linesOf(blocks, 0, false)
    .filter(({ text }) => !isCommon(text))
    .map((line) => ({ ...line, text: inSentences(line.text, fits) }))
    .map((line) => ({ text: line.text, worth: worth(line.text, line) }))
    .toSorted((a, b) => b.worth - a.worth)
  return best?.text ?? ''
}

/** As many sentences as there is room for; all of it where there is none for the first. */
function inSentences(text: string, fits: (text: string) => boolean): string {
  const [[, end] = [0, 0]] = cutText(text, fits)
  const start = text.slice(0, end).trim()
  return /[.!?。！？]["”’)\]]*$/u.test(start) ? start : text
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
          const isHeading = nested.length > 0 && isHead(plainText(first))
          return [
            ...linesOf([first], depth, isBelow).map((line) => ({ ...line, isHead: isHeading })),
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
        return isSilent ? [] : [{ text, node, depth, isHead: false, isMarked: isBelow }]
      }
      default:
        return []
    }
  })
}
