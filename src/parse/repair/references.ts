/** Reference links, images and footnotes → what they stand for: a slide cannot refer to the end of the file. */

import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { definitions } from 'mdast-util-definitions'
import { SKIP, visit } from 'unist-util-visit'

export function repairReferences(tree: Root): void {
  const find = definitions(tree)
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const replacement = resolve(node, find)
    if (!replacement) return
    parent.children.splice(index, 1, ...(replacement as RootContent[]))
    // Again from here: a link's label may hold an image reference.
    return [SKIP, index]
  })
}

function resolve(node: Nodes, find: ReturnType<typeof definitions>): Nodes[] | null {
  const position = node.position ? { position: node.position } : {}
  switch (node.type) {
    case 'definition':
      return []
    case 'linkReference': {
      const { url = '', title } = find(node.identifier) ?? {}
      return [{ type: 'link', url, title: title ?? null, children: node.children, ...position }]
    }
    case 'imageReference': {
      const { url = '', title } = find(node.identifier) ?? {}
      return [{ type: 'image', url, title: title ?? null, alt: node.alt ?? '', ...position }]
    }
    case 'footnoteReference':
      return [{ type: 'text', value: footnoteMark(node), ...position }]
    case 'footnoteDefinition': {
      const mark: PhrasingContent = { type: 'text', value: `${footnoteMark(node)} `, ...position }
      const [first, ...rest] = node.children
      return first?.type === 'paragraph'
        ? [{ ...first, children: [mark, ...first.children] }, ...rest]
        : [{ type: 'paragraph', children: [mark], ...position }, ...node.children]
    }
    default:
      return null
  }
}

const footnoteMark = ({
  label,
  identifier,
}: {
  label?: string | null | undefined
  identifier: string
}) => `[${label ?? identifier}]`
