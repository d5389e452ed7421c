/** How far text moves on from one character to the next, from the theme's own fonts: with kerning and ligatures. */
import * as fontkit from 'fontkit'
import { type FontFace, inRanges } from '../../theme.js'
import { fallbackAdvance, isInvisible } from './fallback.js'

export interface TextStyle {
  family: 'body' | 'mono'
  bold: boolean
  italic: boolean
  /** px */
  size: number
}

/** What a style's text is shaped with: its family, weight and slant, whatever its size. */
export interface Shaper {
  /**
   * From a character to the one behind it, or to the end of the text.
   *
   * @param next code point; 0 at the end
   * @returns em
   */
  advance(code: number, next: number): number
}

/** Two styles that differ in nothing but their size share one shaper. */
export type ShaperOf = (style: TextStyle) => Shaper

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

const known = new WeakMap<readonly FontFace[], ShaperOf>()

/**
 * Measures text with a theme's fonts. Their widths never change: decks of one theme share what was opened and shaped for
 * the first, which is most of the time that a short deck takes to plan.
 */
export function shapersOf(faces: readonly FontFace[]): ShaperOf {
  const shapers = known.get(faces) ?? createShapers(faces)
  known.set(faces, shapers)
  return shapers
}

function createShapers(faces: readonly FontFace[]): ShaperOf {
  const families = [...new Set(faces.map(({ family }) => family))]
  const mono = families.find((family) => /mono|code/i.test(family)) ?? families.at(-1)
  const body = families.find((family) => family !== mono) ?? mono
  const opened = faces.map(openLater)

  /** The faces of the style's family, the one nearest to it first. */
  const nearest = ({ family, bold, italic }: TextStyle): Face[] => {
    const name = family === 'mono' ? mono : body
    // CSS asks for the slant first: without a bold italic, an italic is thickened, which leaves it as wide.
    const distance = (face: FontFace) =>
      Math.abs(face.weight - (bold ? 700 : 400)) + (face.italic === italic ? 0 : 1000)
    return opened
      .filter((face) => face.family === name)
      .sort((one, other) => distance(one) - distance(other))
  }
  const shapers = new Map<string, Shaper>()
  return (style) => {
    const look = `${style.family} ${style.bold} ${style.italic}`
    let shaper = shapers.get(look)
    if (!shaper) {
      shaper = createShaper(nearest(style))
      shapers.set(look, shaper)
    }
    return shaper
  }
}

/** Pairs of these characters stand in an array: nearly all text is made of them. */
const common = 256

/**
 * Shapes pairs of characters, not words: a font kerns pairs, and there are far fewer pairs than words, so that long
 * text costs a look-up a character. Each pair is shaped once.
 */
function createShaper(faces: readonly Face[]): Shaper {
  const near = new Float64Array(common * common).fill(Number.NaN)
  const far = new Map<number, number>()
  const faceFor = new Map<number, Face | undefined>()

  /** The face that a browser takes for a character, by `unicode-range`. */
  const faceOf = (code: number): Face | undefined => {
    if (!faceFor.has(code))
      faceFor.set(
        code,
        faces.find(
          ({ font, ranges }) => inRanges(code, ranges) && font().hasGlyphForCodePoint(code),
        ),
      )
    return faceFor.get(code)
  }
  const widthOf = (face: Face, ...codes: number[]): number => {
    const font = face.font()
    return font.layout(String.fromCodePoint(...codes)).advanceWidth / font.unitsPerEm
  }
  const shape = (code: number, next: number): number => {
    if (isInvisible(code)) return 0
    const face = faceOf(code)
    if (!face) return fallbackAdvance(code)
    if (next === 0 || faceOf(next) !== face) return widthOf(face, code)
    return widthOf(face, code, next) - widthOf(face, next)
  }
  return {
    advance(code, next) {
      if (code < common && next < common) {
        const pair = code * common + next
        const known = near[pair] as number
        if (!Number.isNaN(known)) return known
        const advance = shape(code, next)
        near[pair] = advance
        return advance
      }
      const pair = code * 0x110000 + next
      const known = far.get(pair)
      if (known !== undefined) return known
      const advance = shape(code, next)
      far.set(pair, advance)
      return advance
    },
  }
}
