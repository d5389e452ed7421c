/** Patterns of the front matter's `tracks`: which titles they mean. */

/** Google Docs types ’ where people type '. */
export const plainTitle = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim()

/**
 * A pattern means the titles that contain it at the start of a word; `*` stands for any text.
 *
 * @returns whether a title is meant, given as `plainTitle` gives it
 */
export function matcherOf(pattern: string): (title: string) => boolean {
  const parts = plainTitle(pattern).split('*')
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const regExp = new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('.*').replace(/^\.\*/, '')}`, 'u')
  const [first = ''] = parts
  // Most patterns are in few titles, and looking for plain text is ten times faster.
  return (title) => title.includes(first) && regExp.test(title)
}
