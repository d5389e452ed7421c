/** What a reader of front matter gives back, whatever its syntax. */
export interface ReadFrontMatter {
  data: object
  /** Line of a key in the file, from 1; 1 for a key that is not there. */
  lineOf: (key: string) => number
}

/**
 * @param text what stands between the fences, the end of the first fence's line included
 * @param path for messages
 * @throws RecapError when the text does not follow the syntax
 */
export type FrontMatterReader = (text: string, path: string) => ReadFrontMatter
