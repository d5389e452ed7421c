/** Text → words, in any script. */
import { segmentsOf } from '../text/segments.js'

export interface Word {
  /** As typed: `WebAssembly`. */
  written: string
  /** Lower case. */
  key: string
}

/** `C++`, `Node.js`, `it's`, `e-mail` are one word each. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’_-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#)?/gu
const address = /(?:\b\w+:\/\/|\bwww\.)\S+/g
/** Written without blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]{2,}/u

export function wordsOf(text: string): Word[] {
  const found = text.replace(address, ' ').match(word) ?? []
  return found.flatMap(segment).map((written) => ({ written, key: keyOf(written) }))
}

function segment(text: string): string[] {
  if (!unspaced.test(text)) return [text]
  return [...segmentsOf(text, 'word')].flatMap(({ from, to, isWord }) =>
    isWord ? text.slice(from, to) : [],
  )
}

const keyOf = (written: string) =>
  written.normalize('NFKC').toLowerCase().replace(/’/g, "'").replace(/'s$/, '')

/** `models` is `model` and `testing` is `test`, where the notes have both; so is a Korean noun with its particle. */
export function foldIn(vocabulary: ReadonlySet<string>): (key: string) => string {
  return (key) => {
    const stems = endings.flatMap(([ending, instead]) =>
      key.length > ending.length + 2 && key.endsWith(ending)
        ? [key.slice(0, -ending.length) + instead]
        : [],
    )
    const nouns = /^\p{Script=Hangul}{3,}$/u.test(key) ? [key.slice(0, -1), key.slice(0, -2)] : []
    return [...stems, ...nouns].find((stem) => stem.length > 1 && vocabulary.has(stem)) ?? key
  }
}

const endings: readonly [string, string][] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['er', ''],
]
