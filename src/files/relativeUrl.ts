import { relative, sep } from 'node:path'

/** The URL of a file, as a page in a folder has to say it. */
export const relativeUrl = (folder: string, file: string): string =>
  relative(folder, file).split(sep).map(encodeURIComponent).join('/')
