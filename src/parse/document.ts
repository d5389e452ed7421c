/** All files of an event → what each says: its sessions, its title, and what belongs to no session. */
import type { Heading, Root, RootContent } from 'mdast'
import type { Diagnostic } from '../diagnostic.js'
import type { Aside, Session, Source } from '../model.js'
import { plainText } from '../text.js'
import { asidesOf } from './asides.js'
import { checkDates, checkLevels, checkReading, checkStructure } from './check.js'
import { orderOfDates } from './dateOrder.js'
import type { DateRange } from './dates.js'
import { type DayOptions, readDay, splitDay } from './days.js'
import { type Facts, isTitleLine, readFacts } from './facts.js'
import type { FrontMatter } from './frontMatter/index.js'
import { type PathFacts, readPath } from './paths.js'
import { takeComments } from './repair/comments.js'
import { withoutEmpty } from './repair/empty.js'
import { Bylines } from './session/byline.js'
import { applyFrontMatter } from './session/frontMatter.js'
import { mergeKinds } from './session/mergeKinds.js'
import { splitRoom } from './session/place.js'
import { lowerHeadings, readSession } from './session/session.js'
import { candidatesOf } from './structure/candidates.js'
import { type Candidate, enough, type Weighed, weigh, withoutTime } from './structure/clues.js'
import { inferStructure, type Structure } from './structure/infer.js'
import { depthBelow, itemDepth, promote } from './structure/marks.js'
import { type Outline, outline, type RawSession } from './structure/outline.js'
import { isBreak, isTopic } from './words.js'

export interface ParsedSource {
  source: Source
  tree: Root
  settings: FrontMatter
  /** Line of each key of the front matter. */
  lines: Partial<Record<string, number>>
}

export interface ReadDocument {
  /** One of several files, which holds the notes of one session: its front matter is about that. */
  isTalk: boolean
  /** Of the event, as the heading above the sessions has it. */
  title: string | null
  /** Days that the title, or the lines below it, name. */
  dates: DateRange | null
  front: RootContent[]
  comments: string[]
  sessions: Session[]
  /** `after` counts the sessions of this file alone. */
  asides: Aside[]
  diagnostics: Diagnostic[]
}

/** What the files of one event have in common. */
interface Shared {
  lang: string
  monthFirst: boolean
  vocabulary: ReadonlySet<string>
  settings: FrontMatter
}

interface Draft {
  parsed: ParsedSource
  path: PathFacts
  year: number | undefined
  candidates: Candidate[]
}

interface Outlined extends Draft {
  structure: Structure
  outlined: Outline
}

export function readDocuments(
  parsed: readonly ParsedSource[],
  settings: FrontMatter,
): ReadDocument[] {
  const lang = settings.lang ?? 'en'
  const isFolder = parsed.length > 1
  const order = orderOfDates([settings.date ?? [], parsed.flatMap(datedTexts)].flat(), lang)
  const vocabulary = new Set(parsed.flatMap(({ source }) => lowerCaseWords(source.text)))
  const shared: Shared = { lang, monthFirst: order.monthFirst, vocabulary, settings }
  const drafts = parsed.map((one) => toDraft(one, shared))
  const bylines = bylinesByDepth(drafts, shared)
  const outlines = drafts.map((draft) => toOutline(draft, bylines, shared, isFolder))
  const common = new Bylines(
    outlines.flatMap(({ outlined }) =>
      outlined.sessions.map(({ text }) => splitRoom(withoutTime(text)).rest),
    ),
    shared,
  )
  const documents = outlines.map((one) => toDocument(one, common, shared, isFolder))
  if (!order.settled)
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
  const path = source.path
    .split(/[/\\]/)
    .slice(-2)
    .map((part) => part.replace(/_/g, '-'))
  return [...[...headings, ...lines].map((node) => plainText(node)), ...path]
}

function toDraft(parsed: ParsedSource, { lang, monthFirst, settings }: Shared): Draft {
  const { source, tree } = parsed
  const first = tree.children.find(({ type }) => type === 'heading')
  const [firstLine] = tree.children
  const year = yearIn([
    settings.date,
    settings.event,
    settings.title,
    first && plainText(first),
    firstLine && plainText(firstLine),
    ...source.path.split(/[/\\]/).slice(-3).reverse(),
  ])
  const options = { lang, monthFirst, year }
  return {
    parsed,
    year,
    path: readPath(source.path, options),
    candidates: candidatesOf(tree, options),
  }
}

