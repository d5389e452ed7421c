/**
 * Who speaks, as a heading says it: `Title by A`, `Title - A`, `A | Title`, `Title (A)`.
 *
 * Dashes, bars, colons and brackets mean a hundred things. What they mean in these notes is told by all of their
 * headings together: where most of what stands behind the bar are names, the rest are names too.
 */
import type { Link, Speaker } from '../../model.js'
import { hasClearGivenName, hasGivenName } from '../people/names.js'
import { isSamePerson } from '../people/same.js'
import { readPeople } from '../people/speakers.js'
import { isKind, namesEvent } from '../words.js'

interface Split {
  title: string
  people: string
}

/** A new dialect is a new row. The earlier row wins. */
const rows = {
  by: /^(?<title>.*\S)[\s,;:–—-]*\s(?:[Bb]y|BY|presented by|von|par|por|da)[\s:]+(?<people>\S.*)$/u,
  with: /^(?<title>.*?\S)\s+(?:with|w\/|mit|avec|con|feat\.?|ft\.?)\s+(?<people>\S.*)$/iu,
  afterBar: /^(?<title>.*\S)\s*[|｜·]\s*(?<people>[^|｜·]*\S)$/u,
  beforeBar: /^(?<people>[^|｜·]*\S)\s*[|｜·]\s*(?<title>.*\S)$/u,
  afterSlashes: /^(?<title>.*\S)(?:\s*\/\/\s*|\s+\/\s+)(?<people>\S.*)$/u,
  inBrackets: /^(?<title>.*\S)\s*[（([](?<people>[^()（）[\]]*)[)）\]]$/u,
  afterDash: /^(?<title>.*\S)(?:\s+[-–—]+\s*|[-–—]+\s+)(?<people>\S.*)$/u,
  beforeDash: /^(?<people>\S.*?)\s+[-–—]+\s+(?<title>\S.*)$/u,
  afterColon: /^(?<title>.*\S)\s*[:：]\s*(?<people>\S.*)$/u,
  beforeColon: /^(?<people>\S.*?)\s*[:：]\s+(?<title>\S.*)$/u,
  afterComma: /^(?<title>.*\S),\s+(?<people>[^,]*)$/u,
} as const

type RowName = keyof typeof rows

/** Words, not signs: they mean what they say. */
const plainSpoken: ReadonlySet<RowName> = new Set(['by', 'with'])

/** Signs that titles hold themselves. */
const partsOfTitles: ReadonlySet<RowName> = new Set([
  'afterDash',
  'beforeDash',
  'afterColon',
  'beforeColon',
  'afterComma',
])

/** `Keynote with A` names a speaker, `Testing with Jest` a tool; `Notes by A` names who wrote them. */
const guards: Partial<Record<RowName, (split: Split) => boolean>> = {
  by: ({ title }) =>
    !/^(?:.*\s)?(?:notes?|photos?|pictures|written|compiled|summary|sketchnotes|taken)$/iu.test(
      title,
    ),
  with: ({ title }) =>
    isKind(title) ||
    /["”]$|\b(?:panel|chat|interview|conversation|q\s?&\s?a|talk|session)$/iu.test(title),
}

/** The same sign, with the name on either side. */
const opposites: [RowName, RowName][] = [
  ['afterBar', 'beforeBar'],
  ['afterDash', 'beforeDash'],
  ['afterColon', 'beforeColon'],
]

export interface Byline extends Split {
  speakers: Speaker[]
  /** Nothing but its shape says that this is a name. */
  doubtful: boolean
}

export interface BylineOptions {
  vocabulary: ReadonlySet<string>
}

/** What the headings of one file, or of one event, have in common. */
export class Bylines {
  private readonly usual = new Set<RowName>()

  constructor(
    texts: readonly string[],
    private readonly options: BylineOptions,
  ) {
    const sure = new Map<RowName, number>()
    for (const name of Object.keys(rows) as RowName[]) {
      const splits = texts.flatMap((text) => split(name, text) ?? [])
      const hits = splits.flatMap(({ people }) => readPeople(people, this.options)?.[0] ?? [])
      if (hits.length < 2 || hits.length * 2 <= splits.length) continue
      this.usual.add(name)
      sure.set(name, hits.filter((one) => hasClearGivenName(one.name)).length)
    }
    // `Guido Salvaneschi: Placement Types`: both sides look like names, and one of them starts as names do.
    for (const [one, other] of opposites) {
      const [a, b] = [sure.get(one), sure.get(other)]
      if (a !== undefined && b !== undefined) this.usual.delete(a < b ? one : other)
    }
  }

  /**
   * @param known speakers that a line below the heading names: then a shape is no guess
   * @returns null when the heading names nobody
   */
  read(text: string, links: readonly Link[] = [], known: readonly Speaker[] = []): Byline | null {
    for (const name of Object.keys(rows) as RowName[]) {
      const found = split(name, text)
      if (!found) continue
      const usual = this.usual.has(name)
      const speakers = readPeople(found.people, {
        ...this.options,
        links,
        announced: isAnnounced(name, found, usual),
      })
      if (!speakers) continue
      const isKnown = speakers.some((one) =>
        known.some((other) => isSamePerson(other.name, one.name)),
      )
      const isSure = usual || plainSpoken.has(name) || isKnown
      // A line below names others: then this is a title that looks like a name, `Keynote: Philosopher's Stone`.
      if (known.length > 0 && !isKnown && partsOfTitles.has(name)) continue
      if (!isSure && name === 'afterComma') continue
      if (
        !isSure &&
        !honoured.test(found.people) &&
        !speakers.every((one) => hasGivenName(one.name))
      )
        continue
      if (!isSure && namesEvent(found.title) && !isKind(found.title)) continue
      return { ...found, speakers, doubtful: !isSure }
    }
    return null
  }
}

function isAnnounced(name: RowName, { title, people }: Split, usual: boolean): boolean {
  if (name === 'by') return usual || /["”»」]$/u.test(title) || isKind(title)
  return usual && /^\p{Lu}|^\P{Script=Latin}/u.test(people) && !/\s\p{Ll}{3,}/u.test(people)
}

const honoured = /(?:님|씨|さん|氏)(?=$|[\s,、()（）])/u

/** No title is longer; the patterns would take their time. */
const longest = 500

function split(name: RowName, text: string): Split | null {
  if (text.length > longest) return null
  const { title = '', people = '' } = rows[name].exec(text)?.groups ?? {}
  if (title === '' || people === '') return null
  return (guards[name]?.({ title, people }) ?? true) ? { title, people } : null
}
