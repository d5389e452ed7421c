/** Footnotes → marks in the text: a slide has no end of the file to refer to. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { repairOutsideCode } from './code.js'

/** `[^1]: note`, which Markdown takes for the address of a link called `^1`. */
const definition = /^([ \t>]*)\[\^(?=[^\]\s]+\]:)/

export const guardFootnotes = (lines: readonly string[]): string[] =>
  repairOutsideCode(lines, (line) => line.replace(definition, '$1\\[^'))

/** `[^1]` and `[^1]:` are `[1]`. */
export function repairFootnotes(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/\[\^([^\]\s]+)\]:?/g, '[$1]')
  })
}
