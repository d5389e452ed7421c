/** How wide text is, in px, from the theme's own fonts: shaped by fontkit, with kerning and ligatures. */
import * as fontkit from 'fontkit'
import { type FontFace, inRanges } from '../../theme.js'

export interface TextStyle {
  family: 'body' | 'mono'
  bold: boolean
  italic: boolean
  /** px */
  size: number
}

/** @returns px */
export type WidthOf = (text: string, style: TextStyle) => number

interface Face {
  font: fontkit.Font
  ranges: FontFace['ranges']
}

/** A fallback font is unknown; these are wider than most, so that a guess errs to the safe side. In em. */
const fallback = { wide: 1.05, narrow: 0.72 }
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u
const noWidth = /\p{Mn}|\p{Me}|\p{Cf}/u

/** Prepares the measuring of text with a theme's fonts. Widths of words are kept: notes repeat their words. */
export function createWidthOf(faces: readonly FontFace[]): WidthOf {
  const opened = faces.map((face) => ({
    ...face,
    font: fontkit.create(Buffer.from(face.data)) as fontkit.Font,
  }))
  const families = [...new Set(faces.map(({ family }) => family))]
  const mono = families.find((family) => /mono|code/i.test(family)) ?? families.at(-1)
  const body = families.find((family) => family !== mono) ?? mono

  const chosen = new Map<string, Face[]>()
  const facesFor = ({ family, bold, italic }: TextStyle): Face[] => {
    const key = `${family}${bold}${italic}`
    let list = chosen.get(key)
    if (!list) {
      const name = family === 'mono' ? mono : body
      const distance = (face: FontFace) =>
        Math.abs(face.weight - (bold ? 700 : 400)) + (face.italic === italic ? 0 : 50)
      const ofFamily = opened
        .filter((face) => face.family === name)
        .sort((a, b) => distance(a) - distance(b))
      list = ofFamily
      chosen.set(key, list)
    }
    return list
  }

  /** In em. */
  const kept = new Map<string, number>()
  return (text, style) => {
    const key = `${style.family}${style.bold}${style.italic}${text}`
    let width = kept.get(key)
    if (width === undefined) {
      width = shape(text, facesFor(style))
      kept.set(key, width)
    }
    return width * style.size
  }
}

/** Splits text into runs of one face each, as a browser does by `unicode-range`. */
function shape(text: string, faces: readonly Face[]): number {
  let width = 0
  let run = ''
  let face: Face | undefined
  const flush = () => {
    if (face && run !== '') width += face.font.layout(run).advanceWidth / face.font.unitsPerEm
    run = ''
  }
  for (const char of text) {
    const code = char.codePointAt(0) as number
    const next = faces.find(
      ({ font, ranges }) => inRanges(code, ranges) && font.hasGlyphForCodePoint(code),
    )
    if (next !== face) flush()
    face = next
    if (next) run += char
    else if (!noWidth.test(char)) width += wide.test(char) ? fallback.wide : fallback.narrow
  }
  flush()
  return width
}
