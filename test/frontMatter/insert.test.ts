/** Tracks go into the front matter, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertTracks } from '../../src/frontMatter/insert.js'
import { parseText } from '../notes.js'

const body = '# Conf 2025\n\n## A\n\n- x\n\n## B\n\n- y\n'
const insert = (notes: string, tracks: Record<string, string[]> = { New: ['A'] }) =>
  insertTracks(notes, tracks, 'notes.md')

test.each([
  ['no front matter', '', '---\ntracks:\n  New: ["A"]\n---\n\n'],
  [
    'keys and comments stay',
    '---\ntitle:   "T"   # why\nauthor: x\n---\n',
    '---\ntitle:   "T"   # why\nauthor: x\ntracks:\n  New: ["A"]\n---\n',
  ],
  [
    'a list of tracks',
    '---\ntracks:\n    Old: [B]   # keep\ntitle: T\n---\n',
    '---\ntracks:\n    Old: [B]   # keep\n    New: ["A"]\ntitle: T\n---\n',
  ],
  [
    'a list of patterns, one a line',
    '---\ntracks:\n  Old:\n    - B\n    # last\ntitle: T\n---\n',
    '---\ntracks:\n  Old:\n    - B\n  New: ["A"]\n    # last\ntitle: T\n---\n',
  ],
  [
    'tracks in braces',
    '---\ntracks: {Old: [B] }\n---\n',
    '---\ntracks: {Old: [B], "New": ["A"] }\n---\n',
  ],
  ['empty braces', '---\ntracks: {}\n---\n', '---\ntracks: {"New": ["A"]}\n---\n'],
  [
    'tracks without a value',
    '---\ntracks: # to do\ntitle: T\n---\n',
    '---\ntracks: # to do\n  New: ["A"]\ntitle: T\n---\n',
  ],
  [
    'a comment first',
    '---\n# mine\ntitle: T\n---\n',
    '---\n# mine\ntitle: T\ntracks:\n  New: ["A"]\n---\n',
  ],
  ['three dots', '---\ntitle: T\n...\n', '---\ntitle: T\ntracks:\n  New: ["A"]\n...\n'],
  ['nothing between the fences', '---\n---\n', '---\ntracks:\n  New: ["A"]\n---\n'],
  ['a blank line', '---\n\n---\n', '---\ntracks:\n  New: ["A"]\n---\n'],
  ['TOML without a line', '+++\n+++\n', '+++\n\n[tracks]\nNew = [ "A" ]\n+++\n'],
  ['TOML', '+++\ntitle = "T"\n+++\n', '+++\ntitle = "T"\n[tracks]\nNew = [ "A" ]\n+++\n'],
  [
    'TOML with tables',
    '+++\n[tracks]\nOld = ["B"] # keep\n\n[extra]\nx = 1\n+++\n',
    '+++\n[tracks]\nOld = ["B"] # keep\nNew = [ "A" ]\n\n[extra]\nx = 1\n+++\n',
  ],
])('%s', (_, front, expected) => {
  expect(insert(front + body)).toBe(expected + body)
  expect(parseText(insert(front + body)).sessions[0]?.track).toBe('New')
})

test.each([
  ['---\ntracks:\n  Old: [B]\n---\n', '---\ntracks:\n  Old: [B, "A"]\n---\n'],
  ['---\ntracks:\n  Old: [ "B" ] # k\n---\n', '---\ntracks:\n  Old: [ "B", "A" ] # k\n---\n'],
  ['---\ntracks:\n  Old:\n  - B\n---\n', '---\ntracks:\n  Old:\n  - B\n  - "A"\n---\n'],
  ['---\ntracks: {Old: [B]}\n---\n', '---\ntracks: {Old: [B, "A"]}\n---\n'],
  ['+++\n[tracks]\nOld = ["B"] # k\n+++\n', '+++\n[tracks]\nOld = ["B", "A"] # k\n+++\n'],
  ['---\n{title: T, tracks: {Old: [B]}}\n---\n', '---\n{title: T, tracks: {Old: [B, "A"]}}\n---\n'],
])('patterns go to a track that is there: %j', (front, expected) => {
  expect(insert(front + body, { Old: ['A'] })).toBe(expected + body)
})

test.each([
  [
    '---\ntracks:\n  Old:\n    - B\n---\n',
    '---\ntracks:\n  Old:\n    - B\n    - "A"\n  New: ["B"]\n---\n',
  ],
  ['---\ntracks: {Old: [B]}\n---\n', '---\ntracks: {Old: [B, "A"], "New": ["B"]}\n---\n'],
  ['+++\n[tracks]\nOld = ["B"]\n+++\n', '+++\n[tracks]\nOld = ["B", "A"]\nNew = [ "B" ]\n+++\n'],
])('patterns of the last track stand before new tracks: %j', (front, expected) => {
  expect(insert(front + body, { Old: ['A'], New: ['B'] })).toBe(expected + body)
})

test.each([
  ['---\ntitle: T\ntracks:\n  Old: B\n---\n', { Old: ['A'] }, 3],
  ['---\ntracks: [A]\n---\n', { New: ['A'] }, 2],
  ['---\nx: &x [B]\ntracks:\n  Old: *x\n---\n', { Old: ['A'] }, 3],
  ['+++\ntracks = {Old = ["B"]}\n+++\n', { New: ['A'] }, 2],
])('what would have to be rewritten is refused: %j', (front, tracks, line) => {
  expect(() => insert(front + body, tracks)).toThrow(
    new RegExp(`^notes\\.md:${line}:1: expected \`tracks\` with a list .* by hand\\.$`),
  )
})

describe('byte for byte', () => {
  test.each(['\n', '\r\n', '\r'])('line ends %j, a byte-order mark, no last line end', (end) => {
    for (const front of ['', '---\ntitle: T\n---\n']) {
      const notes = `\uFEFF${front}${body.trimEnd()}`.replaceAll('\n', end)
      const edited = insert(notes)
      expect(edited.replace(/\r\n|[\r\n]/g, '').startsWith('\uFEFF---')).toBe(true)
      expect(edited.match(/\r\n|[\r\n]/g)?.every((one) => one === end)).toBe(true)
      expect(isWithin(notes, edited)).toBe(true)
      expect(edited.endsWith('- y')).toBe(true)
    }
  })

  test('whatever the notes, the names and the patterns are', () => {
    const line = fc.constantFrom('a', '---', '- b', '', '# C', 'd: e', '  f', '`g`')
    const front = fc.constantFrom(
      '',
      '---\ntitle: T\n---\n',
      '---\ntracks:\n  Old: [B]\n---\n',
      '+++\ntitle = "T"\n+++\n',
    )
    const end = fc.constantFrom('\n', '\r\n')
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((one) => one.replace(/\s+/gu, ' ').trim() || 'x')
    fc.assert(
      fc.property(
        front,
        fc.array(line),
        end,
        text,
        fc.array(text, { minLength: 1 }),
        (front, lines, end, name, patterns) => {
          fc.pre(!['Old', '__proto__', 'constructor', 'prototype'].includes(name))
          const notes = [front.trimEnd(), '', ...lines, 'end'].join('\n').replaceAll('\n', end)
          const edited = insert(notes, { [name]: patterns })
          expect(isWithin(notes, edited)).toBe(true)
          expect(parseText(edited).tracks).toContain(name)
        },
      ),
    )
  })
})

/** Whether one stretch was put in, and nothing else. */
function isWithin(notes: string, edited: string): boolean {
  let same = 0
  while (same < notes.length && notes[same] === edited[same]) same += 1
  return edited.endsWith(notes.slice(same)) && edited.length > notes.length
}
