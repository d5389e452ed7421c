/** Where links and images of notes may lead: the web, mail, or a file beside the notes. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Root } from 'mdast'
import { type Diagnostic, diagnostic } from '../../diagnostic.js'
import type { Source } from '../../model.js'
import { edit } from '../walk.js'

const schemes = {
  link: new Set('http https mailto tel ftp geo sms xmpp irc ircs matrix'.split(' ')),
  image: new Set(['http', 'https', 'data']),
}

/** `bit.ly/slides`: an address that somebody typed without its scheme. A file beside the notes has another ending. */
const domain =
  /^(?:[\w-]+\.)+(?:com|org|net|io|dev|edu|gov|ly|app|co|me|ai|gl|be|eu|de|uk|fr|jp|kr|tv|us|info|blog|cloud|tech|fm|wtf|sh)(?:[/?#]|$)/i

const withoutTarget =
  'this link leads nowhere; its text was kept. Write the address between the brackets.'

/** `C:\notes` has no scheme, although it looks so; browsers skip tabs and line breaks inside `java\tscript:`. */
function schemeOf(url: string): string | null {
  const visible = url.replace(/[\u0000-\u0020]+/g, '')
  return /^([a-z][a-z0-9+.-]+):/i.exec(visible)?.[1]?.toLowerCase() ?? null
}

/**
 * Keeps what a browser may follow, and says where files beside the notes are: a link to one gets its `file:` URL, which
 * `read` turns into a path from the deck; a picture gets its path.
 */
export function repairUrls(tree: Root, source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  edit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'link') return undefined
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const position = { path: source.path, line, column }
    const scheme = schemeOf(node.url)
    if (node.url.startsWith('//')) node.url = `https:${node.url}`
    else if (scheme === null && domain.test(node.url)) node.url = `https://${node.url}`
    else if (node.url === '' || (scheme !== null && !schemes[node.type].has(scheme))) {
      diagnostics.push(
        node.url === ''
          ? diagnostic('link-without-target', position, withoutTarget)
          : diagnostic(
              'link-not-allowed',
              position,
              `expected a link to the web, to mail or to a file beside the notes, found one that leads to \`${scheme}:\`; its text was kept. Write an address that a browser may follow: https://…`,
            ),
      )
      return node.type === 'link' ? node.children : [{ type: 'text', value: node.alt ?? '' }]
    } else if (scheme === null && node.type === 'image') {
      const file = resolve(source.folder, decoded(node.url.replace(/[?#].*$/s, '')))
      node.data = { ...node.data, file, folder: source.folder }
    } else if (scheme === null && !node.url.startsWith('#')) {
      const [path = '', ...rest] = node.url.split(/(?=[?#])/)
      node.url = pathToFileURL(resolve(source.folder, decoded(path))).href + rest.join('')
    }
    return undefined
  })
  return diagnostics
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
