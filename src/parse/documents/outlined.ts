/** A file's outline: which of its marks start sessions. */
import type { Heading, Root, RootContent } from 'mdast'
import type { FrontMatter } from '../../frontMatter/index.js'
import { plainText } from '../../text/plainText.js'
import { isTitleLine } from '../facts.js'
import type { Bylines } from '../line/byline.js'
import { enough, type Weighed, weigh, withoutTime } from '../structure/clues.js'
import { inferStructure, type Structure } from '../structure/infer.js'
import { depthBelow, itemDepth, promote } from '../structure/marks.js'
import { type Outline, outline } from '../structure/outline.js'
import { isBreak, isTopic } from '../words.js'
import type { Draft, Shared } from './draft.js'

export interface Outlined extends Draft {
  structure: Structure
  outlined: Outline
}

/** @param bylines what dashes and bars mean on a level */
export function toOutline(
  draft: Draft,
  bylines: (depth: number) => Bylines,
  shared: Shared,
): Outlined {
  const { parsed, year, isPage, candidates } = draft
  const { tree, settings } = parsed
  const weighed = candidates.map((one) =>
    weigh(one, { ...shared, year, bylines: bylines(one.depth) }),
  )
  const sessionLevel = settings.sessionLevel ?? shared.settings.sessionLevel
  const inferred = structureOf(weighed, draft, sessionLevel)
  const headings = new Map<RootContent, Weighed>(
    weighed.flatMap((one) => (one.depth <= 6 ? [[one.node as RootContent, one]] : [])),
  )
  const level = inferred.level !== null && inferred.level > 6 ? depthBelow(tree) : inferred.level
  const structure = { ...inferred, level }
  if (level !== null && !inferred.isOneTalk) {
    const marks = weighed.filter(
      (one) =>
        isDayLine(one, tree) ||
        (one.depth === inferred.level && level !== inferred.level && isPromoted(one)),
    )
    promote(tree, marks, level as Heading['depth'], (heading, mark) => {
      headings.set(heading, { ...mark, depth: heading.depth })
    })
  }
  if (structure.isOneTalk && structure.level === null)
    return { ...draft, structure, outlined: withoutMarks(tree) }
  if (isPage && structure.isOneTalk) return { ...draft, structure, outlined: asPreface(tree) }
  const isTitled = settings.title !== undefined || settings.event !== undefined
  return {
    ...draft,
    structure,
    outlined: outline(tree, headings, structure, { isTitled, isAlone: !shared.isFolder }),
  }
}

/** No talk has these. */
const eventKeys = ['event', 'subtitle', 'location', 'tracks'] as const

/** No event has these. */
const talkKeys = ['speakers', 'speaker', 'start', 'end', 'links'] as const

/** What the front matter says of it overrules what the headings look like. */
function structureOf(
  candidates: readonly Weighed[],
  { parsed, path, isPage }: Draft,
  sessionLevel: number | undefined,
): Structure {
  const { tree, settings } = parsed
  const has = (keys: readonly (keyof FrontMatter)[]) =>
    keys.some((key) => settings[key] !== undefined)
  if (sessionLevel) return { level: sessionLevel, isOneTalk: false, isCertain: true }
  if (settings.title !== undefined && has(talkKeys))
    return { level: null, isOneTalk: true, isCertain: true }
  return inferStructure(candidates, {
    path,
    title: settings.title ?? titleLineOf(tree),
    // One heading on the page that a folder opens with is the event's, and no session.
    isEvent: has(eventKeys) && !(isPage && candidates.length <= 1),
  })
}

/** `LTS Session`, above headings that are its topics. */
function titleLineOf({ children: [first] }: Root): string | null {
  return first?.type === 'paragraph' && isTitleLine(first) ? plainText(first) : null
}

function asPreface({ children }: Root): Outline {
  const heading = children.find((node) => node.type === 'heading')
  const title = heading ? { text: plainText(heading), heading } : null
  return { ...withoutMarks({ children: children.filter((node) => node !== heading) }), title }
}

const withoutMarks = ({ children }: Pick<Root, 'children'>): Outline => ({
  title: null,
  front: children,
  opening: [],
  sessions: [],
  unsaid: [],
})

/** A line that names a day, right above the heading of a session or another line that marks one. */
function isDayLine({ depth, day, index }: Weighed, { children }: Root): boolean {
  if (depth <= 6 || depth === itemDepth || day === null) return false
  const [before, next] = [children[index - 1], children[index + 1]]
  const isMark =
    next?.type === 'heading' || (next?.type === 'paragraph' && next.children[0]?.type === 'strong')
  return isMark && (before?.type !== 'heading' || before.depth === 1)
}

/** A bold line among bold lines that are sessions: one itself, or what stands between sessions. The rest is emphasis. */
const isPromoted = ({ weight, plain, rest, below }: Weighed) =>
  weight >= enough ||
  isTopic(plain) ||
  isBreak(withoutTime(plain)) ||
  (rest.length === 0 && below.length > 0 && plain.split(/\s+/).length <= 2)
