/** The page that a folder could open with, and does not yet: where what holds for all of its files belongs. */
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { exists } from '../files/exists.js'
import { isFolderPage } from '../folderPage.js'
import type { Source } from '../model.js'

/** @returns null for single files, which would not be read with it, and for a folder that has such a page */
export async function newPageOf(
  inputs: readonly string[],
  sources: readonly Source[],
): Promise<Source | null> {
  const [input = '-', ...others] = inputs
  if (input === '-' || others.length > 0 || !(await stat(input)).isDirectory()) return null
  const folder = resolve(input)
  const file = join(folder, 'README.md')
  if (sources.some((one) => one.folder === folder && isFolderPage(one))) return null
  // One that holds nothing, or a deck, is no notes, and somebody's file all the same.
  return (await exists(file)) ? null : { path: join(input, 'README.md'), folder, file, text: '' }
}
