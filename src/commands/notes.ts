/** What `outline` and `check` both do: read notes, and look at all that can be looked at without building. */
import { type Diagnostic, inOrder } from '../diagnostic.js'
import type { Recap } from '../model.js'
import { parse } from '../parse/index.js'
import { loadImages } from '../read/images.js'
import { readSources } from '../read/sources.js'

export async function readNotes(
  inputs: readonly string[],
): Promise<{ recap: Recap; diagnostics: Diagnostic[] }> {
  const sources = await readSources(inputs)
  const recap = parse(sources)
  const { diagnostics } = await loadImages(recap, '.')
  const all = inOrder([...recap.diagnostics, ...diagnostics], sources)
  return { recap, diagnostics: all }
}
