/** Where links and images of notes may lead: the web, mail, or a file beside the notes. */
import { resolve } from 'node:path'
import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../../diagnostic.js'
import type { Source } from '../../model.js'

const linkSchemes = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'ftp',
  'geo',
  'sms',
  'xmpp',
  'irc',
  'ircs',
  'matrix',
])

/** `C:\notes` has no scheme, although it looks so; browsers skip tabs and line breaks inside `java\tscript:`. */
export function schemeOf(url: string): string | null {
  const visible = url.replace(/[\u0000-\u0020]+/g, '')
  return /^([a-z][a-z0-9+.-]+):/i.exec(visible)?.[1]?.toLowerCase() ?? null
}

export function repairUrls(tree: Root, source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'image') {
      if (schemeOf(node.url) === null && !node.url.startsWith('//')) {
        node.data = {
          ...node.data,
          file: resolve(source.folder, decoded(node.url)),
          folder: source.folder,
        }
      }
    } else if (node.type === 'link') {
      const scheme = schemeOf(node.url)
      if (scheme === null || linkSchemes.has(scheme)) return
      const { line = 1, column = 1 } = node.position?.start ?? {}
      diagnostics.push(
        diagnostic(
          'link-not-allowed',
          { path: source.path, line, column },
          `a link may lead to the web or to mail, not to \`${scheme}:\`; its text was kept. Write an https link instead.`,
        ),
      )
      parent.children.splice(index, 1, ...(node.children as PhrasingContent[]))
      return [SKIP, index]
    }
  })
  return diagnostics
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
