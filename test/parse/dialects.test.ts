/** Each folder below `fixtures/dialects` holds notes in one way to write them, and in `outline.txt` what they say. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { columns } from '../../src/commands/outline.js'
import { table } from '../../src/commands/table.js'
import { formatDiagnostic } from '../../src/diagnostic.js'
import { parse } from '../../src/parse/index.js'
import { readSources } from '../../src/read/sources.js'
import { fixturesFolder } from '../notes.js'

const folder = join(fixturesFolder, 'dialects')

test.each(readdirSync(folder).sort())(
  'notes of %s are understood as their outline says',
  async (name) => {
    const root = join(folder, name)
    const sources = (await readSources([root])).map((source) => ({
      ...source,
      path: relative(root, join(source.folder, source.path.split('/').at(-1) ?? '')),
    }))
    const recap = parse(sources)
    const outline = [
      `${recap.title} · ${recap.event.dates?.from ?? 'no date'} · ${recap.event.location ?? 'no place'}`,
      ...table(columns, recap.sessions),
      ...recap.asides.map(({ title, after }) => `after ${after}: ${title}`),
      '',
      ...recap.diagnostics.map(formatDiagnostic),
    ]
    await expect(`${outline.join('\n').trim()}\n`).toMatchFileSnapshot(join(root, 'outline.txt'))
  },
)
