/**
 * What the lines above the sessions say of the event: its links, its dates, its place. A line that says nothing else is
 * on no slide: the cover says it.
 */
import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type DateRange, findDate } from '../dates/dates.js'
import type { Link } from '../model.js'
import { linesOf, withLines } from '../text/lines.js'
import { plainText } from '../text/plainText.js'
import { type DayOptions, withoutWeekday } from './days.js'
import { isBare, labelAtEnd, linksIn } from './links.js'
import { isCertainPlace, isVenue } from './places.js'

export interface EventLines {
  links: Link[]
  location: string | null
  /** Lines that the cover says, as the notes have them. */
  said: string[]
  /** What is left. */
  front: RootContent[]
}

export interface EventLineOptions extends DayOptions {
  /** What the notes say of the event's days; null where the front matter overrules it. */
  dates: DateRange | null
  /** What the front matter says. */
  location: string | undefined
  title: string | null
}

export function readEventLines(
  front: readonly RootContent[],
  options: EventLineOptions,
): EventLines {
  return new EventLineReader(options).read(front)
}

/** Dates and places further down are those of something else. */
const maxBlocks = 8

/** A longer line is a sentence. */
const longest = 120

/** Whether it is a heading of such lines. Below any other stands what is no link of the event: a reading list. */
export const isAboutEvent = (heading: Heading): boolean =>
  details.test(plainText(heading).replace(/\s*[:：]$/u, ''))

const details =
  /^(?:(?:the )?(?:conference|event|meetup|general|basic|practical|quick) )?(?:details|info(?:rmation)?|facts|links|website|schedule|location|dates?|venue)$/iu

const labels = {
  date: /^(?:dates?|when|datum|fechas?|data|dates et lieu|日時|日程|일시)\s*[:：]\s*/iu,
  place:
    /^(?:location|venue|where|place|city|ort|lieu|lugar|luogo|local|場所|会場|장소)\s*[:：]\s*/iu,
}

/** They say no more than that it is one. */
const anyLink = /^(?:url|links?|web(?:site|page)?|home ?page|site|page|see)$/iu

class EventLineReader {
  private readonly found: EventLines = { links: [], location: null, said: [], front: [] }
  private blocks = 0
  /** A heading of such lines, as long as all below it is taken. */
  private above: { heading: Heading; isEmpty: boolean } | null = null

  constructor(private readonly options: EventLineOptions) {}

  read(front: readonly RootContent[]): EventLines {
    const { found } = this
    let isOpen = true
    for (const block of front) {
      this.blocks += 1
      if (block.type === 'heading') {
        this.close()
        isOpen = isAboutEvent(block)
        if (isOpen) this.above = { heading: block, isEmpty: true }
        else found.front.push(block)
        continue
      }
      const left = isOpen ? this.left(block) : [block]
      if (this.above) this.above.isEmpty = false
      if (this.above && left.length > 0) {
        found.front.push(this.above.heading)
        this.above = null
      }
      found.front.push(...left)
    }
    this.close()
    return found
  }

  /** A heading below which nothing is left goes with what stood there. */
  private close(): void {
    const { above, found } = this
    if (above?.isEmpty) found.front.push(above.heading)
    else if (above) found.said.push(plainText(above.heading))
    this.above = null
  }

  private left(block: RootContent): RootContent[] {
    if (block.type === 'paragraph') return this.paragraphLeft(block)
    return block.type === 'list' ? this.listLeft(block) : [block]
  }

  private paragraphLeft(paragraph: Paragraph): Paragraph[] {
    const lines = linesOf(paragraph)
    const taken = this.takeAll(lines)
    const left = lines.filter((_, at) => !taken[at])
    if (left.length === lines.length) return [paragraph]
    return left.length === 0 ? [] : [withLines(paragraph, left)]
  }

  /** Bullets with others below them say more. */
  private listLeft(list: List): List[] {
    const taken = this.takeAll(
      list.children.map(({ children: [first, ...rest] }) => {
        const lines = first?.type === 'paragraph' && rest.length === 0 ? linesOf(first) : []
        return lines.length === 1 ? (lines[0] ?? []) : []
      }),
    )
    const left = list.children.filter((_, at) => !taken[at])
    if (left.length === list.children.length) return [list]
    return left.length === 0 ? [] : [{ ...list, children: left }]
  }

