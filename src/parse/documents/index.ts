/** All files of an event → what each says: its sessions, its title, and what belongs to no session. */

import { orderOfDates } from '../../dates/order.js'
import type { FrontMatter } from '../../frontMatter/index.js'
import { plainText } from '../../text/plainText.js'
import { checkDates } from '../check.js'
import { Bylines } from '../line/byline.js'
import { splitRoom } from '../line/place.js'
import { namesAround } from '../paths.js'
import { withoutTime } from '../structure/clues.js'
import { type ReadDocument, toDocument } from './document.js'
import { type Draft, type ParsedSource, type Shared, toDraft } from './draft.js'
import { toOutline } from './outlined.js'

/** What dates, dashes and words mean is told by all files together; then each is read. */
export function readDocuments(
  parsed: readonly ParsedSource[],
  settings: FrontMatter,
): ReadDocument[] {
  const lang = settings.lang ?? 'en'
  const isFolder = parsed.length > 1
  const order = orderOfDates([settings.date ?? [], parsed.flatMap(datedTexts)].flat(), lang)
  const vocabulary = new Set(parsed.flatMap(({ source }) => lowerCaseWords(source.text)))
  const shared: Shared = { isFolder, lang, monthFirst: order.monthFirst, vocabulary, settings }
  const drafts = parsed.map((one) => toDraft(one, shared))
  const bylines = bylinesByDepth(drafts, shared)
  const outlines = drafts.map((draft) => toOutline(draft, bylines, shared))
  const common = new Bylines(
    outlines.flatMap(({ outlined }) =>
      outlined.sessions.map(({ text }) => splitRoom(withoutTime(text)).rest),
    ),
    shared,
  )
  const documents = outlines.map((one) => toDocument(one, common, shared))
  // What the notes say of their language is no guess.
  if (!order.settled && settings.lang === undefined)
    documents[0]?.diagnostics.push(
      ...checkDates(
        parsed.map(({ source }) => source),
        order.monthFirst,
      ),
    )
  return documents
}

/** Not the parts of addresses, which hold names in lower case: `twitter.com/rob_dodson`. */
const lowerCaseWords = (text: string): string[] =>
  text.match(/(?<![\p{L}\p{N}'’/@._-])\p{Ll}+(?![\p{L}\p{N}/@_])/gu) ?? []

/** Where dates stand: headings, the lines of the first page, and file names. */
function datedTexts({ source, tree }: ParsedSource): string[] {
  const headings = tree.children.filter(({ type }) => type === 'heading')
  const lines = tree.children.slice(0, 8).filter(({ type }) => type === 'paragraph')
  const names = namesAround(source).map((name) => name.replace(/_/g, '-'))
  return [...[...headings, ...lines].map((node) => plainText(node)), ...names]
}

/** What a dash means may differ from talks to topics, not from one talk to the next. */
function bylinesByDepth(drafts: readonly Draft[], shared: Shared): (depth: number) => Bylines {
  const all = drafts.flatMap(({ candidates }) => candidates)
  const depths = new Set(all.map(({ depth }) => depth))
  const found = new Map(
    [...depths].map((depth) => [
      depth,
      new Bylines(
        all
          .filter((one) => one.depth === depth)
          .map(({ plain }) => splitRoom(withoutTime(plain)).rest),
        shared,
      ),
    ]),
  )
  return (depth) => found.get(depth) ?? new Bylines([], shared)
}
