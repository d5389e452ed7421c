/** Comments of the notes, `<!-- … -->`: kept for the presenter, never shown, never a directive of Marp. */
import type { Html, Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { contains } from '../walk.js'

const comment = /<!--([\s\S]*?)(?:-->|$)/g
const onlyComments = /^\s*(?:<!--[\s\S]*?(?:-->|$)\s*)+$/

export const isComment = (node: Nodes): node is Html =>
  node.type === 'html' && onlyComments.test(node.value)

export const withoutComments = (html: string): string => html.replace(comment, '')

/** Takes the comments out of a tree, in order. */
export function takeComments(tree: Nodes): string[] {
  const taken: string[] = []
  if (!contains(tree, ({ type }) => type === 'html')) return taken
  visit(tree, 'html', (node, index, parent) => {
    if (!isComment(node) || !parent || index === undefined) return
    taken.push(...commentsOf(node.value))
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return taken
}

export function commentsOf(html: string): string[] {
  return [...html.matchAll(comment)].map((match) => (match[1] ?? '').trim()).filter(Boolean)
}
