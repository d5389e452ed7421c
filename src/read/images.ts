/** The pictures that notes refer to → data, so that a deck is one file. Only what lies beside the notes is read. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, relative, sep } from 'node:path'
import type { Image, Link, Text } from 'mdast'
import { nodesOf } from '../contents.js'
import { type Diagnostic, type DiagnosticId, diagnostic } from '../diagnostic.js'
import { relativeUrl } from '../files/relativeUrl.js'
import { limits, mebibytes } from '../limits.js'
import type { Recap } from '../model.js'
import { checkFileLinks, pointFileLinks } from './fileLinks.js'
import { bytesInside, type Picture, readPicture } from './picture.js'

/** URL of a picture, as the deck's Markdown has it → the data URI to show. */
export type Images = Map<string, string>

/**
 * Reads every picture of a recap, notes its size on its node, and points the node to it from the deck's folder, as it
 * does with links to files. A picture that cannot be shown becomes a link to where it is, with a diagnostic: nothing of
 * the notes gets lost.
 *
 * The recap is changed, not copied: notes may hold many megabytes of pictures. It serves decks of this folder alone.
 */
export async function loadImages(
  recap: Recap,
  deckFolder: string,
): Promise<{ images: Images; diagnostics: Diagnostic[] }> {
  const images: Images = new Map()
  const diagnostics = await checkFileLinks(recap)
  pointFileLinks(recap, deckFolder)
  for (const { node, parent, position } of nodesOf(recap, 'image')) {
    const loaded = await loadImage(node, deckFolder)
    if ('reason' in loaded) {
      const { id, reason, remedy } = loaded
      const message = `${reason}: the slide has a link instead. ${remedy}`
      diagnostics.push(diagnostic(id, position, message))
      becomeLink(node, parent?.type === 'link', deckFolder)
    } else {
      const { url, data, ...size } = loaded
      images.set(url, data)
      node.url = url
      node.data = { ...node.data, ...size }
    }
  }
  // A picture in a heading that is a link stands in that link's label too; no link holds another.
  for (const link of [recap.event, ...recap.sessions].flatMap(({ links }) => links))
    link.label = link.label.flatMap((one) => (one.type === 'link' ? one.children : [one]))
  return { images, diagnostics }
}

interface Loaded extends Picture {
  /** As the deck's Markdown has it. */
  url: string
}

interface NotLoaded {
  id: DiagnosticId
  reason: string
  /** What to do. A sentence. */
  remedy: string
}

const notShown = (reason: string, remedy: string): NotLoaded => ({
  id: 'image-not-shown',
  reason,
  remedy,
})

async function loadImage({ url, data }: Image, deckFolder: string): Promise<Loaded | NotLoaded> {
  const inline = bytesInside(url)
  if (inline) return loaded(readPicture(inline), null, url)
  const { file, folder } = data ?? {}
  if (file === undefined || folder === undefined)
    return notShown(
      `a picture from elsewhere (${short(url)}) is not fetched`,
      'Save it beside the notes and link to the file.',
    )
  try {
    // A symbolic link may lead out of the folder: ask where the file really is.
    const [real, allowed] = [await realpath(file), await realpath(folder)]
    const below = relative(allowed, real)
    if (below.startsWith(`..${sep}`) || below === '..' || below === real)
      return notShown(
        `the picture ${short(url)} lies outside the folder of the notes, which is all that recap reads`,
        'Copy it there, and correct the path.',
      )
    const found = await stat(real)
    if (!found.isFile())
      return notShown(`the picture ${short(url)} is no file`, 'Correct the path.')
    if (found.size > limits.pictureBytes)
      return notShown(
        `the picture ${short(url)} is larger than ${mebibytes(limits.pictureBytes)} MiB`,
        'Save it smaller.',
      )
    const picture = readPicture(await readFile(real), extname(file).slice(1))
    return loaded(picture, relativeUrl(deckFolder, file), url)
  } catch {
    return {
      id: 'image-not-found',
      reason: `the picture ${short(url)} was not found beside the notes`,
      remedy: 'Correct the path, or save the picture there.',
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
        `${short(named)} is no picture that browsers show (PNG, JPEG, GIF, WebP, SVG, AVIF)`,
        'Save it as one of these.',
      )

const short = (url: string) => (url.length > 60 ? `${url.slice(0, 57)}…` : url)

/** @param linked whether it stands in a link already, which says where to go */
function becomeLink(image: Image, linked: boolean, deckFolder: string): void {
  const { file } = image.data ?? {}
  const url = file === undefined ? image.url : relativeUrl(deckFolder, file)
  const label =
    image.alt?.trim() || (url.startsWith('data:') ? 'image' : short(url.split('/').at(-1) ?? url))
  const text: Text = { type: 'text', value: label }
  const link: Link = { type: 'link', url, children: [text] }
  for (const key of Object.keys(image)) if (key !== 'position') Reflect.deleteProperty(image, key)
  Object.assign(image, linked || url.startsWith('data:') ? text : link)
}
