/** Headings that Markdown does not see, and headings that nobody meant. */
import type { Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../../text/plainText.js'
import { readLabel } from '../line/labels.js'
import { repairOutsideCode } from './code.js'

/** `##A. Markets`: two and more are a heading. One is a hashtag, unless it stands alone and no heading is written better. */
const tight = /^( {0,3}#{2,6})(?=[^\s#])/
const tightSingle = /^( {0,3}#)(?=\p{Lu}[\p{L}\p{N}]*\s[^#]*$)/u

export function spaceHeadings(lines: readonly string[]): string[] {
  const hasTitle = lines.some((line) => /^ {0,3}#\s/.test(line))
  const isBlank = (index: number) => (lines[index] ?? '').trim() === ''
  return repairOutsideCode(lines, (line, index) => {
    if (tight.test(line)) return line.replace(tight, '$1 ')
    const standsAlone = !hasTitle && isBlank(index - 1) && isBlank(index + 1)
    return standsAlone ? line.replace(tightSingle, '$1 ') : line
  })
}

/** `{#state-of-go}`, which Google Docs and pandoc write behind a heading: an address, not a word. */
const anchor = /^( {0,3}#{1,6}\s.*?)\s*\{#[\w:.-]+\}\s*$/

export const dropAnchors = (lines: readonly string[]): string[] =>
  repairOutsideCode(lines, (line) => (line.includes('{#') ? line.replace(anchor, '$1') : line))

/** A title that long is a paragraph. */
const longest = 100

/** `The end.` right above `---`: the author wanted a rule, Markdown makes a heading of the second level. */
export function repairSetext(tree: Root, lines: readonly string[]): void {
  visit(tree, 'heading', (heading) => {
    const { start, end } = heading.position ?? { start: { line: 0 }, end: { line: 0 } }
    if (heading.depth !== 2 || end.line === start.line) return
    if (!/^\s*-{3}\s*$/.test(lines[end.line - 1] ?? '')) return
    const text = plainText(heading)
    const isParagraph =
      end.line - start.line > 1 ||
      text.length > longest ||
      /[.,;]$|https?:/u.test(text) ||
      readLabel(text) !== null
    if (!isParagraph) return
    const paragraph: Paragraph = { ...heading, type: 'paragraph' }
    Object.assign(heading, paragraph)
    Reflect.deleteProperty(heading, 'depth')
  })
}
