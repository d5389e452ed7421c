import { closest, distance } from 'fastest-levenshtein'

/** @returns ` (did you mean \`title\`?)`, or nothing when no candidate is near */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const nearest = closest(word, candidates)
  return distance(word, nearest) <= Math.max(1, Math.floor(word.length / 3))
    ? ` (did you mean \`${nearest}\`?)`
    : ''
}
