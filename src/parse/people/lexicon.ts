/** Words that tell a person from a product. */
import { readFileSync } from 'node:fs'
import { type LexiconFile, lexiconUrl } from './lexiconFile.js'

const file: LexiconFile = JSON.parse(readFileSync(lexiconUrl, 'utf8'))

/** Folded. */
export const givenNames: ReadonlySet<string> = new Set(file.givenNames.split(' '))

/** Lower case. */
export const everydayWords: ReadonlySet<string> = new Set(file.words.split(' '))
