/** What one line below a session's heading says of it: who speaks, when, where, on which track. */
import type { RootContent } from 'mdast'
import { findTime, readDigits } from '../../dates/times.js'
import type { Link, Session, Speaker } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import { type DayOptions, readDay } from '../days.js'
import { hasGivenName, type NameOptions } from '../people/names.js'
import { readAnybody, readPeople } from '../people/speakers.js'
import { type Field, type Label, readLabel } from './labels.js'
import { isRoom, isTrack } from './place.js'

/** Something as it was written, and where. */
export interface Quotation {
  line: number
  column: number
  text: string
}

export interface LineDetails
  extends Pick<Session, 'day' | 'start' | 'end' | 'room' | 'track' | 'speakers'> {
  /** From a label; the heading may say more. */
  title: string | null
  /** The line that was taken for a name by its looks alone. */
  guess: (Quotation & { isDoubtful: boolean }) | null
  /** A time whose end lies before its start, as it was written. */
  doubtfulTime: Quotation | null
  /** Whether the time may be of either half of the day, as far as it says. */
  isOpenTime: boolean
  /** Links of the lines that were understood. */
  links: Link[]
}

export interface DetailOptions extends DayOptions, NameOptions {
  /** The sessions around it name their speakers in a line without a label: so a doubtful name is one. */
  isHabit?: boolean
}

/** Where a line stands. */
interface At {
  position?: RootContent['position']
  isInList?: boolean
  /** Whether nothing but details stands above it. */
  isLead?: boolean
}

/** `🎤 Ada Lovelace`, `📍 Room 2`: what the picture says, the line says again. */
const pictogram = /^(?:\p{Extended_Pictographic}\ufe0f?\s*)+/u

/** A longer line without a label is a sentence. */
const longestLine = 200

/** Characters of what a label says. In the middle of the notes `Track: …` may begin a sentence. */
const longestValue = { lead: 200, elsewhere: 60 }

/** A name with what is said of the person is a line; more words are a sentence. */
const maxNameWords = 14

/** Takes what lines say, the first that says it: a line is understood as a whole, or not at all. */
export class LineReader {
  readonly found: LineDetails = {
    title: null,
    day: null,
    start: null,
    end: null,
    room: null,
    track: null,
    speakers: [],
    guess: null,
    doubtfulTime: null,
    isOpenTime: false,
    links: [],
  }

  constructor(private readonly options: DetailOptions) {}

  /** @returns whether all of it was understood */
  takeLine(line: string, links: Link[], at: At & { isLead: boolean }): boolean {
    const text = line.replace(pictogram, '')
    const label = readLabel(text)
    if (label && (at.isLead || label.anywhere)) return this.takeLabel(label, links, at)
    if (!at.isLead || text.length > longestLine) return false
    const pieces = text.split(/\s*[|·•]\s*/u)
    if (pieces.length > 1 && this.takePieces(pieces, links, at)) return true
    return (
      this.takeTime(text, at) ||
      this.takePlace(text) ||
      this.takeDay(text) ||
      this.takeNames(text, links, at)
    )
  }

  takeLabel({ field, value, anywhere }: Label, links: Link[], at: At = {}): boolean {
    const take: Record<Field, () => boolean> = {
      speakers: () => {
        const options = { ...this.options, links, announced: true }
        // Whoever writes `Speaker:` right below a heading says who speaks, whatever it looks like.
        const anybody = () => (anywhere && at.isLead ? readAnybody(value, options) : null)
        return this.addSpeakers(readPeople(value, options) ?? anybody(), links)
      },
      time: () => this.takeWhen(value, at),
      start: () => this.takeClock('start', value),
      end: () => this.takeClock('end', value),
      day: () => this.takeDay(value),
      when: () => this.takeWhen(value, at),
      room: () => this.set('room', value, at),
      track: () => this.set('track', value, at),
      title: () => this.set('title', value, at),
    }
    if (value === '' || !take[field]()) return false
    if (field !== 'speakers') this.found.links.push(...links)
    return true
  }

  private set(
    field: 'room' | 'track' | 'title',
    value: string,
    { isLead = false }: At = {},
  ): boolean {
    const longest = longestValue[field === 'title' || isLead ? 'lead' : 'elsewhere']
    if (this.found[field] !== null || value.length > longest) return false
    this.found[field] = value
    return true
  }

  /** `10:30 – 11:00`; behind it may stand more, as in `takePieces`. */
  private takeTime(text: string, at: At): boolean {
    const digits = readDigits(text.replace(/\s/g, ''))
    const time = digits
      ? { range: digits, rest: '', doubtful: null, isOpen: false }
      : findTime(text)
    if (!time || this.found.start !== null) return false
    if (time.rest !== '' && !this.takePieces(time.rest.split(/\s*[|·•,]\s*/u), [], at)) return false
    this.found.start = time.range.start
    this.found.end = time.range.end
    this.found.isOpenTime = time.isOpen
    if (time.doubtful) this.found.doubtfulTime = placed(time.doubtful, at)
    return true
  }

  /** `10:30 | Room 2 | Ada Lovelace`: all of it, or nothing. */
  private takePieces(pieces: readonly string[], links: Link[], at: At): boolean {
    const before = {
      ...this.found,
      speakers: [...this.found.speakers],
      links: [...this.found.links],
    }
    const texts = pieces.map((piece) => piece.replace(pictogram, '')).filter(Boolean)
    const isUnderstood = (text: string) =>
      this.takeTime(text, at) ||
      this.takePlace(text) ||
      this.takeDay(text) ||
      this.takeNames(text, [], at) ||
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

  private takeWhen(text: string, at: At): boolean {
    const time = findTime(text)
    if (!time) return this.takeDay(text)
    const day = readDay(time.rest, this.options)
    if (time.rest !== '' && (!day || this.found.day !== null)) return false
    this.found.day ??= day?.day ?? null
    return this.takeTime(text.replace(time.rest, ''), at)
  }

  private takeClock(field: 'start' | 'end', value: string): boolean {
    const time = findTime(value)
    if (time?.rest !== '' || this.found[field] !== null) return false
    this.found[field] = time.range.start
    if (field === 'start') this.found.isOpenTime = time.isOpen
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

  takeNames(text: string, links: Link[], at: At = {}): boolean {
    if (this.found.speakers.length > 0 && this.found.guess === null) return false
    if (!/^[^\p{L}]{0,4}[\p{Lu}\p{Lo}]/u.test(text)) return false
    if (text.split(/\s+/).length > maxNameWords && !text.includes(',')) return false
    if (/[.!?]\s*$/u.test(text) && !/\b(?:Jr|Sr|Inc|Ltd|\p{Lu})\.$/u.test(text)) return false
    // Below one name stands the next: then `Rich McCue` is no rich man.
    const isLikely = this.options.isHabit === true || this.found.guess !== null
    const announced = isLikely && !at.isInList && /^\p{Lu}\S*\s\p{Lu}/u.test(text)
    const people = readPeople(text, { ...this.options, links, announced })
    if (
      !people ||
      people.some(({ affiliation }) => affiliation !== null && /[.?!]\s|https?:/u.test(affiliation))
    )
      return false
    if (!this.addSpeakers(people, links)) return false
    this.found.guess ??= {
      ...placed(text, at),
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

const placed = (text: string, { position }: At): Quotation => ({
  line: position?.start.line ?? 0,
  column: position?.start.column ?? 1,
  text,
})
