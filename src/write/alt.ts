/**
 * Marp reads an image's alternative text as commands: `bg` makes it a background, `100%` a size, `blur` a filter, and
 * takes those words away. Neither a backslash nor an entity protects them; a zero-width space in front does.
 */
const keyword =
  /^(?:bg|fit|contain|cover|auto|left|right|vertical|(?:left|right):|(?:\d*\.)?\d+%$|(?:w|h|width|height):|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::|$))/

const zeroWidthSpace = '\u200b'

export const protectAlt = (alt: string): string =>
  alt
    .split(/(\s+)/)
    .map((word) => (keyword.test(word) ? zeroWidthSpace + word : word))
    .join('')
