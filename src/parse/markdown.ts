/** Markdown as its author meant it → mdast. The repairs stand here, in their order. */
import type { Root } from 'mdast'
import type { Diagnostic } from '../diagnostic.js'
import { RecapError } from '../error.js'
import type { Source } from '../model.js'
import { separators } from '../text/separators.js'
import { unsayable } from '../text/unsayable.js'
import { repairBullets } from './repair/bullets.js'
import { repairCallouts } from './repair/callouts.js'
import { guard, repairCommentLines, withoutGuard } from './repair/commentLines.js'
import { repairEscapedCode } from './repair/escapedCode.js'
import { repairFences } from './repair/fences.js'
import { guardFootnotes, repairFootnotes } from './repair/footnotes.js'
import { dropAnchors, repairSetext, spaceHeadings } from './repair/headings.js'
import { repairHtml } from './repair/html.js'
import { repairIndent } from './repair/indent.js'
import { repairLineBreaks } from './repair/lineBreaks.js'
import { repairPictures } from './repair/pictures.js'
import { makeSayable } from './repair/sayable/index.js'
import { repairSeparators, trimSeparators } from './repair/separators.js'
import { cutTables } from './repair/tableSize.js'
import { widenTables } from './repair/tables.js'
import { repairUrls } from './repair/urls.js'
import { repairWikiLinks } from './repair/wikiLinks.js'
import { readMarkdown } from './syntax.js'
import { edit } from './walk.js'

/** @returns a tree whose positions are those of `source.text`, and what the repairs had to say */
export function parseMarkdown(source: Source): { tree: Root; diagnostics: Diagnostic[] } {
  try {
    return parseAndRepair(source)
  } catch (cause) {
    // The parsers call themselves for each level of `*a **b *c …`: that ends in "Maximum call stack size exceeded".
    if (!(cause instanceof RangeError)) throw cause
    throw new RecapError(
      `${source.path}:1:1: the notes are nested thousands of levels deep. Take out what is no text.`,
      { cause },
    )
  }
}

function parseAndRepair(source: Source): { tree: Root; diagnostics: Diagnostic[] } {
  const lines = source.text.split('\n')
  const told = repairCommentLines(trimSeparators(lines))
  const typed = guardFootnotes(repairBullets(spaceHeadings(told)))
  const plain = dropAnchors(repairWikiLinks(widenTables(typed)))
  const { text, shifts } = repairIndent(plain.join('\n'))
  // A repair moved text along its line: a message still has to point where the author looks.
  const moved = shifts.map((shift, index) => {
    return shift + (typed[index]?.length ?? 0) - (lines[index]?.length ?? 0)
  })
  const tree = readMarkdown(text, moved)
  const has = (mark: string) => source.text.includes(mark)
  // A walk through the tree takes as long as reading it did: none where nothing is to be found.
  if (has('[^')) repairFootnotes(tree)
  if (text.includes(guard)) takeGuards(tree)
  const hasHtml = has('<') && repairHtml(tree)
  const cut = has('|') || has('<') ? cutTables(tree, source) : []
  if (hasHtml || unsayable(tree.children)) makeSayable(tree)
  if (has('```') || has('~~~')) repairFences(tree)
  if (has('---')) repairSetext(tree, lines)
  if (has('\\`')) repairEscapedCode(tree)
  repairLineBreaks(tree, source.text)
  if (source.text.search(separators) >= 0) repairSeparators(tree)
  if (has('[!')) repairCallouts(tree)
  if (has('![') || has('<')) repairPictures(tree)
  const diagnostics = [...cut, ...repairUrls(tree, source)]
  // A repair may have taken away what stood beside a break: `*<video><br>words*`.
  if (unsayable(tree.children)) makeSayable(tree)
  return { tree, diagnostics }
}

function takeGuards(tree: Root): void {
  edit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'html' && node.type !== 'code') return undefined
    const value = withoutGuard(node.value)
    return value === '' ? [] : [{ ...node, value }]
  })
}
