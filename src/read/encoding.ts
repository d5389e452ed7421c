/** Which encoding a file of notes is in. UTF-8 as a rule; Windows editors save UTF-16, old ones an 8-bit code page. */
import { analyse } from 'chardet'
import { areStrays, noCharacter, scanUtf8 } from './utf8.js'

export interface Reading {
  /** With `noCharacter` in place of what is none. */
  text: string
  encoding: string
  /** Nothing in the file says so. */
  isGuess: boolean
}

/** The longest mark first: that of UTF-32 begins as that of UTF-16. */
const marks = [
  {
    bytes: [0xff, 0xfe, 0, 0],
    encoding: 'UTF-32',
    read: (bytes: Uint8Array) => utf32(bytes, true),
  },
  {
    bytes: [0, 0, 0xfe, 0xff],
    encoding: 'UTF-32',
    read: (bytes: Uint8Array) => utf32(bytes, false),
  },
  {
    bytes: [0xff, 0xfe],
    encoding: 'UTF-16',
    read: (bytes: Uint8Array) => utf16(bytes, 'utf-16le'),
  },
  {
    bytes: [0xfe, 0xff],
    encoding: 'UTF-16',
    read: (bytes: Uint8Array) => utf16(bytes, 'utf-16be'),
  },
]

export function readText(bytes: Uint8Array): Reading {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  if (mark) return { text: mark.read(bytes), encoding: mark.encoding, isGuess: false }
  const utf16 = unmarkedUtf16(bytes)
  if (utf16 !== null) return { text: utf16, encoding: 'UTF-16', isGuess: true }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'UTF-8', isGuess: false }
  } catch {
    return readInvalidUtf8(bytes)
  }
}

/** The file as a whole decides: a few stray bytes in UTF-8 do not make it another encoding. */
function readInvalidUtf8(bytes: Uint8Array): Reading {
  const { text, bad, sure } = scanUtf8(bytes)
  if (sure >= bad && areStrays(bad, text.length)) return { text, encoding: 'UTF-8', isGuess: false }
  const encoding = guess(bytes)
  if (sure > 0 && encoding.startsWith('windows-')) {
    const lines = linesOf(bytes).map((line) => ({ line, ...scanUtf8(line) }))
    // Two files joined by a script: each line in the encoding that it is in.
    if (lines.some(({ bad, sure }) => sure > 0 && bad === 0))
      return {
        text: lines
          .map(({ line, text, bad, sure }) => (sure >= bad ? text : decoded(line, encoding)))
          .join(''),
        encoding: `UTF-8 and ${encoding}, line by line`,
        isGuess: true,
      }
  }
  return { text: decoded(bytes, encoding), encoding, isGuess: true }
}

const lineFeed = 0x0a

/** Each with its line end. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, from)
    const to = end < 0 ? bytes.length : end + 1
    lines.push(bytes.subarray(from, to))
    from = to
  }
  return lines
}

/** Bytes: more tell nothing new. */
const sampleSize = 65_536

/** Notes in the west of Europe and in America: as good as any other for a name with one accent in English notes. */
const common = 'windows-1252'

/** What another encoding must be ahead of the common one, in chardet's percent: below, it goes by chance. */
const margin = 15

/** Shift_JIS, GB18030, windows-1251 …, by how often letters follow each other. */
function guess(bytes: Uint8Array): string {
  const lines = linesOf(bytes).filter((line) => line.some((byte) => byte >= 0x80))
  const found = analyse(Buffer.concat(lines).subarray(0, sampleSize)).flatMap((match) => {
    const encoding = knownAs(match.name)
    return encoding === null ? [] : { ...match, encoding }
  })
  const [best] = found
  const ofCommon = found.find(({ encoding }) => encoding === common)?.confidence ?? 0
  const isAhead = best && best.confidence >= ofCommon + margin
  return isAhead && fits(bytes, best.encoding) ? best.encoding : common
}

/** A stray byte may be in any encoding; many say that it is not this one. */
const fits = (bytes: Uint8Array, encoding: string): boolean =>
  (decoded(bytes, encoding).match(strays)?.length ?? 0) * 100 <= bytes.length

const strays = new RegExp(noCharacter, 'gu')

/** As browsers do: ISO-8859-1 is windows-1252 to them, ISO-8859-9 windows-1254. Null for what none reads. */
function knownAs(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** What an encoding leaves free becomes a � or a control character that nobody types. */
function decoded(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return (encoding === common ? withPunctuation(text) : text).replace(
    /[\ufffd\u0080-\u009f]/g,
    noCharacter,
  )
}

/** From 0x80; what is free is itself. */
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 and 22 read windows-1252 as if it were ISO-8859-1, which has control characters there. */
const withPunctuation = (text: string): string =>
  text.replace(
    /[\u0080-\u009f]/g,
    (control) => punctuation[control.charCodeAt(0) - 0x80] ?? control,
  )

const utf16 = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes).replaceAll('\ufffd', noCharacter)

/** Letters, spaces and line ends of ASCII, each beside a zero: that is UTF-16 without a mark, if nothing speaks against it. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (!bytes.includes(0)) return null
  const lineFeeds = bytes.reduce((sum, byte) => sum + (byte === lineFeed ? 1 : 0), 0)
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = new TextDecoder(encoding).decode(bytes)
    const lines = text.split('\n').length - 1
    if (/[\n\u0020-\u007e]/.test(text) && lines * 2 >= lineFeeds && !noText.test(text)) return text
  }
  return null
}

/** What a wrong reading is full of: control characters, characters that Unicode has not given away, half surrogate pairs. */
const noText = /[\u0000-\u0008\u000e-\u001f\p{Cn}\p{Co}\p{Cs}]/u

function utf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 4; at < bytes.length; at += 4) {
    const code = at + 4 > bytes.length ? -1 : view.getUint32(at, isLittleEndian)
    const isCharacter = code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    text += isCharacter ? String.fromCodePoint(code) : noCharacter
  }
  return text
}
