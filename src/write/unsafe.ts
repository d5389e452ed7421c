/**
 * What Marp gives a meaning that CommonMark does not, and so mdast-util-to-markdown would let through. Each row is one
 * character that has to be escaped, in the form of that library's own table.
 */
import type { ConstructName, Unsafe } from 'mdast-util-to-markdown'

const addresses: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'titleQuote',
]

/** A link does not hold another link. */
const insideLinks: ConstructName[] = ['link', ...addresses]

export const unsafe: Unsafe[] = [
  // `$5 and $6` is a formula.
  { character: '$', inConstruct: 'phrasing', notInConstruct: addresses },
  // `:tada:` is an emoji.
  { character: ':', after: '[\\w+-]+:', inConstruct: 'phrasing', notInConstruct: addresses },
  // `//example.com` is a link; an escape in the middle keeps it text.
  { character: '/', before: '/', inConstruct: 'phrasing', notInConstruct: insideLinks },
  // So are more schemes than GFM knows: `ftp://…`, `mailto:…`
  {
    character: ':',
    before: '(?:https?|ftp|mailto)',
    inConstruct: 'phrasing',
    notInConstruct: insideLinks,
  },
  // And `me@example.com`.
  {
    character: '@',
    before: '[\\w.+-]',
    after: '[\\w-]',
    inConstruct: 'phrasing',
    notInConstruct: insideLinks,
  },
  // `==` under a line of text would make it a heading.
  { atBreak: true, character: '=' },
  // Strikethrough: one tilde is text to Marp, two are not.
  { character: '~', inConstruct: 'phrasing', notInConstruct: addresses },
]
