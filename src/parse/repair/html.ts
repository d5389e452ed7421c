/**
 * HTML inside notes → Markdown that shows the same words: `<b>x</b>` is bold, `<img>` an image, `<details>` its content.
 * Only comments stay HTML. What no browser knows as an element (`Vec<T>`, `<your name>`) is text that the author typed.
 *
 * What it is turned into may still be what Markdown cannot say: `makeSayable` comes next.
 */
import type { Html, Nodes, Parents, Root, RootContent } from 'mdast'
import { contains } from '../walk.js'
import { isComment } from './comments.js'
import { convert, inParagraphs } from './html/convert.js'
import { isElement } from './html/elements.js'
import { piecesOf } from './html/pieces.js'

/**
 * The tree is changed.
 *
 * @returns whether there was any HTML
 */
export function repairHtml(tree: Root): boolean {
  const hasHtml = contains(tree, ({ type }) => type === 'html')
  if (hasHtml) repairIn(tree)
  return hasHtml
}

function repairIn(parent: Parents): void {
  const isFlow = flowParents.has(parent.type)
  const children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if ('children' in node) repairIn(node)
    const isTag: boolean = node.type === 'html' && !isComment(node)
    if (node.type !== 'html' || !isTag) return [node]
    return !isFlow && unread.test(node.value) ? [] : [typed(node, isFlow)]
  })
  const pieces = piecesOf(children, isPiece)
  if (pieces.length === 0) {
    parent.children = children as RootContent[]
    return
  }
  const repaired: Nodes[] = []
  let done = 0
  for (const { from, to } of pieces) {
    repaired.push(...children.slice(done, from))
    const [first, ...rest] = children.slice(from, to + 1)
    const made = first ? convert([first, ...rest], isPiece, isFlow ? '\n' : '') : []
    // The words of one block do not run into those of the next.
    repaired.push(...(isFlow ? inParagraphs(made) : made))
    done = to + 1
  }
  parent.children = [...repaired, ...children.slice(done)] as RootContent[]
}

const flowParents: ReadonlySet<string> = new Set(['root', 'listItem', 'blockquote'])

/** In a line these are tags and words: what stands between them was read as Markdown, and seen. */
const unread = /^<\/?(?:script|style|template|noembed|noframes|plaintext|frameset)\b/i

const isPiece = (node: Nodes): node is Html => node.type === 'html' && !isComment(node)

/** `</T>`, `<?php`, `<!DOCTYPE html>`, `<![CDATA[`; in a line also `<T>`, which would be taken for the begin of more. */
function typed(node: Html, isFlow: boolean): Nodes {
  const [, slash, name] = /^\s*<(\/?)([a-z][^\s/>]*)/i.exec(node.value) ?? []
  const isTag = name !== undefined && (isElement(name) || (isFlow && slash === ''))
  if (isTag || (isFlow && /^\s*<!--/.test(node.value))) return node
  const text = { type: 'text' as const, value: node.value, ...at(node) }
  return isFlow ? { type: 'paragraph', ...at(node), children: [text] } : text
}

const at = ({ position }: Html) => (position ? { position } : {})
