/** A slide that Markdown does not show as planned, in plainer forms: less to look at, and nothing left to go wrong. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Slide } from './model.js'
import { spoken, spokenBlocks } from './plan/spoken.js'

/** From most of what was planned to what is sure to be shown. A new form is a new row. */
const plainer: readonly ((body: readonly RootContent[]) => RootContent[])[] = [
  (body) => body.map((block) => withoutMarks(block) as RootContent),
  ([heading, ...rest]) => [
    ...(heading ? [withoutMarks(heading) as RootContent] : []),
    ...spokenBlocks(rest).map(toParagraph),
  ],
]

export const plainestForm = plainer.length

/** @param form 0 for the slide as planned, up to `plainestForm` */
export function inForm(slide: Slide, form: number): Slide {
  const body = plainer[form - 1]?.(slide.body)
  return body ? { ...slide, body } : slide
}

/** Blocks as they are; of what stands in them the words, and behind those of links their addresses. */
function withoutMarks(node: Nodes): Nodes {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return { ...node, children: toLines(spoken(node)) as never }
  if (!('children' in node)) return node
  return { ...node, children: (node.children as Nodes[]).map(withoutMarks) } as Nodes
}

const toParagraph = (text: string): RootContent => ({ type: 'paragraph', children: toLines(text) })

const toLines = (text: string): PhrasingContent[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    // A break with nothing behind it is read as a backslash.
    .filter((line) => line !== '')
    .flatMap((value, index): PhrasingContent[] => {
      const words: PhrasingContent = { type: 'text', value }
      return index === 0 ? [words] : [{ type: 'break' }, words]
    })
