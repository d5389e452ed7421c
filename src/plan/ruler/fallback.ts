/**
 * How wide a character is that none of the theme's fonts has. Which font stands in is the viewer's machine's matter:
 * these are as wide as the widest of those that machines come with, so that a guess errs to the safe side.
 */
const advances: [characters: RegExp, em: number][] = [
  // Marks stand on the letter before them.
  [/[\p{Mn}\p{Me}]/u, 0],
  // Segoe UI Emoji is the widest: 1.37; Noto Color Emoji 1.25, Apple Color Emoji 1.25.
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 1.4],
  // Every CJK font sets them on a square.
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    1,
  ],
  // Hyphens that Unicode tells from "-", and the spaces narrower than half an em: 0.6 em in a font for code.
  [/[\u2010\u2011\u2004-\u200a\u202f\u205f]/, 0.62],
  // The em space is the widest of the spaces.
  [/\p{Zs}/u, 1],
  // Arrows, boxes, circled numbers: DejaVu Math has arrows of 1 em.
  [/[\p{S}\p{No}\p{Nl}]/u, 1.05],
  [/\p{Lu}/u, 0.9],
]

/** Letters of other scripts. */
const otherwise = 0.72

/** A browser draws none of these, also where a font has a glyph, as Plex has one for the soft hyphen. */
export const isInvisible = (code: number): boolean =>
  /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code))

/** @returns em */
export function fallbackAdvance(code: number): number {
  const char = String.fromCodePoint(code)
  return advances.find(([characters]) => characters.test(char))?.[1] ?? otherwise
}
