/** What a run is asked to do: defaults < front matter < flags, checked once, here. */
import { basename, dirname, extname, join, resolve } from 'node:path'
import { didYouMean } from './didYouMean.js'
import { RecapError } from './error.js'
import { type DeckSettings, type Edition, type Size, sizes } from './model.js'
import { parseBy } from './scope/by.js'
import type { Dimension } from './scope/dimensions.js'

export const formats = ['md', 'html', 'pdf'] as const
export type Format = (typeof formats)[number]

/** As the command line gives them; nothing checked yet. */
export interface Flags {
  /** A folder, or a file whose ending names the format. */
  output?: string | undefined
  /** Those asked for; all when empty. */
  formats?: readonly Format[] | undefined
  theme?: string | undefined
  size?: string | undefined
  browser?: string | undefined
  /** A deck each for every track, day, room or speaker. */
  by?: string | undefined
  /** `track=Systems`: some of the sessions. */
  only?: readonly string[] | undefined
  summary?: boolean | undefined
  /** Of a talk. A number. */
  minutes?: string | undefined
}

export interface Config {
  /** In the order in which they are written. */
  formats: readonly Format[]
  /** Where each format of the whole deck goes; its neighbours go to the same folder. */
  paths: Record<Format, string>
  /** What no output may leave by a link: the folder that was named, or else the working folder. */
  root: string
  theme: string
  size: Size
  browser: string | undefined
  by: Dimension | null
  edition: Edition
}

/**
 * @param selection what tells the files of a selection from those of all sessions
 * @throws RecapError when a flag makes no sense
 */
export function resolveConfig(
  flags: Flags,
  settings: DeckSettings,
  { inputs, selection = null }: { inputs: readonly string[]; selection?: string | null },
): Config {
  const size = flags.size ?? settings.size ?? '16:9'
  if (!isSize(size))
    throw new RecapError(
      `--size: expected one of ${sizes.join(', ')}, found "${size}"${didYouMean(size, sizes)}.`,
    )
  const by = flags.by === undefined ? null : parseBy(flags.by)
  const theme = flags.theme ?? settings.theme ?? 'recap'
  const edition = editionOf(flags)
  // The edition first: behind a track's name it might be part of it.
  const marks = [nameOf(inputs[0] ?? '-'), markOf(edition), selection]
  const name = marks.filter((mark) => mark !== null).join('-')
  const output = outputOf(flags, name, by)
  return { ...output, theme, size, browser: flags.browser, by, edition }
}

/** Minutes: for cover, one slide, and closing; and nobody talks longer than a day. */
const shortestTalk = 3
const longestTalk = 1440

function editionOf({ summary = false, minutes }: Flags): Edition {
  if (minutes === undefined) return { kind: summary ? 'summary' : 'full' }
  if (summary)
    throw new RecapError(
      '--summary and --minutes are two editions of the same notes: choose one of them.',
    )
  const count = /^\s*\d+\s*$/.test(minutes) ? Number(minutes) : 0
  if (count < shortestTalk || count > longestTalk)
    throw new RecapError(
      `--minutes: expected how long the talk is, from ${shortestTalk} (cover, one slide, closing) to ${longestTalk}, found "${minutes}".`,
    )
  return { kind: 'talk', minutes: count }
}

/** What tells its files from those of the full deck. */
function markOf(edition: Edition): string | null {
  if (edition.kind === 'talk') return `${edition.minutes}-minutes`
  return edition.kind === 'full' ? null : edition.kind
}

/** `-o talk.pdf` names the one format; `-o talks` is a folder. */
function outputOf(
  { output: named, formats: chosen = [] }: Flags,
  name: string,
  by: Dimension | null,
): Pick<Config, 'formats' | 'paths' | 'root'> {
  const output = named ?? 'decks'
  const ending = extname(output).slice(1).toLowerCase()
  if (output === '' || output === '-' || (!isFormat(ending) && /^[a-z]{2,5}$/.test(ending)))
    throw new RecapError(
      `-o: expected a folder, or a file ending in .${formats.join(', .')}, found "${output}".`,
    )
  if (!isFormat(ending)) {
    const asked = formats.filter((format) => chosen.includes(format))
    return {
      formats: asked.length > 0 ? asked : formats,
      paths: by === null ? pathsIn(output, name) : pathsBy(by, output, name),
      root: named ?? '.',
    }
  }
  if (by !== null)
    throw new RecapError(
      `-o ${output}: a file holds one deck, and --by makes several. Name a folder instead.`,
    )
  const others = chosen.filter((format) => format !== ending)
  if (others.length > 0)
    throw new RecapError(
      `-o ${output}: a file holds one format, found --${others.join(' --')} too. Name a folder instead.`,
    )
  return {
    formats: [ending],
    paths: { ...pathsIn(dirname(output), basename(output, extname(output))), [ending]: output },
    root: dirname(output),
  }
}

/** Decks by day have a page that leads to them, and perhaps a deck Other, as those by track have: each its own folder. */
function pathsBy(by: Dimension, output: string, name: string): Record<Format, string> {
  const folder = by === 'track' ? join(output, name) : join(output, name, `by-${by}`)
  // The page is called index.
  return pathsIn(folder, /^index$/i.test(name) ? `${name}-deck` : name)
}

export const pathsIn = (folder: string, name: string): Record<Format, string> => ({
  md: join(folder, `${name}.md`),
  html: join(folder, `${name}.html`),
  pdf: join(folder, `${name}.pdf`),
})

/** The deck of `notes/rustconf-2025.md` is called `rustconf-2025`; that of a folder like the folder. */
function nameOf(input: string): string {
  if (input === '-') return 'notes'
  const name = basename(resolve(input))
  return /\.(md|markdown)$/i.test(name) ? basename(name, extname(name)) : name || 'notes'
}

const isSize = (value: string): value is Size => sizes.some((size) => size === value)
const isFormat = (value: string): value is Format => formats.some((format) => format === value)
