/** Labels in front of what people note, and what they say of it: `TODO: ask Ann`, `**Q:** why?`, `Note: breathe`. */
import type { Line } from './lines.js'
import { slicePhrasing, textOf, textWithout } from './phrasing.js'

/** A new way to write a label is a new row. */
export type Labels = readonly RegExp[]

const openQuestion = /^open[- ]questions?\s*[:：]/iu

export const labels = {
  /** For the speaker, and not for the audience. */
  note: [/^(?:speaker[- ])?notes?\s*[:：]/iu],
  /** What somebody meant to do. */
  action: [
    // `TODO ask Ann`, `TODO(ann): ask`: in capitals it needs no colon, but `TODO-list` is no label.
    /^TO-?DO(?:\s*[:：]|\s+[–—-](?=\s)|(?=[\s(]))/u,
    /^to[- ]?dos?\s*[:：]/iu,
    /^actions?(?:[- ](?:items?|points?|required|needed))?(?:\s*#?\d+)?\s*[:：]/iu,
    /^next[- ]steps?\s*[:：]/iu,
  ],
  question: [
    // `Q:`, `Q2:`, `Q (ann):`
    /^(?:q|questions?)(?:\s*#?\d+)?(?:\s*\([^)]*\))?\s*[:：]/iu,
    openQuestion,
  ],
  /** Open, whether or not it ends in a question mark. */
  openQuestion: [openQuestion],
  /** `A:`, `Answer:`, `A (bob):` */
  answer: [/^(?:a|ans|answer)(?:\s*#?\d+)?(?:\s*\([^)]*\))?\s*[:：]/iu],
} as const satisfies Record<string, Labels>

const all: Labels = Object.values(labels).flat()

export const isLabelled = (text: string, by: Labels = all): boolean =>
  by.some((label) => label.test(text))

/** @returns the line without its label; null for a line without one. In code, or struck through, it is none. */
export function behindLabel(line: Line, by: Labels): Line | null {
  const text = textWithout(line, ['inlineCode', 'delete'])
  const found = by.map((label) => label.exec(text)).find((match) => match !== null)
  if (!found) return null
  const end = found[0].length
  const spaces = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  return slicePhrasing(line, end + spaces, text.length)
}

/** Whether a line says nothing but the label, as a heading does: `**Next steps**`, with its colon or without. */
export function isLabelAlone(line: Line, by: Labels): boolean {
  const text = textOf(line)
    .trim()
    .replace(/(?<!\s)\s*[:：]$/u, '')
  return by.some((label) => label.exec(`${text}:`)?.[0].length === text.length + 1)
}
