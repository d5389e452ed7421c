/**
 * What Marp gives a meaning that CommonMark does not, and so mdast-util-to-markdown would let through. Each row is one
 * character that has to be escaped, in the form of that library's own table.
 */
import type { Unsafe } from 'mdast-util-to-markdown'

export const unsafe: Unsafe[] = [
  // `$5 and $6` is a formula.
  { character: '$', inConstruct: 'phrasing' },
  // `:tada:` is an emoji.
  { character: ':', after: '[\\w+-]+:', inConstruct: 'phrasing' },
  // `//example.com` is a link; an escape in the middle keeps it text.
  { character: '/', before: '/', inConstruct: 'phrasing' },
  // Any scheme in text: markdown-it turns `ftp://…` and `mailto:…` into links, GFM's autolinks are fewer.
  { character: ':', before: '(?:https?|ftp|mailto)', inConstruct: 'phrasing' },
  // `me@example.com`
  { character: '@', before: '[\\w.+-]', after: '[\\w-]', inConstruct: 'phrasing' },
  // `[ ]` and `[^1]` at the start of an item are text to Marp, and stay so.
  // `==` under a line of text would make it a heading.
  { atBreak: true, character: '=' },
  // Strikethrough: one tilde is text to Marp, two are not.
  { character: '~', inConstruct: 'phrasing' },
]
