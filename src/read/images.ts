/** The pictures that notes refer to → data, so that a deck is one file. Only what lies beside the notes is read. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Image, Link, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Diagnostic, type DiagnosticId, diagnostic } from '../diagnostic.js'
import type { Place, Recap } from '../model.js'
import { bytesInside, type Picture, readPicture } from './picture.js'

/** URL of a picture, as the deck's Markdown has it → the data URI to show. */
export type Images = Map<string, string>

const maxBytes = 32 * 1024 * 1024

/**
 * Reads every picture of a recap, notes its size on its node, and points the node to it from the deck's folder. A
 * picture that cannot be shown becomes a link to where it is, with a diagnostic: nothing of the notes gets lost.
 */
export async function loadImages(
  recap: Recap,
  deckFolder: string,
): Promise<{ images: Images; diagnostics: Diagnostic[] }> {
  const images: Images = new Map()
  const diagnostics: Diagnostic[] = []
  diagnostics.push(...(await findMissingFiles(recap)))
  pointLinks(recap, deckFolder)
  const parts: { root: Root; position: Pick<Place, 'path'> }[] = [
    {
      root: { type: 'root', children: recap.front },
      position: recap.sessions[0]?.position ?? { path: '' },
    },
    ...[...recap.sessions, ...recap.asides].map(({ body, position }) => ({
      root: { type: 'root' as const, children: body },
      position,
    })),
  ]
  for (const { root, position } of parts) {
    const found: { node: Image; linked: boolean }[] = []
    visit(root, 'image', (node, _, parent) => {
      found.push({ node, linked: parent?.type === 'link' })
    })
    for (const { node, linked } of found) {
      const loaded = await loadImage(node, deckFolder)
      if ('reason' in loaded) {
        const { line = 1, column = 1 } = node.position?.start ?? {}
        diagnostics.push(
          diagnostic(
            loaded.id,
            { path: position.path, line, column },
            `${loaded.reason} The slide has a link instead.`,
          ),
        )
        becomeLink(node, linked, deckFolder)
      } else {
        const { url, data, ...size } = loaded
        images.set(url, data)
        node.url = url
        node.data = { ...node.data, ...size }
      }
    }
  }
  // A picture in a heading that is a link stands in that link's label too; no link holds another.
  for (const link of [recap.event, ...recap.sessions].flatMap(({ links }) => links))
    link.label = link.label.flatMap((one) => (one.type === 'link' ? one.children : [one]))
  return { images, diagnostics }
}

/** Links to files beside the notes that are not there. */
async function findMissingFiles({ front, asides, sessions }: Recap): Promise<Diagnostic[]> {
  const path = sessions[0]?.position.path ?? ''
  const parts = [{ body: front, position: { path } }, ...sessions, ...asides]
  const links = parts.flatMap(({ body, position }) => {
    const found: { link: Link; path: string }[] = []
    visit({ type: 'root', children: body } as Root, 'link', (link) => {
      if (link.url.startsWith('file:')) found.push({ link, path: position.path })
    })
    return found
  })
  const missing = await Promise.all(
    links.map(async ({ link, path }) => {
      const [url = ''] = link.url.split(/[?#]/)
      const there = await stat(fileURLToPath(url)).catch(() => null)
      if (there) return []
      const { line = 1, column = 1 } = link.position?.start ?? {}
      return diagnostic(
        'link-without-target',
        { path, line, column },
        `the file ${basename(fileURLToPath(url))} was not found beside the notes. Correct the path, or write the whole address: https://…`,
      )
    }),
  )
  return missing.flat()
}

/** Links to files beside the notes have to start where the deck lies. */
function pointLinks({ front, asides, sessions, event }: Recap, deckFolder: string): void {
  const point = (link: { url: string }) => {
    if (!link.url.startsWith('file:')) return
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link.url) ?? []
    link.url = fromFolder(deckFolder, fileURLToPath(path)) + rest
  }
  for (const blocks of [front, ...[...sessions, ...asides].map(({ body }) => body)])
    visit({ type: 'root', children: blocks } as Root, 'link', point)
  for (const link of [event, ...sessions].flatMap(({ links }) => links)) point(link)
  for (const one of sessions.flatMap((session) => [session, ...session.speakers]))
    if (one.url !== null) {
      const link = { url: one.url }
      point(link)
      one.url = link.url
    }
}

const fromFolder = (folder: string, file: string) =>
  relative(folder, file).split(sep).map(encodeURIComponent).join('/')

interface Loaded extends Picture {
  /** As the deck's Markdown has it. */
  url: string
}

interface NotLoaded {
  id: DiagnosticId
  /** A sentence. */
  reason: string
}

const notShown = (reason: string): NotLoaded => ({ id: 'image-not-shown', reason })

async function loadImage({ url, data }: Image, deckFolder: string): Promise<Loaded | NotLoaded> {
  const inline = bytesInside(url)
  if (inline) return loaded(readPicture(inline), null, url)
  const { file, folder } = data ?? {}
  if (file === undefined || folder === undefined)
    return notShown(
      `A picture from elsewhere (${short(url)}) is not fetched. Save it beside the notes and link to the file.`,
    )
  try {
    // A symbolic link may lead out of the folder: ask where the file really is.
    const [real, allowed] = [await realpath(file), await realpath(folder)]
    const below = relative(allowed, real)
    if (below.startsWith(`..${sep}`) || below === '..' || below === real)
      return notShown(
        `The picture ${short(url)} lies outside the folder of the notes, which is all that recap reads.`,
      )
    const found = await stat(real)
    if (!found.isFile()) return notShown(`The picture ${short(url)} is no file.`)
    if (found.size > maxBytes) return notShown(`The picture ${short(url)} is larger than 32 MiB.`)
    const picture = readPicture(await readFile(real), extname(file).slice(1))
    return loaded(picture, fromFolder(deckFolder, file), url)
  } catch {
    return {
      id: 'image-not-found',
      reason: `The picture ${short(url)} was not found beside the notes.`,
    }
  }
}

/**
 * @param url where the deck finds it; null for a picture that is written into the deck
 * @param named as the notes have it
 */
const loaded = (picture: Picture | null, url: string | null, named: string): Loaded | NotLoaded =>
  picture
    ? { ...picture, url: url ?? picture.data }
    : notShown(
        `${short(named)} is no picture that browsers show (PNG, JPEG, GIF, WebP, SVG, AVIF).`,
      )

const short = (url: string) => (url.length > 60 ? `${url.slice(0, 57)}…` : url)

/** @param linked whether it stands in a link already, which says where to go */
function becomeLink(image: Image, linked: boolean, deckFolder: string): void {
  const { file } = image.data ?? {}
  const url = file === undefined ? image.url : fromFolder(deckFolder, file)
  const label =
    image.alt?.trim() || (url.startsWith('data:') ? 'image' : short(url.split('/').at(-1) ?? url))
  const text: Text = { type: 'text', value: label }
  const link: Link = { type: 'link', url, children: [text] }
  for (const key of Object.keys(image)) if (key !== 'position') Reflect.deleteProperty(image, key)
  Object.assign(image, linked || url.startsWith('data:') ? text : link)
}
