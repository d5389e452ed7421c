/**
 * Takes given names and everyday words out of faker, once, when recap is built: faker keeps them for sixty languages,
 * and a run of recap needs these two lists only.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allLocales } from '@faker-js/faker'
import { fold, type LexiconFile, lexiconUrl } from './lexiconFile.js'

const locales = Object.values(allLocales)
const givenNames = locales.flatMap(({ person }) => stringsIn(person?.first_name))
const words = stringsIn(allLocales.en.word)

if (givenNames.length < 10_000 || words.length < 1_000)
  throw new Error('faker changed its lists: mend src/parse/people/extract.ts')

const file: LexiconFile = {
  givenNames: joined(givenNames.map(fold).filter((name) => /^[a-z'’-]{2,}$/.test(name))),
  words: joined(words.map((word) => word.toLowerCase())),
}
await mkdir(dirname(fileURLToPath(lexiconUrl)), { recursive: true })
await writeFile(lexiconUrl, JSON.stringify(file))

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function joined(list: string[]): string {
  return [...new Set(list)].sort().join(' ')
}
