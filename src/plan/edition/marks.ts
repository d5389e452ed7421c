/** How authors mark what matters. A new habit is a new row. */
import type { Paragraph, RootContent } from 'mdast'
import { plainText } from '../../text/plainText.js'
import type { Atom } from '../atoms/atom.js'

interface Mark {
  weight: number
  test: (text: string, node: RootContent | null) => boolean
}

const label =
  /^\W{0,3}(?:key(?: (?:points?|take-?\s?aways?|insights?|messages?|ideas?|learnings?))?|(?:main |my )?take-?\s?aways?|tl;?\s?dr|important|main points?|bottom line|in short|conclusions?|summary|lessons?(?: learned)?|remember|wichtig|fazit|merke|à retenir|importante|중요|핵심|結論|重要)\W{0,2}[:：]/iu

const heading =
  /^(?:\W{0,3}(?:the |my |main |key |overall )*(?:key points?|take-?\s?aways?|tl;?\s?dr|highlights?|summary|conclusions?|lessons(?: learned)?|learnings?|in short|bottom line|fazit|zusammenfassung|à retenir|résumé|resumen|conclusiones|정리|핵심|요약|まとめ|結論)\W{0,3})$/iu

const rows: Mark[] = [
  { weight: 4, test: (text) => label.test(text) },
  { weight: 4, test: (text) => /[⭐🌟★🔑❗‼]/u.test(text) },
  { weight: 3, test: (_, node) => boldStart(node) === 'said' },
  // `! read this`, not `!==` or `!important`; `never do that!!`.
  { weight: 2, test: (text) => /^\s*!+\s+\S|!!+\s*$/u.test(text) },
  // `polyfills!` is as often mere delight, `**Slides:**` a label: each counts for as much as its place does.
  { weight: 0.1, test: (text, node) => /!\s*$/u.test(text) || boldStart(node) === 'label' },
]

/** As much as a label of its own. */
const below = 4

/**
 * @param isBelow whether it stands below a title that marks it
 * @returns 0 for what nobody marked
 */
export const markOfText = (text: string, node: RootContent | null, isBelow: boolean): number =>
  Math.max(isBelow ? below : 0, rows.find(({ test }) => test(text, node))?.weight ?? 0)

/** `Takeaways`, `Key points:`: as a heading, a line of its own, or a bullet, it marks what stands below. */
export const isMarkedBelow = (text: string): boolean => heading.test(text)

/**
 * @param above texts of the lines that it stands below
 * @returns 0 for what nobody marked
 */
export function markOf({ leaf }: Atom, text: string, above: readonly string[]): number {
  const node = leaf.type === 'block' || leaf.type === 'piece' ? leaf.node : null
  return markOfText(text, node, above.some(isMarkedBelow))
}

/** How a paragraph begins in bold: with what it says, or with a label in front of that. */
function boldStart(node: RootContent | null): 'said' | 'label' | null {
  if (node?.type !== 'paragraph') return null
  const { children }: Paragraph = node
  const [first, next] = children
  if (first?.type !== 'strong') return null
  const behind = next ? plainText(next) : ''
  return /[:：]\s*$/u.test(plainText(first)) || /^\s*[:：]/u.test(behind) ? 'label' : 'said'
}
