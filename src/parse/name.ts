/** What files and folders are called, where the notes themselves do not say of what event they are. */
import type { Source } from '../model.js'
import { saysOnlyDay } from './paths.js'

const unknown = 'Conference notes'

/**
 * The file's name, or that of the deepest folder that holds all files; outward from there, where that says no more than
 * a day: `rustconf/day1` is the notes of "rustconf".
 *
 * @param lang BCP 47
 */
export function nameOf(sources: readonly Source[], lang: string): string {
  const paths = sources.flatMap(({ file }) => (file === null ? [] : [file.split(/[/\\]/)]))
  const names = commonStart(paths).map((name) => name.replace(/\.(?:md|markdown)$/i, ''))
  const name = names.findLast((one) => !saysOnlyDay(one, { lang, year: 2000 })) ?? ''
  return readable(name) || unknown
}

/** `2024_04_postgres_conference` is "2024 postgres conference": its month and its number only put it in order. */
const readable = (name: string) =>
  name
    .replace(/^((?:19|20)\d\d[-_ ]+)?(?:\d{1,2}[-_ ]+)+(?=\p{L})/u, '$1')
    .replace(/[-_\s]+/g, ' ')
    .trim()

/** What all paths begin with: of one file its own name too. */
function commonStart([first = [], ...others]: readonly string[][]): string[] {
  const end = first.findIndex((name, at) => others.some((other) => other[at] !== name))
  return end < 0 ? first : first.slice(0, end)
}
