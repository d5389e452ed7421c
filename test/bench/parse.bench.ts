/** Parsing takes time in proportion to the notes: each step is ten times the one before, in bytes and in time. */
import { readFileSync } from 'node:fs'
import { bench, describe } from 'vitest'
import { parse } from '../../src/parse/index.js'
import { sourceOf } from '../notes.js'

const seed = readFileSync('notes/rustconf-2025.md', 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')

const notesOf = (bytes: number) => seed.repeat(Math.ceil(bytes / seed.length)).slice(0, bytes)

describe('parse', () => {
  for (const [name, bytes, iterations] of [
    ['100 KB', 1e5, 20],
    ['1 MB', 1e6, 5],
    ['10 MB', 1e7, 2],
  ] as const) {
    const text = notesOf(bytes)
    bench(name, () => void parse([sourceOf('notes.md', text)]), {
      iterations,
      time: 0,
      warmupIterations: 2,
      warmupTime: 0,
    })
  }
})
