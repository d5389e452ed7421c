/**
 * UTF-8 with bytes in it that are none: a disk error, a line pasted from another encoding, a file cut off.
 *
 * `TextDecoder` replaces them too, but tells neither where nor how many, and a � that the author typed looks the same.
 */

/** Stands for what is no character: half of a surrogate pair, which no well-formed text holds. */
export const noCharacter = '\udfff'

/** A text may have these, however short it is. */
const mostInShortText = 2

/** Characters for each one that is none: in a picture, a zip or a PDF there are fewer. */
const textPerStray = 20

/** Whether a text that long has only a few characters that are none; with more it is no text, or in another encoding. */
export const areStrays = (count: number, length: number): boolean =>
  count <= mostInShortText || count * textPerStray <= length

export interface Scanned {
  /** With `noCharacter` in place of each sequence that is none. */
  text: string
  /** How many sequences are none. */
  bad: number
  /** How many can hardly be anything but UTF-8. */
  sure: number
}

/** Bytes that begin a character, and how many it has; bytes below begin none. The last row that fits counts. */
const lengths = [
  { from: 0x80, length: 1 },
  { from: 0xc0, length: 2 },
  { from: 0xe0, length: 3 },
  { from: 0xf0, length: 4 },
  { from: 0xf5, length: 1 },
]

/** What the second byte may be where not every continuation will do: no overlong form, no surrogate, nothing beyond U+10FFFF. */
const seconds: Partial<Record<number, { least?: number; most?: number }>> = {
  224: { least: 0xa0 },
  237: { most: 0x9f },
  240: { least: 0x90 },
  244: { most: 0x8f },
}

/**
 * First bytes of letters that hardly anybody writes without others: phonetic signs, vowel points of Hebrew, Syriac,
 * Thaana, N'Ko. `É»`, `Ö”` and `Ü…` in windows-1252 look like them.
 */
const rare = new Set([0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xd6, 0xdc, 0xdd, 0xde, 0xdf])

export function scanUtf8(bytes: Uint8Array): Scanned {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parts: string[] = []
  let [bad, sure, kept] = [0, 0, 0]
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      at += 1
      continue
    }
    const length = lengths.findLast(({ from }) => first >= from)?.length ?? 1
    let end = at + 1
    while (end < at + length && isContinuation(bytes[end])) end += 1
    // Three bytes of four are no chance: an emoji that was cut.
    if (end - at >= 3 || (isWhole(bytes, at, end, length) && !rare.has(first))) sure += 1
    if (!isWhole(bytes, at, end, length)) {
      parts.push(decoder.decode(bytes.subarray(kept, at)), noCharacter)
      kept = end
      bad += 1
    }
    at = end
  }
  parts.push(decoder.decode(bytes.subarray(kept)))
  return { text: parts.join('').replace(/^\ufeff/, ''), bad, sure }
}

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80

function isWhole(bytes: Uint8Array, at: number, end: number, length: number): boolean {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2)
  const { least = 0x80, most = 0xbf } = seconds[first] ?? {}
  // 0xC0 and 0xC1 would only begin overlong forms of ASCII.
  return length > 1 && end - at === length && first > 0xc1 && second >= least && second <= most
}
