/** How authors mark what matters. A new habit is a new row. */
import type { RootContent } from 'mdast'
import { plainText } from '../../text.js'
import type { Atom } from '../divide/atom.js'

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
  { weight: 3, test: (_, node) => startsBold(node) },
  { weight: 2, test: (text) => /^\s*!|!\s*$/u.test(text) },
]

/** @returns 0 for what nobody marked */
export function markOf(atom: Atom, text: string): number {
  const node = atom.leaf.type === 'block' || atom.leaf.type === 'piece' ? atom.leaf.node : null
  const own = rows.find(({ test }) => test(text, node))?.weight ?? 0
  const topic = atom.path.findLast(({ type }) => type === 'topic')
  const isBelow = topic?.type === 'topic' && topic.node !== node
  return isBelow && heading.test(plainText(topic.node)) ? Math.max(4, own) : own
}

function startsBold(node: RootContent | null): boolean {
  if (node?.type !== 'paragraph') return false
  const [first] = node.children
  return first?.type === 'strong'
}
