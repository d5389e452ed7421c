/**
 * Which of a parent's children are one piece of HTML: Markdown ends a block of it at a blank line, and knows no more of
 * `<b>` and `</b>` than that both are tags. A piece goes from a tag to the one that closes it.
 */
import type { Html, Nodes } from 'mdast'
import { isElement } from './elements.js'

/** From the first child to the last, both of them HTML. */
export interface Piece {
  from: number
  to: number
}

interface Tag {
  name: string
  closes: boolean
}

const alone: ReadonlySet<string> = new Set(
  'area base br col embed hr img image input link meta param source track wbr'.split(' '),
)

/** Their content is text, whatever tags there are in it. */
const raw = 'script|style|textarea|title|xmp|iframe|noembed|noframes'

const token = new RegExp(
  `<!--(?:-?>|[\\s\\S]*?(?:-->|$))|<(${raw})\\b[^>]*>[\\s\\S]*?</\\1\\s*>|<(/?)([a-z][a-z0-9-]*)\\b(?:[^>"']|"[^"]*"|'[^']*')*>`,
  'gi',
)

export const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(token)].flatMap(([tag, , slash, name = '']) => {
    const isTag = isElement(name) && !alone.has(name.toLowerCase()) && !tag.endsWith('/>')
    return isTag ? [{ name: name.toLowerCase(), closes: slash === '/' }] : []
  })

/** A session would be lost in them. */
const holds = new Set(
  'table caption thead tbody tfoot tr td th ul ol menu dir li dl dt dd blockquote pre select svg'.split(
    ' ',
  ),
)

/** @param isPiece whether a child is HTML that has to be turned into Markdown */
export function piecesOf(
  children: readonly Nodes[],
  isPiece: (node: Nodes) => node is Html,
): Piece[] {
  const open: { name: string; at: number }[] = []
  const pieces: Piece[] = []
  const headings = children.flatMap(({ type }, index) => (type === 'heading' ? [index] : []))
  children.forEach((node, index) => {
    if (!isPiece(node)) return
    pieces.push({ from: index, to: index })
    for (const { name, closes } of tagsOf(node.value)) {
      if (!closes) open.push({ name, at: index })
      else {
        const last = open.findLastIndex((one) => one.name === name)
        const from = open[last]?.at
        if (from === undefined) continue
        open.length = last
        const isOver = holds.has(name) && headings.some((at) => at > from && at < index)
        if (from < index && !isOver) join(pieces, { from, to: index })
      }
    }
  })
  return pieces
}

/** Those that the new one covers become part of it. */
function join(pieces: Piece[], { from, to }: Piece): void {
  let first = from
  while ((pieces.at(-1)?.to ?? -1) >= from) first = Math.min(first, pieces.pop()?.from ?? first)
  pieces.push({ from: first, to })
}
