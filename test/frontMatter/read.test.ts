import { expect, test } from 'vitest'
import { RecapError } from '../../src/error.js'
import { parse } from '../../src/parse/index.js'
import { parseText, sayingsOf, sourceOf } from '../notes.js'

const withFrontMatter = (yaml: string, fence = '') =>
  `---${fence}\n${yaml}\n---\n# Conf\n\n## A\n\n- x\n\n## B\n\n- y`

test('every key does what it says', () => {
  const recap = parseText(
    withFrontMatter(
      'title: T\nsubtitle: S\nevent: E\ndate: 2025-09-02 to 2025-09-05\nlocation: L\nauthor: W\nlang: de\ntheme: gaia\nsize: "4:3"\nheader: H\nfooter: F\ntracks:\n  One: [A]\n  Two: B',
    ),
  )
  expect(recap).toMatchObject({
    title: 'T',
    subtitle: 'S',
    lang: 'de',
    event: {
      title: 'E',
      dates: { from: '2025-09-02', to: '2025-09-05' },
      location: 'L',
      author: 'W',
    },
    settings: { theme: 'gaia', size: '4:3', header: 'H', footer: 'F' },
    tracks: ['One', 'Two'],
  })
  expect(recap.sessions.map(({ track }) => track)).toEqual(['One', 'Two'])
  // The heading that the title overrules is nowhere else: it is kept for the presenter.
  expect(recap.unsaid).toEqual(['The notes are headed: Conf'])
})

test.each([
  [
    'autor: x',
    'front-matter-unknown-key',
    '`autor` is not a key of recap (did you mean `author`?)',
    2,
  ],
  ['title: [a]', 'front-matter-invalid', '`title`: expected text', 2],
  ['author: x\nsize: 3:2', 'front-matter-invalid', '`size`: expected one of 16:9, 4:3', 3],
  ['theme: ../evil.css', 'front-matter-invalid', '`theme`: expected the name of a theme', 2],
  ['lang: "no language"', 'front-matter-invalid', '`lang`: expected a language', 2],
  ['sessionLevel: 9', 'front-matter-invalid', '`sessionLevel`: expected a number from 1 to 6', 2],
  ['date: soon', 'front-matter-invalid', '`date`: expected a date', 2],
  [
    'tracks:\n  X: ["nowhere"]',
    'track-matches-nothing',
    'tracks: "nowhere" (X) is in no session',
    2,
  ],
  ['__proto__: x', 'front-matter-unknown-key', '`__proto__` is not a key', 2],
])('%s is reported', (yaml, id, message, line) => {
  const { diagnostics } = parseText(withFrontMatter(yaml))
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({ id, position: { line } })
  expect(diagnostics[0]?.message).toContain(message)
})

test.each([' js', 'javascript', 'JS', '--- js ', 'coffee', ' json'])(
  'an engine is refused: ---%s',
  (fence) => {
    if (fence.startsWith('-'))
      return expect(() => parseText(withFrontMatter('title: x', fence))).not.toThrow()
    expect(() => parseText(withFrontMatter('throw new Error("ran")', fence))).toThrow(
      /1:4: expected YAML front matter/,
    )
  },
)

test('broken YAML is an error with its place', () => {
  expect(() => parseText(withFrontMatter('title: ok\nauthor: "open'))).toThrow(RecapError)
  expect(() => parseText(withFrontMatter('title: ok\nauthor: "open'))).toThrow(
    /^notes\.md:\d+:\d+: the front matter is no YAML/,
  )
})

test('bombs do not go off', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`)}]`),
  ].join('\n')
  expect(() => parseText(withFrontMatter(bomb))).toThrow(RecapError)
})

test('two rules around text are no front matter', () => {
  const recap = parseText('---\nJust words\n---\n\n- x')
  expect(JSON.stringify(recap)).toContain('Just words')
})

test.each([
  '---\n# mine\ntitle: T\n---\n',
  '---\n\n# mine\n\n# of 2025\ntitle: T\n---\n',
  '---\n{title: T}\n---\n',
  '---\ntitle: T\n...\n',
  '---\n# mine\ntitle: T\n...\n',
])('%j is front matter', (front) => {
  const recap = parseText(`${front}## A\n\n- x\n\n## B\n\n- y`)
  expect(recap.title).toBe('T')
  expect(recap.sessions).toHaveLength(2)
})

test('front matter without a line is no text', () => {
  const recap = parseText('---\n---\n## A\n\n- x\n\n## B\n\n- y')
  expect(recap.front).toEqual([])
  expect(recap.sessions.map(({ position }) => position.line)).toEqual([3, 7])
})

test.each([
  '---\n# Talk 1\nSpeaker: Jo\n---\n\n- x',
  '---\n# Talk 1\n---\n\n- x',
  '---\n{{< toc >}} Talk 1\n---\n\n- x',
  '---\nWhat we saw: Talk 1\n\n...\n\n- x',
])('%j are rules around notes', (notes) => {
  expect(sayingsOf(parseText(notes))).toContain('Talk 1')
})

test('a rule before the first talk is no front matter', () => {
  const recap = parseText('---\n\n## Talk 1\n\nSpeaker: Jo\n\n- a\n\n---\n\n## Talk 2\n\n- b')
  expect(recap.sessions.map(({ title }) => title)).toEqual(['Talk 1', 'Talk 2'])
})

test('the notes keep their line numbers', () => {
  expect(parseText(withFrontMatter('title: x\nauthor: y')).sessions[0]?.position.line).toBe(7)
})

test.each(['', '# Conf 2025\n\nMy notes.\n'])(
  'the page that a folder opens with tells of the event: %j',
  (page) => {
    const recap = parse([
      sourceOf('conf/README.md', `---\ntitle: T\ntracks:\n  One: [A]\n---\n${page}`),
      sourceOf('conf/a.md', '# A\n\n- x\n'),
      sourceOf('conf/b.md', '# B\n\n- y\n'),
    ])
    expect(recap.title).toBe('T')
    expect(recap.sessions.map(({ title, track }) => [title, track])).toEqual([
      ['A', 'One'],
      ['B', null],
    ])
  },
)
