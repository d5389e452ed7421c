/** Front matter between `+++`, as Hugo and Zola write it. */
import { parse, TomlDate, TomlError } from 'smol-toml'
import { RecapError } from '../../error.js'
import type { FrontMatterReader } from '../reader.js'

export const readToml: FrontMatterReader = (toml, path) => ({
  data: asText(parseToml(toml, path)),
  lineOf: (key) => lineOf(toml, key),
})

function parseToml(toml: string, path: string): Record<string, unknown> {
  try {
    return parse(toml)
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    // The TOML starts right behind the fence: its first line is the empty end of line 1.
    throw new RecapError(
      `${path}:${cause.line}:${cause.column}: the front matter is no TOML: ${cause.message.split('\n')[0]} Mend it, or write YAML between \`---\`.`,
      { cause },
    )
  }
}

/** A date stays what was typed: `2018-09-08`. */
function asText(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      value instanceof TomlDate ? value.toISOString() : value,
    ]),
  )
}

function lineOf(toml: string, key: string): number {
  const lines = toml.split('\n')
  const found = lines.findIndex(
    (line) =>
      line.replace(/["']/g, '').trimStart().startsWith(`${key} `) || line.startsWith(`${key}=`),
  )
  return Math.max(0, found) + 1
}
