/** In a pipe a quick run says nothing of what it does, a slow one a line each ten seconds. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressOn } from '../../src/commands/progress.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const inPipe = () => {
  const lines: string[] = []
  const progress = progressOn({
    out: () => {},
    err: (line) => lines.push(line),
    interactive: false,
  })
  return { lines, progress }
}

test('a quick run says nothing', () => {
  const { lines, progress } = inPipe()
  progress.step('Reading notes')
  vi.advanceTimersByTime(9_900)
  progress.step('Planning slides')
  progress.stop()
  vi.advanceTimersByTime(60_000)
  expect(lines).toEqual([])
})

test('while a browser works, a line each ten seconds', () => {
  const { lines, progress } = inPipe()
  progress.step('Making a.pdf')
  vi.advanceTimersByTime(25_000)
  expect(lines).toEqual(['recap: Making a.pdf … 10 s', 'recap: Making a.pdf … 20 s'])
  progress.stop()
})

test('what held up the clock is told when it is over', () => {
  const { lines, progress } = inPipe()
  progress.step('Planning slides')
  vi.setSystemTime(Date.now() + 31_000)
  progress.step('Making a.html')
  expect(lines).toEqual(['recap: Planning slides … 31 s'])
  progress.stop()
})
