/** The front matter of notes: split off by gray-matter, read as YAML only, checked once by a schema. */
import matter from 'gray-matter'
import * as v from 'valibot'
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import { type Source, sizes } from '../model.js'
import { findDate } from './dates.js'

const text = v.pipe(
  v.union([v.string('expected text'), v.number(), v.boolean()], 'expected text'),
  v.transform((value) => String(value).replace(/\s+/gu, ' ').trim()),
  v.maxLength(500, 'expected at most 500 characters'),
)
const patterns = v.union(
  [
    v.array(text),
    v.pipe(
      text,
      v.transform((one) => [one]),
    ),
  ],
  'expected a list of session titles or patterns',
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
}

type Schema = typeof schema
type Key = keyof Schema

/** What the front matter says, each key checked; a key that is not usable is left out and reported. */
export type FrontMatter = { [K in Key]?: v.InferOutput<Schema[K]> }

const frontMatterKeys = Object.keys(schema) as Key[]

export interface SplitSource {
  settings: FrontMatter
  /** Line of each key that was found, from 1. */
  lines: Partial<Record<Key, number>>
  /** The notes with the front matter blanked out: every line keeps its number. */
  source: Source
  diagnostics: Diagnostic[]
}

/**
 * Splits notes into front matter and text.
 *
 * @throws RecapError when the front matter is no YAML, or asks for another engine
 */
export function splitFrontMatter(source: Source): SplitSource {
  // gray-matter runs `---js` and `---coffee` as code: look at the fence before it does.
  const fence = /^---([^\n]*)(?:\n|$)/.exec(source.text)?.[1]
  const none = { settings: {}, lines: {}, source, diagnostics: [] }
  if (fence === undefined || fence.startsWith('-')) return none
  if (fence.trim() !== '' && !/^\s*ya?ml\s*$/i.test(fence))
    throw new RecapError(
      `${source.path}:1:4: expected YAML front matter, found \`${fence.trim().slice(0, 20)}\`. recap never runs code in notes: write \`---\` alone.`,
    )
  // A rule on the first line is no front matter, unless keys and a second rule follow.
  const block = /\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source.text)?.[1]
  if (block === undefined || !/^\s*(?:$|["']?[\w-]+["']?\s*:)/.test(block)) return none

  const counter = new LineCounter()
  let map: YAMLMap | null = null
  const parse = (yaml: string): object => {
    const document = parseDocument(yaml, {
      lineCounter: counter,
      version: '1.2',
      logLevel: 'silent',
    })
    const [error] = document.errors
    if (error) {
      const { line, col } = counter.linePos(error.pos[0])
      // The YAML starts right behind the fence: its first line is the empty end of line 1.
      throw new RecapError(
        `${source.path}:${line}:${col}: the front matter is no YAML: ${error.message.split('\n')[0]} Mend it, or put the text in quotes.`,
      )
    }
    map = isMap(document.contents) ? document.contents : null
    try {
      return map ? (document.toJS({ maxAliasCount: 100 }) as object) : {}
    } catch (cause) {
      throw new RecapError(
        `${source.path}:1:1: the front matter refers to itself too often. Write its values out.`,
        { cause },
      )
    }
  }
  // With options gray-matter leaves its cache alone, which would hand one object to two callers.
  const { data, content } = matter(source.text, { language: 'yaml', engines: { yaml: parse } })
  const headLines = source.text.slice(0, source.text.length - content.length).split('\n').length - 1
  const body = { ...source, text: '\n'.repeat(headLines) + content }
  const lineOf = keyLines(map, counter)
  return { source: body, ...check(data, source.path, lineOf) }
}

function keyLines(map: YAMLMap | null, counter: LineCounter): (key: string) => number {
  const lines = new Map<string, number>()
  for (const { key } of map?.items ?? [])
    if (isScalar(key) && key.range) lines.set(String(key.value), counter.linePos(key.range[0]).line)
  return (key) => lines.get(key) ?? 1
}

function check(
  data: object,
  path: string,
  lineOf: (key: string) => number,
): Omit<SplitSource, 'source'> {
  const settings: Record<string, unknown> = {}
  const lines: Partial<Record<Key, number>> = {}
  const diagnostics: Diagnostic[] = []
  for (const [key, value] of Object.entries(data)) {
    const position = { path, line: lineOf(key), column: 1 }
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
