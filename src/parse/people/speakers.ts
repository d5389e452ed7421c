/** A list of people as somebody typed it → speakers: `Ada Lovelace (Analytical), Dr. Alan Turing & Grace Hopper`. */
import type { Link, Speaker } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import { asianHonorific, bareName, hasGivenName, isName, type NameOptions } from './names.js'

export interface PeopleOptions extends NameOptions {
  /** Links of the same line: a name that is one has its address. */
  links?: readonly Link[]
}

/** What parts one person from the next. */
const separator =
  /\s*[,;、，\n]\s*(?:(?:and|und|et|y|&)\s+)?|\s*[/&+]\s*|\s+(?:and|und|et|y|e|och|og|en)\s+/u

/** Inside brackets it parts nothing: `(MIT, Tamr)`. */
const brackets = /[（(][^()（）]*[)）]/gu

/** What parts a name from what else is said of the person. */
const details = [
  /\s*[（(](?<detail>[^()（）]*)[)）]$/u,
  /\s+(?<detail>@[\w.-]+)$/u,
  /(?:\s+[-–—|@]+\s*|[-–—|]\s+)(?<detail>\S.*)$/u,
]

const colonDetail = /\s*:\s+(?<detail>\S.*)$/u

/** `James B from Coiled`; but `Area Consortium of Libraries` is nobody, so a label has to announce it. */
const wordyDetail = /\s+(?<detail>(?:from|of|at|with|aus|von der|bei|de chez|chez)\s.+)$/u

/**
 * Reads a text as people and nothing else.
 *
 * @returns null when it is anything else: then it stays content
 */
export function readPeople(text: string, options: PeopleOptions): Speaker[] | null {
  if (!options.announced && !startsLikeName.test(text)) return null
  if (/https?:|www\./i.test(text)) return null
  const pieces = splitPeople(text)
  // `Jaice, Aparna (@aparna), Ihor`: where everybody has one name, one name is enough.
  const areSingle =
    pieces.length > 1 && pieces.every((piece) => /^\S+$/.test(piece.replace(brackets, '').trim()))
  const people: Speaker[] = []
  let inDetails = false
  for (const piece of pieces) {
    const last = people.at(-1)
    const announced = options.announced === true && (!last || areSingle || isLowerCase(last.name))
    const person = readPerson(piece, { ...options, announced, isWordy: options.announced === true })
    if (person && !(inDetails && !hasGivenName(person.name))) people.push(person)
    else if (!last) return null
    // `Pete Goddard, CEO, Deephaven Data Labs`: what is no person says something of the one before.
    else {
      last.affiliation = [last.affiliation ?? [], piece].flat().join(', ')
      inDetails = true
    }
  }
  const isPlace =
    !options.announced && people.some(({ affiliation }) => /^\p{Lu}{2}$/u.test(affiliation ?? ''))
  return people.length > 0 && !isPlace ? people : null
}

/** `someone from Acme`, `three people`, `CTO and co-founder`: whoever says so does not know the name. */
const nameless =
  /^(?:an?|some|someone|somebody|one|two|three|four|several|various|many|unknown|different|multiple|tb[ad]|n\/a|none|nobody|c[a-z]o|vp|founders?|(?:.+ )?(?:people|folks))(?!\p{L})/iu

/**
 * Reads what a label says of who speaks, name or not: `Cy Two`, `the core team`, `mr_b`.
 *
 * @returns null where it names nobody: an address, a number, somebody, a sentence
 */
export function readAnybody(text: string, options: PeopleOptions): Speaker[] | null {
  if (text.length > longestCast || /https?:|www\.|[.!]$|\?/i.test(text)) return null
  const [first = '', ...others] = splitPeople(text)
  // A letter, and no number before it: `3 people` have no name.
  if (!/^\P{N}*\p{L}/u.test(first) || nameless.test(first)) return null
  const [detail = ''] = /\s*[（(][^()（）]*[)）]$/u.exec(first) ?? []
  const name = bareName(first.slice(0, first.length - detail.length))
  if (name.split(/\s+/).length > mostWords) return null
  const people = [
    {
      name,
      written: name,
      affiliation: detail.trim().slice(1, -1).trim() || null,
      url: addressOf(name, options),
    },
  ]
  for (const piece of others) {
    const person = readPeople(piece, { ...options, announced: true })
    const last = people.at(-1)
    if (person) people.push(...person)
    else if (last) last.affiliation = [last.affiliation ?? [], piece].flat().join(', ')
  }
  return people
}

/** Characters: more is a story. */
const longestCast = 200

/** Words of a name: a longer one is that of a book, or a course. */
const mostWords = 4

/** With a capital, or in a script that has none. */
const startsLikeName = /^[^\p{L}]{0,4}(?:\p{Lu}|\p{Lo})/u

/** `rick ratzel, vyas ramasubramanian`: who writes one name without capitals writes the next so too. */
const isLowerCase = (name: string) => name === name.toLowerCase() && /\s/.test(name)

function splitPeople(text: string): string[] {
  const kept: string[] = []
  const masked = text.replace(brackets, (bracket) => `\u0001${kept.push(bracket) - 1}\u0002`)
  return masked
    .split(new RegExp(separator, 'gu'))
    .map((piece) => piece.replace(/\u0001(\d+)\u0002/g, (_, index) => kept[Number(index)] ?? ''))
    .map((piece) => piece.trim().replace(/[,;.]+$/, ''))
    .filter((piece) => piece !== '')
}

interface PieceOptions extends PeopleOptions {
  /** Words such as `from` may begin what is said of a person. */
  isWordy: boolean
}

function readPerson(piece: string, options: PieceOptions): Speaker | null {
  const whole = asPerson(piece, options)
  if (whole) return whole
  const patterns = [
    ...details,
    ...(options.announced ? [colonDetail] : []),
    ...(options.isWordy ? [wordyDetail] : []),
  ]
  for (const pattern of patterns) {
    const match = pattern.exec(piece)
    if (!match) continue
    const before = piece.slice(0, match.index)
    const detail = match.groups?.detail?.trim() ?? ''
    // `김은정(GDG organizer)`: a name so short needs what stands in brackets to be one.
    const announced =
      options.announced || (/[)）]$/u.test(piece) && /^\P{Script=Latin}+$/u.test(before))
    const person = readPerson(before, { ...options, announced })
    if (person)
      return {
        ...person,
        affiliation: [person.affiliation ?? [], detail].flat().join(', ') || null,
      }
  }
  return null
}

function asPerson(text: string, options: PeopleOptions): Speaker | null {
  const name = bareName(text)
  const announced = options.announced === true || asianHonorific.test(text.trim())
  if (!isName(name, { ...options, announced })) return null
  const written = text.trim().replace(/^[*_\s]+|[*_\s]+$/g, '')
  return { name, written, affiliation: null, url: addressOf(name, options) }
}

const addressOf = (name: string, { links = [] }: PeopleOptions): string | null =>
  links.find(({ label }) => plainText(label).includes(name))?.url ?? null
