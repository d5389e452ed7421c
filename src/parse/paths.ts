/** What the names of files and folders say: `day2/0905-0930_State.md`, `2013-10-28-london.md`, `3-13-14/keynote.md`. */
import { type DateOptions, findDate } from '../dates/dates.js'
import { readDigits, type TimeRange } from '../dates/times.js'
import type { Source } from '../model.js'
import { fold } from './people/lexiconFile.js'

export interface PathFacts {
  /** ISO day, or `Day 2`. */
  day: string | null
  time: TimeRange | null
  /** The file's name without its ending. */
  stem: string
  /** The file's name in words, without dates, times and numbers in front. */
  title: string
  /** The name tells this file from its neighbours in one event: the notes of one talk. */
  isOneOfMany: boolean
  /** The name says nothing but a day, or that these are notes. */
  isWholeDay: boolean
}

const dayWord = /(?<![\p{L}])(?:day|tag|jour|día|dia|giorno)[-_ ]?(\d{1,2})(?!\d)/iu
const ordinalDay = /(?<!\p{L})day[-_ ](one|two|three|four|five)(?!\p{L})/iu
const fillers =
  /(?<![\p{L}\p{N}])(?:am|pm|morning|afternoon|notes?|my|conference|conf|session|talks?|index|readme|summary)(?![\p{L}\p{N}])/giu

/** Folders further out hold other things than this event. */
const foldersRead = 3

/** The names of the file and of the folders that it lies in, outward. Standard input lies nowhere. */
export function namesAround(source: Source): string[] {
  return (source.file ?? source.path)
    .split(/[/\\]/)
    .reverse()
    .slice(0, 1 + foldersRead)
}

/** @param names as `namesAround` gives them */
export function readPath(
  [file = '', ...folders]: readonly string[],
  options: DateOptions,
): PathFacts {
  const stem = file.replace(/\.\w+$/, '')
  const ofFile = dayIn(stem, options)
  // `2025-05-01/keynotes/k.md`. A folder that is called after more than its day may be called after the day the
  // conference began.
  const ofFolders = folders.map((name) => dayIn(name, options))
  const ofFolder = ofFolders.find(({ day, rest }) => day !== null && rest === '')
  const digits = /^(\d{4}[-_]\d{4})(?=[-_ ]|$)/.exec(stem)?.[1]
  const withoutTime = digits ? stem.slice(digits.length) : stem
  const title = readable(withoutTime, ofFile.rest, digits !== undefined)
  const isNumbered = /^\d{1,3}[-_. ]+(?=\p{L})/u.test(stem)
  const isWholeDay = title.replace(fillers, ' ').trim() === ''
  return {
    day: ofFile.isoDay ?? ofFolder?.isoDay ?? ofFile.day ?? ofFolder?.day ?? null,
    time: digits ? readDigits(digits) : null,
    stem,
    title,
    isOneOfMany:
      !isWholeDay && (digits !== undefined || isNumbered || ofFolder !== undefined || ofFile.label),
    isWholeDay,
  }
}

/** `the-automatic-computer.md` is `the automatic computer`. */
const words = (name: string) => name.replace(/[-_\s]+/g, ' ').trim()

function readable(stem: string, rest: string, hadTime: boolean): string {
  const name = hadTime ? stem : rest
  return words(name.replace(/^[-_. ]*(?:\d{1,3}[-_. ]+(?=\p{L}))?/u, ''))
}

/** `day1`, `3-12-14`, `day-2_notes`: what is called after a day alone is not called after the event. */
export const saysOnlyDay = (name: string, options: DateOptions): boolean => {
  const { day, rest } = dayIn(name, options)
  return day !== null && rest.replace(fillers, ' ').trim() === ''
}

function dayIn(name: string, options: DateOptions) {
  const spaced = name.replace(/(?<=\d)_(?=\d)/g, '-').replace(/_/g, ' ')
  const date = findDate(spaced, options)
  const rest = date ? date.rest : spaced
  const label = dayWord.exec(rest) ?? ordinalDay.exec(rest)
  const isoDay = date && date.from === date.to ? date.from : null
  const withoutLabel = label ? rest.replace(label[0], ' ') : rest
  return {
    isoDay,
    day: isoDay ?? (label ? `Day ${numberOf(label[1] ?? '')}` : null),
    label: label !== null && withoutLabel.replace(fillers, '').replace(/[^\p{L}]/gu, '') !== '',
    rest: withoutLabel.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, ''),
  }
}

const ordinals = ['one', 'two', 'three', 'four', 'five']
const numberOf = (text: string) => {
  const index = ordinals.indexOf(text.toLowerCase())
  return index < 0 ? Number(text) : index + 1
}

/** Whether a heading says what the file is called: the notes of one talk, kept under its title. */
export function isNamedAfter(heading: string, title: string): boolean {
  const [a, b] = [heading, title].map((text) => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []))
  if (!a || !b || a.size === 0 || b.size === 0) return false
  const shared = [...b].filter((word) => a.has(word)).length
  return shared / b.size >= 0.6 && (shared >= 2 || a.size === 1)
}
