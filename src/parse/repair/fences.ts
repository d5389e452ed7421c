/**
 * "```MATCH (a) RETURN a" on a line of its own was meant as inline code, but opens a block whose language it is: nobody
 * would ever see it. What follows a fence and names no language, or says more than that, is code.
 */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Options that some renderers take behind the language: `js {1,3}`, `js title="a.js"`. */
const options = /^(?:\{.*\}|[\w-]+=.*)$/

export function repairFences(tree: Root): void {
  visit(tree, 'code', (node) => {
    const { lang, meta } = node
    if (!lang || (/^[\w.+#-]+$/.test(lang) && (!meta || options.test(meta)))) return
    node.value = [[lang, meta].filter(Boolean).join(' '), node.value].filter(Boolean).join('\n')
    node.lang = null
    node.meta = null
  })
}
