/** Links to files beside the notes: they are looked for, and lead there from the deck. */
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodesOf } from '../contents.js'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import { exists } from '../files/exists.js'
import { relativeUrl } from '../files/relativeUrl.js'
import type { Recap } from '../model.js'

/** @returns what is wrong with links of the notes to files beside them */
export async function checkFileLinks(recap: Recap): Promise<Diagnostic[]> {
  const links = nodesOf(recap, 'link').filter(({ node }) => isToFile(node.url))
  const missing = await Promise.all(
    links.map(async ({ node, position }) => {
      const { file } = split(node.url)
      if (await exists(file)) return []
      return diagnostic(
        'link-without-target',
        position,
        `the file ${basename(file)} was not found beside the notes. Correct the path, or write the whole address: https://…`,
      )
    }),
  )
  return missing.flat()
}

/** Lets every link of a recap to a file start where the deck lies. The recap is changed. */
export function pointFileLinks(recap: Recap, deckFolder: string): void {
  const { sessions, event } = recap
  const pointed = (url: string) => {
    if (!isToFile(url)) return url
    const { file, rest } = split(url)
    return relativeUrl(deckFolder, file) + rest
  }
  for (const { node } of nodesOf(recap, 'link')) node.url = pointed(node.url)
  for (const link of [event, ...sessions].flatMap(({ links }) => links))
    link.url = pointed(link.url)
  for (const one of sessions.flatMap((session) => [session, ...session.speakers]))
    one.url = one.url && pointed(one.url)
}

const isToFile = (url: string) => url.startsWith('file:')

/** @param url of a file; what follows its path is kept as it is */
function split(url: string): { file: string; rest: string } {
  const [path = '', ...rest] = url.split(/(?=[?#])/)
  return { file: fileURLToPath(path), rest: rest.join('') }
}
