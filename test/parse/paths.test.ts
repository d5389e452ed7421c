/** What the names of files and folders say of an event and its days, where the notes themselves do not. */
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import type { Source } from '../../src/model.js'
import { parse } from '../../src/parse/index.js'

const talk = (path: string, shown = path): Source => ({
  path: shown,
  folder: dirname(path),
  file: path,
  text: `# ${basename(path, '.md')} by Ada Lovelace\n\n- x`,
})

test.each([
  [['/c/fold/day1/a.md', '/c/fold/day2/b.md'], 'fold'],
  [['/c/fluent-2014/3-12-14/a.md', '/c/fluent-2014/3-13-14/b.md'], 'fluent 2014'],
  [['/c/rustconf/day1/a.md', '/c/rustconf/day1/b.md'], 'rustconf'],
  [['/c/conf/2025-05-01/keynotes/a.md', '/c/conf/2025-05-01/b.md'], 'conf'],
  [
    ['/c/2024_04_postgres_conference/a.md', '/c/2024_04_postgres_conference/b.md'],
    '2024 postgres conference',
  ],
  [['/day1/a.md', '/day1/b.md'], 'Conference notes'],
])('%j are notes of "%s"', (paths, title) => {
  expect(parse(paths.map((path) => talk(path))).title).toBe(title)
})

test.each([
  ['/c/fluent/keynotes.md', 'keynotes'],
  ['/c/fluent/day-2_notes.md', 'fluent'],
  ['<stdin>', 'Conference notes'],
])('%s without a heading of its event is "%s"', (path, title) => {
  const text = '### A 9:00\n\n- x\n\n### B 9:30\n\n- y'
  const file = path.startsWith('/') ? path : null
  expect(parse([{ path, folder: '/c/fluent', file, text }]).title).toBe(title)
})

test('a day is that of the nearest folder called after one, wherever the command was called', () => {
  const days = (shown: (path: string) => string) =>
    parse(
      ['/c/conf/2025-05-01/keynotes/k.md', '/c/conf/2025-05-02/t.md', '/c/conf/day 3/u.md'].map(
        (path) => talk(path, shown(path)),
      ),
    ).sessions.map(({ day }) => day)
  const found = ['2025-05-01', '2025-05-02', 'Day 3']
  expect(days((path) => path)).toEqual(found)
  expect(days((path) => path.slice('/c/conf/'.length))).toEqual(found)
  expect(days(basename)).toEqual(found)
})

test('standard input lies in no folder', () => {
  const [session] = parse([
    { path: '<stdin>', folder: '/c/day1', file: null, text: '# A 9:00\n\n- x' },
  ]).sessions
  expect(session?.day).toBeNull()
})
