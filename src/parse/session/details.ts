/**
 * What the lines below a session's heading say of it: who speaks, when, where, on which track.
 *
 * They stand in front of the notes proper, as paragraphs, bullets, bold or italic lines, or headings of their own. A line
 * that is understood leaves the notes: the slide says it in its own place. Every other line stays where it is.
 */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Link, Session, Speaker } from '../../model.js'
import { plainText } from '../../text.js'
import type { DayOptions } from '../days.js'
import { readDay } from '../days.js'
import { linksIn } from '../links.js'
import { hasClearGivenName, hasGivenName, type NameOptions } from '../people/names.js'
import { readPeople } from '../people/speakers.js'
import { findTime, readDigits } from '../times.js'
import { isKind } from '../words.js'
import { type Field, type Label, readLabel } from './labels.js'
import { linesOf, withLines } from './lines.js'
import { isRoom, isTrack } from './place.js'

/** Something as it was written, and where. */
export interface Quotation {
  line: number
  column: number
  text: string
}

export interface Details
  extends Pick<Session, 'day' | 'start' | 'end' | 'room' | 'track' | 'speakers'> {
  /** From a label; the heading may say more. */
  title: string | null
  /** The line that was taken for a name by its looks alone. */
  guess: (Quotation & { isDoubtful: boolean }) | null
  /** A time whose end lies before its start, as it was written. */
  doubtfulTime: Quotation | null
  /** Links of the lines that were understood. */
  links: Link[]
  /** What is left. */
  body: RootContent[]
}

export interface DetailOptions extends DayOptions, NameOptions {
  /** The sessions around it name their speakers in a line without a label: so a doubtful name is one. */
  isHabit?: boolean
}

/** Lines that stand among the details without ending them: `Session (60 min)`, `[Slides](…)`, `Portrait photo of Ada`. */
const neutral =
  /^(?:(?:session|workshop|talk|keynote|panel|tutorial)?\s*\(?\d{1,3}\s?(?:min(?:utes?)?|hours?|h)\)?|portrait photo of .+|https?:\/\/\S+|[([].*[)\]]|.{0,25}\b(?:slides?|video|recording|abstract|link|slideshare|youtube|deck|repo|code)\b.{0,25}|(?:발표)?(?:자료|영상)|スライド|資料)$/iu

/** `🎤 Ada Lovelace`, `📍 Room 2`: what the picture says, the line says again. */
const pictogram = /^(?:\p{Extended_Pictographic}\ufe0f?\s*)+/u

/** A longer line without a label is a sentence. */
const longestLine = 200

/** A name with what is said of the person is a line; more words are a sentence. */
const maxNameWords = 14

/** `- speaker: Ada` may stand below a first quotation, not in the middle of the notes. */
const maxBlocks = 6
const maxItems = 6

export function readDetails(blocks: readonly RootContent[], options: DetailOptions): Details {
  return new DetailReader(options).read(blocks)
}

class DetailReader {
  private readonly found: Details = {
    title: null,
    day: null,
    start: null,
    end: null,
    room: null,
    track: null,
    speakers: [],
    guess: null,
    doubtfulTime: null,
    links: [],
    body: [],
  }
  /** Nothing but details so far: a bare name is a speaker here, and nowhere else. */
  private isLead = true
  /** Bullets of the list that look like names, and are too many to be. */
  private terms: readonly ListItem[] | null = null
  private isInList = false

  constructor(private readonly options: DetailOptions) {}

  read(blocks: readonly RootContent[]): Details {
    const { body } = this.found
    let index = 0
    for (; index < blocks.length; index++) {
      const block = blocks[index] as RootContent
      if (block.type === 'heading') {
        const taken = this.takeHeading(block, blocks[index + 1])
        if (taken === 0) break
        index += taken - 1
      } else if (index > maxBlocks) break
      else if (block.type === 'paragraph') body.push(...this.readParagraph(block))
      else if (block.type === 'list') body.push(...this.readList(block))
      else {
        if (block.type !== 'html') this.isLead = false
        body.push(block)
      }
    }
    // Not `push`: a talk may have more blocks than a call takes arguments.
    this.found.body = [...body, ...blocks.slice(index)]
    return this.found
  }

