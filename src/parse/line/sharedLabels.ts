/** Labels that hold for all sessions below a heading: `Track: Web`, `Room: Blue`, below `## Morning`. */
import type { ListItem, RootContent } from 'mdast'
import { linesOf, withLines } from '../../text/lines.js'
import { plainText } from '../../text/plainText.js'
import { type Label, readLabel } from './labels.js'

export const sharedFields = ['day', 'track', 'room'] as const
export type SharedField = (typeof sharedFields)[number]

export interface SharedLabel extends Pick<Label, 'value'> {
  field: SharedField
}

/** A longer value is a sentence. */
const longest = 60

/** @returns null for a text without such a label */
export function readSharedLabel(text: string): SharedLabel | null {
  const label = readLabel(text)
  const field = sharedFields.find((one) => one === label?.field)
  if (!label || !field || label.value === '' || label.value.length > longest) return null
  return { field, value: label.value }
}

/** @returns the labels that blocks begin with, and what is left of the blocks */
export function takeSharedLabels(blocks: readonly RootContent[]): {
  labels: SharedLabel[]
  body: RootContent[]
} {
  const labels: SharedLabel[] = []
  const isTaken = (text: string): boolean => {
    const label = readSharedLabel(text)
    if (label) labels.push(label)
    return label !== null
  }
  const body: RootContent[] = []
  for (const [at, block] of blocks.entries()) {
    const left = leftOf(block, isTaken)
    if (left) body.push(left)
    // Behind anything else a label is a line of a text.
    if (left) return { labels, body: [...body, ...blocks.slice(at + 1)] }
  }
  return { labels, body }
}

/** Whether blocks are labels, and nothing else. */
export const areSharedLabels = (blocks: readonly RootContent[]): boolean =>
  takeSharedLabels(blocks).body.length === 0

function leftOf(block: RootContent, isTaken: (text: string) => boolean): RootContent | null {
  if (block.type === 'paragraph') {
    const lines = linesOf(block).filter((line) => !isTaken(plainText(line)))
    return lines.length === 0 ? null : withLines(block, lines)
  }
  if (block.type !== 'list') return block
  const isLabel = ({ children: [first, ...rest] }: ListItem) =>
    first?.type === 'paragraph' && rest.length === 0 && isTaken(plainText(first))
  const children = block.children.filter((item) => !isLabel(item))
  return children.length === 0 ? null : { ...block, children }
}
