/** `recap build`: a progress line while it runs, then what was written. */
import { build } from '../build.js'
import type { Flags } from '../config.js'
import { exitCodes, RecapError } from '../error.js'
import { type Output, printDiagnostics } from './output.js'
import { progressOn } from './progress.js'
import { tellShares } from './shares.js'

export async function buildCommand(
  inputs: readonly string[],
  flags: Flags,
  output: Output,
): Promise<void> {
  const progress = progressOn(output)
  try {
    const { decks, index, diagnostics, failure } = await build(inputs, {
      ...flags,
      // Where nobody watches, nobody could do anything about it.
      onNotice: (notice) => output.interactive && output.err(`recap: ${notice}`),
      onProgress: progress.step,
    })
    progress.stop()
    printDiagnostics(
      diagnostics.filter(({ severity }) => severity !== 'info'),
      output,
    )
    for (const line of tellShares(decks)) output.err(line)
    for (const { deck, files } of decks)
      for (const { path, bytes } of files)
        output.out(`${path}  ${deck.slides.length} slides, ${formatBytes(bytes)}`)
    if (index) output.out(`${index.path}  ${decks.length} decks, ${formatBytes(index.bytes)}`)
    if (failure) throw failure
    const full = diagnostics.filter(({ id }) => id === 'slide-overflow').length
    if (full > 0)
      throw new RecapError(
        `${full} ${full === 1 ? 'slide holds' : 'slides hold'} more than fits: see above. Until it is mended HTML and PDF show it smaller.`,
        { exitCode: exitCodes.problems },
      )
  } finally {
    progress.stop()
  }
}

const formatBytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