  /** `## Ada Lovelace (Analytical)` right below the title, `#### Presenter: Ada`, `#### Presenter:` above a line. */
  private takeHeading(
    heading: RootContent & { type: 'heading' },
    next: RootContent | undefined,
  ): number {
    if (!this.isLead || plainText(this.found.body) !== '') return 0
    const text = plainText(heading)
    const label = readLabel(text)
    if (label && label.value === '' && next?.type === 'paragraph')
      return this.takeLabel({ ...label, value: plainText(next, '\n') }, linksIn(next)) ? 2 : 0
    if (label) return this.takeLabel(label, linksIn(heading)) ? 1 : 0
    const isPerson = hasClearGivenName(text) || /[)）]$/.test(text)
    return isPerson && this.takeNames(text, linksIn(heading), heading) ? 1 : 0
  }

  private readParagraph(paragraph: Paragraph): RootContent[] {
    const lines = linesOf(paragraph)
    // `by A` / `and B` / `and C`: one sentence on three lines.
    const joined = lines.length > 1 && this.isLead && /^by\b/i.test(plainText(paragraph))
    if (joined && this.takeLine(plainText(paragraph), linksIn(paragraph), paragraph)) return []
    const left = lines.filter((line) => !this.takePhrasing(line, paragraph))
    if (left.length === lines.length) return [paragraph]
    return left.length === 0 ? [] : [withLines(paragraph, left)]
  }

  private takePhrasing(line: PhrasingContent[], within: RootContent): boolean {
    const text = plainText(line)
    const place = line[0]?.position
      ? ({ ...within, position: line[0].position } as RootContent)
      : within
    if (text === '' || this.takeLine(text, line.flatMap(linksIn), place)) return text !== ''
    if (!neutral.test(text) && !isKind(text)) this.isLead = false
    return false
  }

  private readList(list: List): RootContent[] {
    this.terms = null
    this.isInList = true
    const left = list.children.flatMap((item, at) =>
      at < maxItems ? this.readItem(item, list) : [item],
    )
    this.isInList = false
    if (plainText(list) !== '') this.isLead = false
    if (
      left.length === list.children.length &&
      left.every((item, at) => item === list.children[at])
    )
      return [list]
    return left.length === 0 ? [] : [{ ...list, children: left }]
  }

  private readItem(item: ListItem, list: List): ListItem[] {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph') return [item]
    const text = plainText(first)
    const label = readLabel(text)
    const nested = rest.find((block) => block.type === 'list')
    if (label?.field === 'speakers' && label.value === '' && nested?.type === 'list')
      return this.takeNestedNames(nested) ? restOfNames(item, nested) : [item]
    // Below a name a bullet is a note, unless it is clearly the next name.
    const isNote = this.found.guess !== null && !hasGivenName(text)
    const isTerm = () => label === null && (isNote || this.isTerm(item, list))
    if (
      (this.isLead && looksLikeName(item, this.options) && isTerm()) ||
      !this.takeLine(text, linksIn(first), first)
    ) {
      if (!neutral.test(text)) this.isLead = false
      return [item]
    }
    // What stood below the name goes on as notes, one level up.
    return rest.flatMap((block) =>
      block.type === 'list' ? block.children : [{ ...item, children: [block] }],
    )
  }

  private isTerm(item: ListItem, list: List): boolean {
    this.terms ??= termsOf(list, this.options)
    return this.terms.includes(item)
  }

  private takeNestedNames({ children }: List): boolean {
    const texts = children.map(({ children: [first] }) => (first ? plainText(first) : ''))
    const links = children.flatMap((item) => linksIn(item))
    return this.takeLabel({ field: 'speakers', value: texts.join('\n'), anywhere: true }, links)
  }

  private takeLine(line: string, links: Link[], place: RootContent): boolean {
    const text = line.replace(pictogram, '')
    const label = readLabel(text)
    if (label && (this.isLead || label.anywhere)) return this.takeLabel(label, links, place)
    if (!this.isLead || text.length > longestLine) return false
    const pieces = text.split(/\s*[|·•]\s*/u)
    if (pieces.length > 1 && this.takePieces(pieces, links, place)) return true
    return (
      this.takeTime(text, place) ||
      this.takePlace(text) ||
      this.takeDay(text) ||
      this.takeNames(text, links, place)
    )
  }

  private takeLabel({ field, value }: Label, links: Link[], place?: RootContent): boolean {
    const take: Record<Field, () => boolean> = {
      speakers: () =>
        this.addSpeakers(readPeople(value, { ...this.options, links, announced: true }), links),
      time: () => this.takeWhen(value, place),
      start: () => this.takeClock('start', value),
      end: () => this.takeClock('end', value),
      day: () => this.takeDay(value),
      when: () => this.takeWhen(value, place),
      room: () => this.set('room', value),
      track: () => this.set('track', value),
      title: () => this.set('title', value),
    }
    if (value === '' || !take[field]()) return false
    if (field !== 'speakers') this.found.links.push(...links)
    return true
  }

  private set(field: 'room' | 'track' | 'title', value: string): boolean {
    const longest = field === 'title' ? 200 : 60
    if (this.found[field] !== null || value.length > longest) return false
    this.found[field] = value
    return true
  }

  /** `10:30 – 11:00`; behind it may stand more, as in `takePieces`. */
  private takeTime(text: string, place?: RootContent): boolean {
    const digits = readDigits(text.replace(/\s/g, ''))
    const time = digits ? { range: digits, rest: '', doubtful: null } : findTime(text)
    if (!time || this.found.start !== null) return false
    if (time.rest !== '' && !this.takePieces(time.rest.split(/\s*[|·•,]\s*/u), [], place))
      return false
    this.found.start = time.range.start
    this.found.end = time.range.end
    if (time.doubtful) this.found.doubtfulTime = placed(time.doubtful, place)
    return true
  }

  /** `10:30 | Room 2 | Ada Lovelace`: all of it, or nothing. */
  private takePieces(pieces: readonly string[], links: Link[], place?: RootContent): boolean {
    const before = {
      ...this.found,
      speakers: [...this.found.speakers],
      links: [...this.found.links],
    }
    const texts = pieces.map((piece) => piece.replace(pictogram, '')).filter(Boolean)
    const isUnderstood = (text: string) =>
      this.takeTime(text, place) ||
      this.takePlace(text) ||
      this.takeDay(text) ||
      this.takeNames(text, [], place) ||
      this.takeLink(text, links)
    if (texts.length > 0 && texts.length <= 4 && texts.every(isUnderstood)) return true
    Object.assign(this.found, before)
    return false
  }

  /** `Ada Lovelace · [slides](…)`: the link goes to the session's links. */
  private takeLink(text: string, links: readonly Link[]): boolean {
    const link = links.find(({ label }) => plainText(label) === text)
    if (!link) return false
    this.found.links.push(link)
    return true
  }

  private takeWhen(text: string, place?: RootContent): boolean {
    const time = findTime(text)
    if (!time) return this.takeDay(text)
    const day = readDay(time.rest, this.options)
    if (time.rest !== '' && (!day || this.found.day !== null)) return false
    this.found.day ??= day?.day ?? null
    return this.takeTime(text.replace(time.rest, ''), place)
  }

  private takeClock(field: 'start' | 'end', value: string): boolean {
    const time = findTime(value)
    if (time?.rest !== '' || this.found[field] !== null) return false
    this.found[field] = time.range.start
    return true
  }

  private takePlace(text: string): boolean {
    if (isTrack(text)) return this.set('track', text)
    return isRoom(text) && this.set('room', text)
  }

  private takeDay(text: string): boolean {
    const day = readDay(text, this.options)
    // `Wednesday morning` says more than a day: it stays.
    if (day?.rest !== '' || this.found.day !== null) return false
    this.found.day = day.day
    return true
  }

  private takeNames(text: string, links: Link[], place?: RootContent): boolean {
    if (this.found.speakers.length > 0 && this.found.guess === null) return false
    if (!/^[^\p{L}]{0,4}[\p{Lu}\p{Lo}]/u.test(text)) return false
    if (text.split(/\s+/).length > maxNameWords && !text.includes(',')) return false
    if (/[.!?]\s*$/u.test(text) && !/\b(?:Jr|Sr|Inc|Ltd|\p{Lu})\.$/u.test(text)) return false
    // Below one name stands the next: then `Rich McCue` is no rich man.
    const isLikely = this.options.isHabit === true || this.found.guess !== null
    const announced = isLikely && !this.isInList && /^\p{Lu}\S*\s\p{Lu}/u.test(text)
    const people = readPeople(text, { ...this.options, links, announced })
    if (
      !people ||
      people.some(({ affiliation }) => affiliation !== null && /[.?!]\s|https?:/u.test(affiliation))
    )
      return false
    if (!this.addSpeakers(people, links)) return false
    this.found.guess ??= {
      ...placed(text, place),
      isDoubtful: !people.every(({ name }) => hasGivenName(name)),
    }
    return true
  }

  private addSpeakers(people: Speaker[] | null, links: Link[]): boolean {
    if (!people) return false
    this.found.speakers.push(...people)
    this.found.links.push(...links)
    return true
  }
}

/** A list of terms looks like a list of names: among several, only given names tell. */
function termsOf({ children }: List, options: DetailOptions): ListItem[] {
  const names = children.slice(0, maxItems).filter((item) => looksLikeName(item, options))
  return names.length > 1 ? names : []
}

/** By its capitals alone. */
function looksLikeName({ children: [first] }: ListItem, options: DetailOptions): boolean {
  const text = first?.type === 'paragraph' ? plainText(first) : ''
  return text !== '' && !hasGivenName(text) && readPeople(text, options) !== null
}

/** What stands below the names, or beside them, goes on as notes. */
function restOfNames(item: ListItem, names: List): ListItem[] {
  const below = names.children.flatMap(({ children: [, ...rest] }) => rest)
  const blocks = [...item.children.slice(1).filter((block) => block !== names), ...below]
  return blocks.map((block) => ({ ...item, children: [block] }))
}

const placed = (text: string, node: RootContent | undefined): Quotation => ({
  line: node?.position?.start.line ?? 0,
  column: node?.position?.start.column ?? 1,
  text,
})
