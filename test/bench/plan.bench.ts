/** Planning takes time in proportion to the notes: each step is ten times the one before, in bullets and in time. */
import { readFileSync } from 'node:fs'
import { bench, describe } from 'vitest'
import { plan } from '../../src/plan/index.js'
import { parseText, theme } from '../notes.js'

const bullets =
  readFileSync('notes/rustconf-2025.md', 'utf8').match(/^ *[*-] .*$/gm) ?? ([] as string[])

/** One session; every bullet differs, so that no width is known from another. */
const recapOf = (count: number) =>
  parseText(
    `# Talk\n\n${Array.from({ length: count }, (_, index) => `${bullets[index % bullets.length]} ${index}`).join('\n')}`,
  )

describe('plan', () => {
  for (const [count, iterations] of [
    [1_000, 20],
    [10_000, 5],
    [100_000, 2],
  ] as const) {
    const recap = recapOf(count)
    bench(`${count} bullets`, () => void plan(recap, { theme, size: '16:9' }), {
      iterations,
      time: 0,
      warmupIterations: 1,
      warmupTime: 0,
    })
  }
})
