/** Bytes that are no UTF-8: a bad one costs one character and a warning, another encoding is read as what it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RecapError } from '../../src/error.js'
import { parse } from '../../src/parse/index.js'
import { decode } from '../../src/read/decode.js'
import { sourceOf } from '../notes.js'

/** A string stands for its UTF-8, a number for a byte. */
const bytesOf = (...parts: (string | number | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'string') return Buffer.from(part)
      return Uint8Array.from(typeof part === 'number' ? [part] : part)
    }),
  )

/** Text in a code page of which only these letters are needed. */
const inPage = (text: string, letters: Readonly<Record<string, number | readonly number[]>>) =>
  bytesOf(...[...text].map((letter) => letters[letter] ?? letter))

const read = (bytes: Uint8Array) => {
  const { text, diagnostics } = decode(bytes, 'n.md')
  return {
    text,
    told: diagnostics.map(({ id, position: { line, column } }) => `${id} ${line}:${column}`),
  }
}

const japanese = '# Conf\n\n## Alpha\n\n- 圧縮の話、日本語のノート\n'

describe('one bad sequence is one �, told with its line, and the rest stays', () => {
  test.each([
    ['a byte of latin-1', [0xe9]],
    ['a continuation without its start', [0xa6]],
    ['a byte that UTF-8 never has', [0xff]],
    ['a character that was cut', [0xe6, 0x97]],
    ['an emoji that was cut', [0xf0, 0x9f, 0x8e]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a longer overlong form', [0xe0, 0x80, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0xbd]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['NUL', [0]],
    ['another control character', [0x1d]],
  ])('%s', (_, bad) => {
    expect(read(bytesOf(japanese, '- caf', bad, ' x\n'))).toEqual({
      text: `${japanese}- caf� x\n`,
      told: ['character-unreadable 6:6'],
    })
  })

  test('at the end of the file', () => {
    expect(read(bytesOf(japanese, [0xe6, 0x97]))).toEqual({
      text: `${japanese}�`,
      told: ['character-unreadable 6:1'],
    })
  })

  test('a lone emoji that was cut at the end of notes in English', () => {
    expect(read(bytesOf('# Conf\n\n- party ', [0xf0, 0x9f, 0x8e]))).toEqual({
      text: '# Conf\n\n- party �',
      told: ['character-unreadable 3:9'],
    })
  })

  test('behind Windows line ends the line is the one that an editor shows', () => {
    const { told } = read(bytesOf(japanese.replaceAll('\n', '\r\n'), '- a', 0xff))
    expect(told).toEqual(['character-unreadable 6:4'])
  })

  test('of many, three are told, and how many more', () => {
    const bad = Array.from({ length: 30 }, () =>
      bytesOf('日本語のノートはとても長いのでここまで', 0xff, '\n'),
    )
    const { text, diagnostics } = decode(Buffer.concat(bad), 'n.md')
    expect(text).toBe('日本語のノートはとても長いのでここまで�\n'.repeat(30))
    expect(diagnostics.map(({ position }) => position.line)).toEqual([1, 2, 3])
    expect(diagnostics.map(({ message }) => /So do 27 further down/.test(message))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('a � that the author typed is no fault', () => {
    expect(read(bytesOf('# � and ', 0xe9, ' and 日本')).told).toEqual(['character-unreadable 1:9'])
    expect(read(bytesOf('# �')).told).toEqual([])
  })

  test('the recap tells it, where it stands among the others', () => {
    const { text, diagnostics } = decode(bytesOf('# Conf\n\n## 日本\n\n## B', 0xff), 'n.md')
    const told = parse([{ ...sourceOf('n.md', text), diagnostics }]).diagnostics
    expect(told.map(({ id, position }) => `${id} ${position.line}`)).toEqual([
      'empty-session 3',
      'empty-session 5',
      'character-unreadable 5',
    ])
  })
})

const latin1 = {
  é: 0xe9,
  à: 0xe0,
  É: 0xc9,
  '«': 0xab,
  '»': 0xbb,
  ß: 0xdf,
  ü: 0xfc,
  ö: 0xf6,
  Ö: 0xd6,
}
const quotes = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '…': 0x85, '€': 0x80 }
const western = { ...latin1, ...quotes }

describe('another encoding is read as what it is, and told', () => {
  test.each([
    ['one letter of windows-1252', inPage('# Conf\n\n- café\n', western), '# Conf\n\n- café\n'],
    ['at the very end', inPage('# voilà', western), '# voilà'],
    ['many', inPage('# Größe\n\n- müde café, 5 €\n', western), '# Größe\n\n- müde café, 5 €\n'],
    ['what looks like UTF-8 by chance', inPage('# «CAFÉ»\n', western), '# «CAFÉ»\n'],
    ['again', inPage('# „TÖ”\n', { ...western, '„': 0x84 }), '# „TÖ”\n'],
    ['punctuation', inPage('# it’s “so” – yes…\n', western), '# it’s “so” – yes…\n'],
    [
      'windows-1251',
      Buffer.from(
        '230acff0e8e2e5f220ece8f02c20fdf2ee20e7e0ece5f2eae820ee20e4eeeae0e4e50a'.replace(
          'eeeae0e4',
          'eeeaebe0e4',
        ),
        'hex',
      ),
      '#\nПривет мир, это заметки о докладе\n',
    ],
    [
      'Shift_JIS',
      Buffer.from(
        '2320 88b38f6b 82cc 98628141 93fa967b8cea 82cc 836d815b8367 82cd 82b782b282a2 0a'.replaceAll(
          ' ',
          '',
        ),
        'hex',
      ),
      '# 圧縮の話、日本語のノートはすごい\n',
    ],
    [
      'GBK',
      Buffer.from('2320d5e2cac7b9d8d3dad1b9cbf5b5c4b1cabcc7a3accbfbc3c7cbb5c1cbbadcb6e00a', 'hex'),
      '# 这是关于压缩的笔记，他们说了很多\n',
    ],
  ])('%s', (_, bytes, text) => {
    const found = read(bytes)
    expect(found.text).toBe(text)
    expect(found.told).toEqual([expect.stringMatching(/^encoding-guessed /)])
  })

  test('two files joined by a script: each line in its own', () => {
    const bytes = bytesOf('# 日本\n', inPage('- café\n- à\n- ü\n', western))
    expect(read(bytes).text).toBe('# 日本\n- café\n- à\n- ü\n')
  })

  test('the same where both have as much of it', () => {
    const bytes = bytesOf('# Été\n\n- à où là\n', inPage('- é\n- ü\n- ß\n- à\n- é\n', western))
    expect(read(bytes).text).toBe('# Été\n\n- à où là\n- é\n- ü\n- ß\n- à\n- é\n')
  })

  test('a byte that the code page leaves free is one �', () => {
    const { text, told } = read(bytesOf(inPage('# café\n\n- müde ', western), 0x81, 'x\n'))
    expect(text).toBe('# café\n\n- müde �x\n')
    expect(told).toEqual(['encoding-guessed 1:6', 'character-unreadable 3:8'])
  })
})

const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
const utf32 = (text: string) =>
  Buffer.concat(
    [...text].map((one) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(one.codePointAt(0) ?? 0)
      return bytes
    }),
  )

test.each([
  ['UTF-16, little end first', utf16('\ufeff# Ä 日本 🎉\n', false), '# Ä 日本 🎉\n', 0],
  ['UTF-16, big end first', utf16('\ufeff# Ä 日本 🎉\n', true), '# Ä 日本 🎉\n', 0],
  ['UTF-16 without its mark', utf16('# Conf\n\n- x 日本\n', false), '# Conf\n\n- x 日本\n', 1],
  [
    'the other, of Japanese alone',
    utf16('# 日本\n\n日本語のノート\n', true),
    '# 日本\n\n日本語のノート\n',
    1,
  ],
  ['UTF-16 that lost its last byte', utf16('\ufeff# Conf', false).subarray(0, -1), '# Con�', 1],
  ['UTF-16 with half a pair', utf16('\ufeff# \ud83d x 日本', false), '# � x 日本', 1],
  ['UTF-32', utf32('\ufeff# Ä 🎉\n'), '# Ä 🎉\n', 0],
  ['UTF-8 with a mark', bytesOf('\ufeff# Conf'), '# Conf', 0],
  ['UTF-8 with a mark and a bad byte', bytesOf('\ufeff# 日本', 0xff), '# 日本�', 1],
])('%s', (_, bytes, text, told) => {
  const found = read(bytes)
  expect(found.text).toBe(text)
  expect(found.told).toHaveLength(told)
})

test.each([
  ['a picture', bytesOf([0x89], 'PNG', [0, 0, 0, 1])],
  ['zeros', Buffer.alloc(100)],
  ['noise', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at * 7) % 256))],
])('%s is no text', (_, bytes) => {
  expect(() => decode(bytes, 'n.md')).toThrow(/n\.md: expected Markdown text .* binary file/)
})

test('what is UTF-8 is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const text = any.replace(/[\u0000-\u001f]/g, ' ').replace(/^\ufeff/, '')
      expect(read(Buffer.from(text))).toEqual({ text, told: [] })
    }),
    { numRuns: 2000 },
  )
})

test('any bytes are notes, or an error that says what to do', () => {
  const text = fc
    .constantFrom('# ', '\n', '- ', 'é', '日本', '🎉', '\u000b', '\t', '| a |', '`')
    .map((one) => [...Buffer.from(one)])
  const parts = fc.array(fc.oneof(text, fc.array(fc.nat({ max: 255 }), { maxLength: 4 })))
  fc.assert(
    fc.property(parts, (parts) => {
      try {
        const { text, diagnostics } = decode(Uint8Array.from(parts.flat()), 'n.md')
        parse([{ ...sourceOf('n.md', text), diagnostics }])
        expect(text.isWellFormed()).toBe(true)
        expect(diagnostics.length).toBeLessThan(5)
      } catch (error) {
        expect(error).toBeInstanceOf(RecapError)
      }
    }),
    { numRuns: 2000 },
  )
})
