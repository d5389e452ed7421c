/** What `outline` and `check` both do: read notes, and look at all that can be looked at without a deck. */
import { type Diagnostic, inOrder } from '../diagnostic.js'
import type { Recap, Source } from '../model.js'
import { parse } from '../parse/index.js'
import { type Images, loadImages } from '../read/images.js'
import { readSources } from '../read/sources.js'

export interface ReadNotes {
  sources: Source[]
  recap: Recap
  images: Images
  /** In the order of the notes. */
  diagnostics: Diagnostic[]
}

export async function readNotes(inputs: readonly string[]): Promise<ReadNotes> {
  const sources = await readSources(inputs)
  const recap = parse(sources)
  const { images, diagnostics } = await loadImages(recap, '.')
  const all = inOrder([...recap.diagnostics, ...diagnostics], sources)
  return { sources, recap, images, diagnostics: all }
}
