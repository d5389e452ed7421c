/** The same name for two people who type it: case, accents' form and white space aside. */
export const sameName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