  /** Among lines that say something else, a link without a label belongs to what those say. */
  private takeAll(lines: readonly PhrasingContent[][]): boolean[] {
    const taken = lines.map((line) => this.takeFacts(line))
    const others = lines.filter((_, at) => !taken[at])
    if (!others.every(isLinks)) return taken
    return lines.map((line, at) => taken[at] === true || this.takeLinks(line, null))
  }

  private takeFacts(line: PhrasingContent[]): boolean {
    const text = plainText(line)
    if (text === '' || !hasWordsOnly(line)) return false
    const label = linksOf(line).length > 0 ? labelAtEnd(besideLinks(line)) : null
    if (label !== null) return this.takeLinks(line, label)
    if (this.blocks > maxBlocks || text.length > longest || linksOf(line).length > 0) return false
    if (!this.readFacts(text)) return false
    this.found.said.push(text)
    return true
  }

  /** @param label in front of them */
  private takeLinks(line: PhrasingContent[], label: string | null): boolean {
    const { found } = this
    const links = linksOf(line)
    if (links.length === 0 || links.some(({ url }) => url.startsWith('#'))) return false
    const [only, ...others] = links
    const isNamed =
      label !== null && only && others.length === 0 && isBare(only) && !anyLink.test(label)
    const named = isNamed ? [{ ...only, label: [{ type: 'text' as const, value: label }] }] : links
    // The same address under a second name: the list of links has room for one.
    const known = new Map(found.links.map((one) => [one.url, plainText(one.label)]))
    const isSecond = (one: Link) =>
      known.has(one.url) && known.get(one.url) !== plainText(one.label)
    if (named.some(isSecond)) return false
    if (label !== null && !isNamed) found.said.push(plainText(line))
    found.links.push(...named)
    return true
  }

  private readFacts(text: string): boolean {
    if (isSame(text, this.options.title)) return true
    const labelled = labels.place.exec(text)
    if (labelled) return this.takePlace(text.slice(labelled[0].length))
    const date = text.replace(labels.date, '')
    if (date === '') return true
    const undated = this.withoutDate(date)
    if (undated === null) return isCertainPlace(text) && this.takePlace(text)
    if (!/[\p{L}\p{N}]/u.test(undated)) return true
    const place = undated
      .replace(/^[\s\-–—:|,@·•(]+|^(?:in|at)\s+|[\s|,)]+$/giu, '')
      .replace(/^(?:in|at)\s+/iu, '')
    return (isCertainPlace(place) || isVenue(place)) && this.takePlace(place)
  }

  /** @returns null for a line that names no day of the event */
  private withoutDate(text: string): string | null {
    const { dates } = this.options
    const date = dates && findDate(text, this.options)
    if (!date || date.from < dates.from || date.to > dates.to) return null
    return withoutWeekday(date.rest, this.options)
  }

  private takePlace(text: string): boolean {
    const place = text.trim()
    const { location = this.found.location } = this.options
    if (location !== null) return isSame(place, location)
    if (place === '') return false
    this.found.location = place
    return true
  }
}

const linksOf = (line: PhrasingContent[]): Link[] => line.flatMap((node) => linksIn(node))

/** `[Schedule](…) | [Videos](…)`, and nothing else. */
const isLinks = (line: PhrasingContent[]): boolean =>
  hasWordsOnly(line) && linksOf(line).length > 0 && !/[\p{L}\p{N}]/u.test(besideLinks(line))

/** A picture, or a comment, would be lost with its line. */
const hasWordsOnly = (line: readonly PhrasingContent[]): boolean =>
  line.every((node) =>
    'children' in node
      ? hasWordsOnly(node.children)
      : node.type === 'text' || node.type === 'inlineCode',
  )

const besideLinks = (line: PhrasingContent[]): string =>
  plainText(line.filter(({ type }) => type !== 'link'))

const isSame = (text: string, other: string | null | undefined): boolean =>
  other !== null && other !== undefined && bare(text) !== '' && bare(text) === bare(other)

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
