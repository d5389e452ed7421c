/** Makes notes up and mutates notes until one of the promises is broken. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { fixturesFolder } from '../notes.js'
import { madeUp, mutated } from './generate.js'
import { type Fault, faultOf } from './oracles.js'
import { shrink } from './shrink.js'

/** What the fuzz test found, once: each is a test for ever. */
export const findingsFolder = join(fixturesFolder, 'fuzz')

/** Notes of the fixtures, of this repository, and of the corpus where it lies beside it. */
export const bases = (): string[] =>
  [
    fixturesFolder,
    join(fixturesFolder, '../../notes'),
    join(fixturesFolder, '../../../shared/corpus/notes'),
  ]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md') && !name.endsWith('deck.md'))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )

/** Endless notes; the same for the same seed. */
export function* notesFrom(seed: number): Generator<string> {
  const notes = fc.oneof(
    { weight: 3, arbitrary: madeUp },
    { weight: 1, arbitrary: mutated(bases()) },
  )
  for (let turn = 0; ; turn += 1) yield* fc.sample(notes, { seed: seed + turn, numRuns: 100 })
}

export interface Finding extends Fault {
  /** As small as they still have the fault. */
  notes: string
}

/** @returns null when all promises are kept */
export async function findingOf(text: string): Promise<Finding | null> {
  const fault = await faultOf(text)
  if (!fault) return null
  const notes = await shrink(
    text,
    async (smaller) => (await faultOf(smaller))?.oracle === fault.oracle,
  )
  return { ...fault, ...(await faultOf(notes)), notes }
}

/** @returns the path of the fixture */
export function save({ oracle, notes }: Finding): string {
  mkdirSync(findingsFolder, { recursive: true })
  const name = `${oracle}-${createHash('sha256').update(notes).digest('hex').slice(0, 8)}.md`
  writeFileSync(join(findingsFolder, name), notes)
  return join(findingsFolder, name)
}
