/** QR codes as pictures: what the deck's Markdown holds, and what HTML and PDF show in its place. Pure. */
import encodeQR from 'qr'
import { visit } from 'unist-util-visit'
import type { Deck } from './model.js'

/**
 * Characters. A longer address gives a code of more than 57 modules: at `--qr-size` they are too small for a camera at
 * the back of the room.
 */
const longest = 270

/** Four modules around it are what the standard asks for; of errors there are few on a screen. */
const options = { ecc: 'low', border: 4, scale: 1 } as const

export const hasQr = (url: string): boolean =>
  /^https?:\/\//i.test(url) && Buffer.byteLength(url) <= longest

/** Of one pixel a module: Marp refuses SVG in Markdown (markdown-it lets only GIF, PNG, JPEG and WebP be `data:`). */
export const qrGif = (text: string): string =>
  `data:image/gif;base64,${Buffer.from(encodeQR(text, 'gif', options)).toString('base64')}`

const qrSvg = (text: string): string => {
  // Without smoothing there are no light seams between modules, and it is on white wherever it stands.
  const svg = encodeQR(text, 'svg', options).replace(
    '<svg ',
    '<svg shape-rendering="crispEdges" style="background:#fff" ',
  )
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

/** The codes of a deck: the address in its Markdown → a drawing that is sharp at any size. */
export function qrDrawings({ slides }: Deck): Map<string, string> {
  const drawings = new Map<string, string>()
  for (const { body } of slides)
    visit({ type: 'root', children: body }, 'image', ({ data }) => {
      if (data?.qr !== undefined) drawings.set(qrGif(data.qr), qrSvg(data.qr))
    })
  return drawings
}
