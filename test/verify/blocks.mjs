// A slide's mdast → its blocks in order, each with the lines that the ruler gives it. Walks by itself: what the plan
// makes of the same blocks is not asked, so a mistake there shows as a slide whose blocks do not pair.
import { toString as textOf } from 'mdast-util-to-string'

/** @typedef {{ kind: string, text: string, lines: number, tags: string[], mono: boolean, height?: number, node: any, width: number, depth: number }} Block */

/** The blocks under a slide's title and its meta line. */
export function blocksOf(slide, ruler) {
  const [, second] = slide.body
  const isBeside = slide.classes.includes('beside')
  const { width } = (isBeside ? ruler.beside() : ruler).frame
  const hasMeta = slide.classes.includes('meta') && second?.type === 'paragraph'
  return slide.body
    .slice(hasMeta ? 2 : 1)
    .flatMap((node) => walk(node, { width, isBeside, depth: 0, quoted: false }, ruler))
}

function walk(node, around, ruler) {
  const { width, depth, quoted } = around
  const m = ruler.measures
  const block = (kind, lines, more = {}) => ({
    kind: quoted ? 'block quotes' : kind,
    text: textOf(node, { includeImageAlt: false, includeHtml: false }),
    lines: Math.round(lines),
    tags: tagsOf(node),
    mono: false,
    node,
    width,
    depth,
    ...more,
  })
  switch (node.type) {
    case 'paragraph': {
      const picture = pictureOf(node)
      // The browser scales it to what room there is.
      if (picture && around.isBeside && depth === 0) return [block('rules', 0, { kind: 'rules' })]
      if (picture) {
        // What the slide had left for it, if that was less.
        const height = Math.min(ruler.image(picture, width), picture.data?.shown ?? Infinity)
        return [block('images', 0, { kind: 'images', height })]
      }
      const kind = depth === 0 ? 'paragraphs' : depth === 1 ? 'bullets' : 'nested bullets'
      return [
        block(kind, ruler.paragraph(node.children, width, depth) / ruler.bodyType(depth).line),
      ]
    }
    case 'heading':
      return [block('headings', ruler.heading(node.children, width) / m['heading-line'])]
    case 'code':
      return node.value.split('\n').map((text) =>
        block('code lines', ruler.codeLine(text, width) / m['code-line'], {
          kind: 'code lines',
          text,
          mono: true,
          node: { type: 'line', value: text },
        }),
      )
    case 'table':
      return node.children.map((row, index) => {
        const columns = node.children[0].children.length
        const height = ruler.tableRow(row, columns, width, index === 0) - 2 * m['cell-pad-y']
        return block('table rows', height / m['table-line'], {
          kind: 'table rows',
          text: textOf(row),
          tags: tagsOf(row),
          node: row,
          columns,
          header: index === 0,
        })
      })
    case 'list':
      return node.children.flatMap((item) =>
        withBox(item).flatMap((child) =>
          walk(child, { ...around, width: width - m.indent, depth: depth + 1 }, ruler),
        ),
      )
    case 'blockquote':
      return node.children.flatMap((child) =>
        walk(child, { ...around, width: width - m['quote-pad'], quoted: true }, ruler),
      )
    case 'thematicBreak':
      return [block('rules', 0)]
    default:
      return []
  }
}

/** Marp shows a task's box as text. */
function withBox({ checked, children }) {
  const [first, ...rest] = children
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return children
  const box = { type: 'text', value: checked ? '[x] ' : '[ ] ' }
  return [{ ...first, children: [box, ...first.children] }, ...rest]
}

function pictureOf({ children }) {
  const [only, more] = children
  if (more || !only) return null
  const inner = only.type === 'link' ? only.children[0] : only
  return inner?.type === 'image' ? inner : null
}

const tagNames = { inlineCode: 'with inline code', strong: 'with bold', link: 'with links' }

function tagsOf(node) {
  const found = new Set()
  const look = (one) => {
    if (tagNames[one.type]) found.add(tagNames[one.type])
    for (const child of one.children ?? []) look(child)
  }
  look(node)
  return [...found]
}
