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

interface Face extends FontFace {
  font: () => fontkit.Font
}

/** Opening takes some 15 ms a font, and most decks use three of them. */
function openLater(face: FontFace): Face {
  let font: fontkit.Font | undefined
  return {
    ...face,
    font: () => {
      font ??= fontkit.create(Buffer.from(face.data)) as fontkit.Font
      return font
    },
  }
}

/** A fallback font is unknown; these are wider than most, so that a guess errs to the safe side. In em. */
const fallback = { wide: 1.05, narrow: 0.72 }
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u
const noWidth = /\p{Mn}|\p{Me}|\p{Cf}/u

/** Prepares the measuring of text with a theme's fonts. Widths of words are kept: notes repeat their words. */
export function createWidthOf(faces: readonly FontFace[]): WidthOf {
  const families = [...new Set(faces.map(({ family }) => family))]
  const mono = families.find((family) => /mono|code/i.test(family)) ?? families.at(-1)
  const body = families.find((family) => family !== mono) ?? mono
  const opened = faces.map(openLater)

  /** The faces of the style's family, the one nearest to it first. */
  const nearest = ({ family, bold, italic }: TextStyle): Face[] => {
    const name = family === 'mono' ? mono : body
    const distance = (face: FontFace) =>
      Math.abs(face.weight - (bold ? 700 : 400)) + (face.italic === italic ? 0 : 50)
    return opened
      .filter((face) => face.family === name)
      .sort((one, other) => distance(one) - distance(other))
  }
  const chosen = new Map<string, Face[]>()

  /** In em. */
  const kept = new Map<string, number>()
  return (text, style) => {
    const look = `${style.family} ${style.bold} ${style.italic} `
    let width = kept.get(look + text)
    if (width === undefined) {
      const choice = chosen.get(look) ?? nearest(style)
      chosen.set(look, choice)
      width = shape(text, choice)
      kept.set(look + text, width)
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
    const font = face?.font()
    if (font && run !== '') width += font.layout(run).advanceWidth / font.unitsPerEm
    run = ''
  }
  for (const char of text) {
    const code = char.codePointAt(0) as number
    const next = faces.find(
      ({ font, ranges }) => inRanges(code, ranges) && font().hasGlyphForCodePoint(code),
    )
    if (next !== face) flush()
    face = next
    if (next) run += char
    else if (!noWidth.test(char)) width += wide.test(char) ? fallback.wide : fallback.narrow
  }
  flush()
  return width
}
