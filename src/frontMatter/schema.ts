/** The keys of the front matter, each checked once, here. */
import * as v from 'valibot'
import { findDate } from '../dates/dates.js'
import { findTime } from '../dates/times.js'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import { didYouMean } from '../didYouMean.js'
import { sizes } from '../model.js'

const text = v.pipe(
  v.union([v.string('expected text'), v.number(), v.boolean()], 'expected text'),
  v.transform((value) => String(value).replace(/\s+/gu, ' ').trim()),
  v.maxLength(500, 'expected at most 500 characters'),
)
const oneText = v.pipe(
  text,
  v.transform((one) => [one]),
)
const patterns = v.union([v.array(text), oneText], 'expected a list of session titles or patterns')
const time = v.pipe(
  text,
  v.check((value) => readTime(value) !== null, 'expected a time such as `9:30`'),
  v.transform((value) => readTime(value) ?? value),
)

const schema = {
  title: text,
  subtitle: text,
  event: text,
  /** `2025-09-03` or `2025-09-02 to 2025-09-05` */
  date: v.pipe(
    text,
    v.check(isDate, 'expected a date such as `2025-09-03` or `2025-09-02 to 2025-09-05`'),
  ),
  location: text,
  author: text,
  lang: v.pipe(text, v.check(isLanguage, 'expected a language such as `en` or `pt-BR`')),
  /** A name: notes from somebody else shall not have a stylesheet, and what it refers to, read into the deck. */
  theme: v.pipe(
    text,
    v.regex(/^[\w-]+$/, 'expected the name of a theme (a CSS file goes with --theme)'),
  ),
  size: v.picklist(sizes, `expected one of ${sizes.join(', ')}`),
  /** Track name → session titles or patterns with `*`. */
  tracks: v.record(
    v.string(),
    patterns,
    'expected track names, each with a list of session titles or patterns',
  ),
  /** The heading level that starts a session. */
  sessionLevel: v.pipe(
    v.number('expected a number from 1 to 6'),
    v.integer('expected a number from 1 to 6'),
    v.minValue(1, 'expected a number from 1 to 6'),
    v.maxValue(6, 'expected a number from 1 to 6'),
  ),
  header: text,
  footer: text,
  /** Of one session, in the file that holds its notes. */
  speakers: v.union([v.array(text), oneText], 'expected a list of names'),
  speaker: v.union([v.array(text), oneText], 'expected a name'),
  /** `2025-09-03`, or `Day 2`; of all sessions in the file, as `track` and `room` are. */
  day: text,
  track: text,
  room: text,
  start: time,
  end: time,
  links: v.union([v.array(text), oneText], 'expected a list of addresses'),
}

type Schema = typeof schema
type Key = keyof Schema

/** What the front matter says, each key checked; a key that is not usable is left out and reported. */
export type FrontMatter = { [K in Key]?: v.InferOutput<Schema[K]> }

const frontMatterKeys = Object.keys(schema) as Key[]

/** Keys of blog engines: they mean nothing here, and nobody wants to hear so for each post. */
const foreignKeys = new Set(
  `aliases created cssclass cssclasses modified authors categories category comments cover description draft excerpt featured id image images keywords lastmod layout
  math modified permalink pubdate published publishdate series slug sticky summary tag tags template toc type updated url weight`.split(
    /\s+/,
  ),
)

export interface Checked {
  settings: FrontMatter
  /** Line of each key that was found, from 1. */
  lines: Partial<Record<Key, number>>
  diagnostics: Diagnostic[]
}

export function checkFrontMatter(
  data: object,
  path: string,
  lineOf: (key: string) => number,
): Checked {
  const settings: Record<string, unknown> = {}
  const lines: Partial<Record<Key, number>> = {}
  const diagnostics: Diagnostic[] = []
  for (const [key, value] of Object.entries(data)) {
    const position = { path, line: lineOf(key), column: 1 }
    if (foreignKeys.has(key.toLowerCase())) continue
    if (!isKey(key)) {
      diagnostics.push(
        diagnostic(
          'front-matter-unknown-key',
          position,
          `\`${key}\` is not a key of recap${didYouMean(key, frontMatterKeys)}; it was left alone.`,
        ),
      )
      continue
    }
    const result = v.safeParse(schema[key] as v.GenericSchema, value)
    if (result.success) {
      settings[key] = result.output
      lines[key] = position.line
    } else
      diagnostics.push(
        diagnostic(
          'front-matter-invalid',
          position,
          `\`${key}\`: ${result.issues[0].message}; it was left alone.`,
        ),
      )
  }
  return { settings: settings as FrontMatter, lines, diagnostics }
}

const isKey = (key: string): key is Key => Object.hasOwn(schema, key)

/** Whether recap, or a blog engine, knows it. */
export const isKnownKey = (key: string): boolean => isKey(key) || foreignKeys.has(key.toLowerCase())

/** `9:30am` is `09:30`. */
function readTime(value: string): string | null {
  const found = findTime(value)
  return found?.rest === '' ? found.range.start : null
}

function isDate(text: string): boolean {
  return findDate(text, { lang: 'en' }) !== null
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