/** The first year that a text names. */
function yearIn(texts: readonly (string | undefined)[]): number | undefined {
  const year = texts.map((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text ?? '')?.[0]).find(Boolean)
  return year === undefined ? undefined : Number(year)
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

/** No talk has these. */
const eventKeys = ['event', 'subtitle', 'location', 'tracks'] as const

/** No event has these. */
const talkKeys = ['speakers', 'speaker', 'start', 'end', 'links'] as const

/** What the front matter says of it overrules what the headings look like. */
function structureOf(
  candidates: readonly Weighed[],
  { parsed, path }: Draft,
  sessionLevel: number | undefined,
  isPage: boolean,
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

function toOutline(
  draft: Draft,
  bylines: (depth: number) => Bylines,
  shared: Shared,
  isFolder: boolean,
): Outlined {
  const { parsed, year, candidates } = draft
  const { tree, settings } = parsed
  const weighed = candidates.map((one) =>
    weigh(one, { ...shared, year, bylines: bylines(one.depth) }),
  )
  const sessionLevel = settings.sessionLevel ?? shared.settings.sessionLevel
  const isPage = isFolder && isIndex(parsed.source)
  const inferred = structureOf(weighed, draft, sessionLevel, isPage)
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
  return { ...draft, structure, outlined: outline(tree, headings, structure, { isTitled }) }
}

/** `LTS Session`, above headings that are its topics. */
function titleLineOf({ children: [first] }: Root): string | null {
  return first?.type === 'paragraph' && isTitleLine(first) ? plainText(first) : null
}

/** The page that a folder opens with tells of the event, not of a talk. */
const isIndex = ({ path }: Source) => /(?:^|[/\\])(?:readme|index)\.\w+$/i.test(path)

function asPreface({ children }: Root): Outline {
  const heading = children.find((node) => node.type === 'heading')
  const title = heading ? { text: plainText(heading), heading } : null
  return { title, front: children.filter((node) => node !== heading), sessions: [], unsaid: [] }
}

const withoutMarks = ({ children }: Root): Outline => ({
  title: null,
  front: children,
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

function toDocument(
  { parsed, path, year, candidates, structure, outlined }: Outlined,
  bylines: Bylines,
  shared: Shared,
  isFolder: boolean,
): ReadDocument {
  const { source, settings } = parsed
  const options = { ...shared, year, bylines, level: structure.level ?? 2, source }
  const heading = outlined.title && splitDay(outlined.title.text, options)
  const facts = readFacts(outlined.front, { ...options, hasTitle: heading !== null })
  const isPreface = isFolder && isIndex(source)
  const hasSessions = outlined.sessions.length > 0 || isPreface
  const raws = hasSessions ? outlined.sessions : asOneTalk(facts)
  const isHabit = namesInBareLines(raws)
  const read = mergeKinds(raws.map((raw) => readSession(raw, { ...options, isHabit })))
  const sessions = read.map(({ session }) => session)
  const ownDay = isFolder && settings.date ? dayOf(settings.date, options) : null
  const day = ownDay ?? heading?.day ?? facts.day ?? path.day
  for (const session of sessions) {
    session.day ??= day
    session.title ||= settings.title ?? facts.title ?? path.title
  }
  const [only] = sessions
  const unused = applyFrontMatter(sessions, settings, parsed)
  if (only && sessions.length === 1) {
    only.start ??= path.time?.start ?? null
    only.end ??= path.time?.end ?? null
  }
  const front = hasSessions ? facts.front : []
  lowerHeadings(front, 1)
  const comments = takeComments({ type: 'root', children: front })
  const headings = candidates.filter(({ node }) => node.type === 'heading')
  return {
    isTalk: isFolder && structure.isOneTalk && !isIndex(source),
    title: heading?.title ?? facts.title,
    dates: heading?.date ?? facts.dates,
    front: withoutEmpty(front),
    comments: [...outlined.unsaid, ...comments],
    sessions,
    asides: asidesOf(read, options.level, source),
    diagnostics: [
      ...unused,
      ...checkReading(read, source),
      ...checkStructure(structure, headings.length, sessions),
      ...checkLevels(headings, source),
    ],
  }
}

const dayOf = (text: string, options: DayOptions) => readDay(text, options)?.day ?? null

/** What most sessions do, the others do too, though their speakers' names are words as well. */
function namesInBareLines(raws: readonly RawSession[]): boolean {
  const names = raws.filter(({ hasBareName }) => hasBareName).length
  return names >= 3 && names * 2 >= raws.length
}

/** Notes without a heading are the notes of one talk; a short first line is its title. */
function asOneTalk({ front }: Facts): RawSession[] {
  const [first, ...rest] = front
  if (!first) return []
  const session = { day: null, groups: [], asides: [], hasBareName: false }
  if (first.type !== 'paragraph' || rest.length === 0 || !isTitleLine(first))
    return [{ ...session, heading: null, text: '', body: front }]
  const heading: Heading = { ...first, type: 'heading', depth: 1 }
  return [{ ...session, heading, text: plainText(first), body: rest }]
}
