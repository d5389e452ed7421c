/** Whether a line begins with a label of a schedule: `Speaker: Ada`. */
import { readLabel } from './labels.js'

/** `by Ada` and `speaker - Ada` have no colon: in the middle of a paragraph they are words of a sentence. */
export function isScheduleLabel(text: string): boolean {
  const label = readLabel(text)
  if (label === null) return false
  return /[:：][\s*_]*$/u.test(text.slice(0, text.length - label.value.length))
}
