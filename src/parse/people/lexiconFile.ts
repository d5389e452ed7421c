/** Made by `extract.ts` when the project is built; found from `src` (in tests) as from `dist`. */
export const lexiconUrl = new URL('../../../dist/parse/people/lexicon.json', import.meta.url)

/** One string a list, words parted by blanks: read faster than an array of 14,000. */
export interface LexiconFile {
  /** Given names of some sixty languages, folded. */
  givenNames: string
  /** Everyday English words, in lower case. */
  words: string
}

/** Without accents and capitals: `José` and `JOSE` are one name. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
