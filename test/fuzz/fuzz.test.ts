/** A short run over made-up and mutated notes, and what longer runs (`npm run fuzz`) have found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingOf, findingsFolder, notesFrom } from './fuzz.js'
import { faultOf } from './oracles.js'

/** More take longer, and `npm run fuzz` has all night. */
const runs = 300

test('no made-up or mutated notes break a promise', async () => {
  let run = 0
  for (const notes of notesFrom(1)) {
    expect(await findingOf(notes)).toBeNull()
    run += 1
    if (run === runs) break
  }
})

const findings = existsSync(findingsFolder) ? readdirSync(findingsFolder).sort() : []

describe('what was found once stays mended', () => {
  test.each(findings)('%s', async (name) => {
    expect(await faultOf(readFileSync(join(findingsFolder, name), 'utf8'))).toBeNull()
  })
})
