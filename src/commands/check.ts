/** `recap check`: what an author should mend, or look at once more, and nothing else. */
import { type Flags, resolveConfig } from '../config.js'
import { type Diagnostic, formatDiagnostic, inOrder, type Severity } from '../diagnostic.js'
import { exitCodes } from '../error.js'
import { fitDeck } from '../fit.js'
import { loadTheme } from '../read/theme.js'
import { type ReadNotes, readNotes } from './notes.js'
import { jsonText, type Output } from './output.js'

export interface CheckOptions {
  json: boolean
  /** Warnings are problems too. */
  strict: boolean
  /** Whether every slide of the deck fits is looked at too, in a browser; with which theme, size, browser. */
  fit: Pick<Flags, 'theme' | 'size' | 'browser'> | null
}

/** @returns the exit code: 6 when the notes have problems */
export async function checkCommand(
  inputs: readonly string[],
  { json, strict, fit }: CheckOptions,
  { out }: Output,
): Promise<number> {
  const notes = await readNotes(inputs)
  const diagnostics = inOrder(
    [...notes.diagnostics, ...(fit ? await findUnfit(notes, fit, inputs) : [])],
    notes.sources,
  )
  if (json) out(jsonText(diagnostics.map(toJson)))
  else for (const one of diagnostics) out(formatDiagnostic(one))
  const problems: Severity[] = strict ? ['error', 'warning'] : ['error']
  return diagnostics.some(({ severity }) => problems.includes(severity)) ? exitCodes.problems : 0
}

async function findUnfit(
  { recap, images }: ReadNotes,
  flags: Flags,
  inputs: readonly string[],
): Promise<Diagnostic[]> {
  const config = resolveConfig(flags, recap.settings, { inputs })
  const theme = await loadTheme(config.theme)
  const { browserSession } = await import('../render/browser/session.js')
  const session = browserSession(config)
  try {
    return await session.use(async (browser) => {
      const { size } = config
      return (await fitDeck(recap, { theme, size, images, browser })).diagnostics
    })
  } finally {
    await session.close()
  }
}

export const toJson = ({ id, severity, message, position }: Diagnostic) => ({
  ...position,
  severity,
  id,
  message,
})
