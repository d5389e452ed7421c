/** `npm run fuzz`: as many notes as the minutes allow. What is found is shrunk, saved as a fixture, and printed. */
import { expect, test } from 'vitest'
import { findingOf, notesFrom, save } from './fuzz.js'

const minutes = Number(process.env.FUZZ_MINUTES)
const seed = Number(process.env.FUZZ_SEED)

test(`${minutes} minutes from seed ${seed}`, { timeout: 0 }, async () => {
  const end = Date.now() + minutes * 60_000
  const found = new Map<string, number>()
  let count = 0
  for (const notes of notesFrom(seed)) {
    if (Date.now() > end) break
    count += 1
    const finding = await findingOf(notes)
    if (finding) {
      const { oracle, message } = finding
      found.set(oracle, (found.get(oracle) ?? 0) + 1)
      console.log(`${count}: ${oracle}: ${message}\n  ${save(finding)}`)
    }
    if (count % 2000 === 0)
      console.log(`${count} notes, ${[...found].join(' ') || 'nothing found'}`)
  }
  console.log(
    `${count} notes in ${minutes} minutes from seed ${seed}: ${[...found].join(' ') || 'nothing found'}`,
  )
  expect([...found]).toEqual([])
})
