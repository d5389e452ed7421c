/** Comments of the notes, `<!-- … -->`: kept for the presenter, never shown, never a directive of Marp. */
import type { Html, Nodes, Parents } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { SpeakerNote } from '../../model.js'
import { contains } from '../walk.js'

/** `<!-->` and `<!--->` are whole, and say nothing. */
const comment = /<!--(?:-?>|([\s\S]*?)(?:-->|$))/g
const onlyComments = /^\s*(?:<!--(?:-?>|[\s\S]*?(?:-->|$))\s*)+$/

export const isComment = (node: Nodes): node is Html =>
  node.type === 'html' && onlyComments.test(node.value)

/** Takes the comments out of a tree, in order. */
export function takeComments(tree: Nodes): SpeakerNote[] {
  const taken: SpeakerNote[] = []
  if (!contains(tree, ({ type }) => type === 'html')) return taken
  visit(tree, 'html', (node, index, parent) => {
    if (!isComment(node) || !parent || index === undefined) return
    const first = node.position?.start.line ?? 0
    for (const { value, offset } of commentsOf(node.value))
      taken.push({ line: first + linesIn(node.value.slice(0, offset)), body: [{ ...node, value }] })
    parent.children.splice(index, 1)
    closeGap(parent, index)
    return [SKIP, index]
  })
  return taken
}

/** Of the spaces that a comment stood between one is left, and none at the edge of a paragraph. */
function closeGap({ children }: Parents, index: number): void {
  const [before, behind] = [children[index - 1], children[index]]
  if (behind?.type === 'text' && (!before || (before.type === 'text' && /\s$/.test(before.value))))
    behind.value = behind.value.trimStart()
  else if (before?.type === 'text' && !behind) before.value = before.value.trimEnd()
}

/** One by one, each with where it stands. */
export const commentsOf = (html: string): { value: string; offset: number }[] =>
  [...html.matchAll(comment)]
    .filter(([, said = '']) => said.trim() !== '')
    .map(({ 1: said = '', index }) => ({ value: `<!--${said}-->`, offset: index }))

const linesIn = (text: string): number => text.split('\n').length - 1
