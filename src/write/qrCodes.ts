/** QR codes are pictures by reference: their data stands at the end of the file, where it is in nobody's way. */
import type { Definition, Image, ImageReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { qrGif } from '../qr.js'

/**
 * `![QR code for example.org][qr-1]`, and below all slides `[qr-1]: data:…`. The tree is changed.
 *
 * @param definitions of the slides before; those of this one are added
 */
export function withQrCodes(root: Root, definitions: Definition[]): Root {
  visit(root, 'image', ({ alt, data }: Image, index, parent) => {
    if (data?.qr === undefined || parent === undefined || index === undefined) return
    const identifier = `qr-${definitions.length + 1}`
    definitions.push({ type: 'definition', identifier, label: identifier, url: qrGif(data.qr) })
    const reference: ImageReference = {
      type: 'imageReference',
      referenceType: 'full',
      identifier,
      label: identifier,
      alt: alt ?? '',
    }
    parent.children[index] = reference
  })
  return root
}
