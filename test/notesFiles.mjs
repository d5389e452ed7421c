// The notes that a benchmark or a verification runs over: a folder of one's own, or the corpus beside the checkout.
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const corpus = join(import.meta.dirname, '../../shared/corpus/notes')

/**
 * @param {string} [named] as typed
 * @returns the folder, and its Markdown files by their paths in it; where there are none, says so and ends
 */
export function findNotes(named) {
  const folder = named === undefined ? corpus : resolve(named)
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((path) => path.endsWith('.md'))
        .sort()
    : []
  if (files.length > 0) return { folder, files }
  console.error(`no Markdown files in ${folder}: name a folder of notes, npm run SCRIPT -- FOLDER`)
  process.exit(1)
}
