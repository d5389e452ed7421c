/** What a run is asked to do: defaults < front matter < flags, checked once, here. */
import { basename, dirname, extname, join, resolve } from 'node:path'
import { didYouMean } from './didYouMean.js'
import { RecapError } from './error.js'
import { type DeckSettings, type Size, sizes } from './model.js'

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
}

export interface Config {
  /** In the order in which they are written. */
  formats: readonly Format[]
  /** Where each format goes. */
  paths: Record<Format, string>
  theme: string
  size: Size
  browser: string | undefined
}

/** @throws RecapError when a flag makes no sense */
export function resolveConfig(
  flags: Flags,
  settings: DeckSettings,
  inputs: readonly string[],
): Config {
  const size = flags.size ?? settings.size ?? '16:9'
  if (!isSize(size))
    throw new RecapError(
      `--size: expected one of ${sizes.join(', ')}, found "${size}"${didYouMean(size, sizes)}.`,
    )
  const theme = flags.theme ?? settings.theme ?? 'recap'
  return { ...outputOf(flags, inputs), theme, size, browser: flags.browser }
}

/** `-o talk.pdf` names the one format; `-o talks` is a folder. */
function outputOf(
  { output = 'decks', formats: chosen = [] }: Flags,
  inputs: readonly string[],
): Pick<Config, 'formats' | 'paths'> {
  const ending = extname(output).slice(1).toLowerCase()
  if (output === '' || output === '-' || (!isFormat(ending) && /^[a-z]{2,5}$/.test(ending)))
    throw new RecapError(
      `-o: expected a folder, or a file ending in .${formats.join(', .')}, found "${output}".`,
    )
  if (!isFormat(ending)) {
    const asked = formats.filter((format) => chosen.includes(format))
    return {
      formats: asked.length > 0 ? asked : formats,
      paths: pathsIn(output, nameOf(inputs[0] ?? '-')),
    }
  }
  const others = chosen.filter((format) => format !== ending)
  if (others.length > 0)
    throw new RecapError(
      `-o ${output}: a file holds one format, found --${others.join(' --')} too. Name a folder instead.`,
    )
  return {
    formats: [ending],
    paths: { ...pathsIn(dirname(output), basename(output, extname(output))), [ending]: output },
  }
}

const pathsIn = (folder: string, name: string): Record<Format, string> => ({
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
