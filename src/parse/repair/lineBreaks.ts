/**
 * Line breaks inside a paragraph: wrapped by an editor, or meant by the author?
 *
 * An editor breaks a line because the next word would not fit. Where it would have fitted, somebody pressed Enter: the
 * break is kept. The file's own longest line tells its width; nobody wraps beyond `widest` columns. A line that begins
 * with a label, `Note:` below a long bullet, was begun by somebody, however long the line above.
 * Marp would show every line break (markdown-it's `breaks`), so wrapped lines have to be joined.
 */
import type { PhrasingContent, Root } from 'mdast'
import { isLabelled } from '../../text/labels.js'
import { isScheduleLabel } from '../line/scheduleLabel.js'
import { edit } from '../walk.js'

const widest = 100

/** Columns. Nobody wraps at less: such notes only have short lines. */
const narrowest = 60

/** Ragged hand-wrapping leaves this much room at a line's end. */
const raggedness = 16

/** A line that can be the rest of the one above: no blank, no bullet, no heading, quote, table or fence. */
const continues = /^\s*(?![-*+#>|`~]|\d{1,9}[.)]\s)\S/

/** Headings and table rows are one line, however long. */
const neverWrapped = /^\s*[#|]/

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

export function repairLineBreaks(tree: Root, text: string): void {
  const lines = text.split('\n')
  const width = wrapWidth(lines)
  edit(tree, (node, parent) => {
    if (node.type !== 'text' || !node.value.includes('\n')) return undefined
    const first = (node.position?.start.line ?? 1) - 1
    const position = node.position ? { position: node.position } : {}
    const children: PhrasingContent[] = []
    let joined = ''
    node.value.split('\n').forEach((part, offset, parts) => {
      joined += part
      const next = parts[offset + 1]
      if (next === undefined) return
      const [line = '', below = ''] = lines.slice(first + offset)
      if (parent.type === 'paragraph' && (isMeant(line, next, width) || beginsWithLabel(below))) {
        children.push({ type: 'text', value: joined, ...position }, { type: 'break', ...position })
        joined = ''
      } else joined += glue(part, next)
    })
    children.push({ type: 'text', value: joined, ...position })
    return children.filter((child) => child.type !== 'text' || child.value !== '')
  })
}

function isMeant(line: string, next: string, width: number): boolean {
  const nextWord = /^\s*(\S*)/.exec(next)?.[1] ?? ''
  return line.length + 1 + nextWord.length < width - raggedness
}

/** The marks of a quotation, and of bold and italic, are no part of the label. */
function beginsWithLabel(line: string): boolean {
  const text = line.replace(/^[\s>]+|[*_]/g, '').trim()
  return isLabelled(text) || isScheduleLabel(text)
}

/**
 * Columns that the file is wrapped at; infinite when it is not. A line that goes on in the next tells that somebody
 * wraps; a line that runs on where it could have been wrapped tells that nobody does. The majority decides: a wrapped
 * file may hold a pasted paragraph, and an unwrapped one a line break that was meant.
 */
function wrapWidth(lines: string[]): number {
  let width = 0
  let [wrapped, unwrapped] = [0, 0]
  lines.forEach((line, index) => {
    if (neverWrapped.test(line)) return
    if (/\s/.test(line.slice(widest).trim())) unwrapped += 1
    else if (continues.test(lines[index + 1] ?? '') && line.length >= narrowest) {
      wrapped += 1
      width = Math.max(width, Math.min(line.length, widest))
    }
  })
  return wrapped > unwrapped ? width : Number.POSITIVE_INFINITY
}

/** Chinese and Japanese have no space between words, so none where a line was wrapped. */
function glue(before: string, after: string): string {
  const [last = '', first = ''] = [before.trimEnd().at(-1), after.trimStart()[0]]
  return cjk.test(last) && cjk.test(first) ? '' : ' '
}
