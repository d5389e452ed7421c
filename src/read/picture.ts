/** One picture's bytes → what a browser shows of it, and how large. */
import { imageSize } from 'image-size'

const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  bmp: 'image/bmp',
}

export interface Picture {
  /** As a data URI. */
  data: string
  /** px */
  width: number
  height: number
  /** px: the height that a deck has to state, for the picture states none. */
  shown?: number
}

/** @returns null for what no browser shows */
export function readPicture(bytes: Buffer, ending = ''): Picture | null {
  try {
    const { width, height, type = '' } = imageSize(bytes)
    const mediaType = mediaTypes[type] ?? mediaTypes[ending.toLowerCase()]
    if (!mediaType || !(width > 0) || !(height > 0)) return null
    const data = `data:${mediaType};base64,${bytes.toString('base64')}`
    const isSized = type !== 'svg' || statesSize(bytes.toString())
    return { data, width, height, ...(isSized ? {} : { shown: height }) }
  } catch {
    return null
  }
}

/** An SVG that says no more than its proportions is drawn as wide as there is room. A share of the room is no size. */
const statesSize = (svg: string) =>
  /<svg\s(?:[^>]*\s)?(?:width|height)\s*=\s*["']\s*[\d.]+(?![\d.%])/.test(svg)

/** What a data URI holds: in Base64, or with its characters escaped as in any URL, as SVG often is; null for others. */
export function bytesInside(url: string): Buffer | null {
  const [, base64, content = ''] =
    /^data:image\/[^,;]+(?:;[^,;]+)*?(;base64)?,(.*)$/is.exec(url) ?? []
  if (content === '') return null
  // As browsers do: a "%" that escapes nothing is one.
  const unescaped = (escapes: string) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString()
  return base64
    ? Buffer.from(content, 'base64')
    : Buffer.from(content.replace(/(?:%[\da-f]{2})+/gi, unescaped))
}
