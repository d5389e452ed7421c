/** Front matter between `---`, as nearly everybody writes it. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { RecapError } from '../../error.js'
import { limits } from '../../limits.js'
import type { FrontMatterReader } from '../reader.js'
import { isKnownKey } from '../schema.js'

/**
 * Whether a text that may as well be notes, as it begins with `# …` or `{`, is front matter: all of it is YAML, and one
 * of its keys is known.
 */
export function saysKnownKey(text: string): boolean {
  const { contents, errors } = parseDocument(text, { version: '1.2', logLevel: 'silent' })
  return (
    errors.length === 0 &&
    isMap(contents) &&
    contents.items.some(({ key }) => isScalar(key) && isKnownKey(String(key.value)))
  )
}

export const readYaml: FrontMatterReader = (yaml, path) => {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, version: '1.2', logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    // The YAML starts right behind the fence: its first line is the empty end of line 1.
    throw new RecapError(
      `${path}:${line}:${col}: the front matter is no YAML: ${error.message.split('\n')[0]} Mend it, or put the text in quotes.`,
    )
  }
  if (!isMap(document.contents)) return { data: {}, lineOf: () => 1 }
  const lineOf = keyLines(document.contents, lineCounter)
  try {
    return { data: document.toJS({ maxAliasCount: limits.yamlAliases }) as object, lineOf }
  } catch (cause) {
    throw new RecapError(
      `${path}:1:1: the front matter refers to itself too often. Write its values out.`,
      { cause },
    )
  }
}

function keyLines(map: YAMLMap, counter: LineCounter): (key: string) => number {
  const lines = new Map<string, number>()
  for (const { key } of map.items)
    if (isScalar(key) && key.range) lines.set(String(key.value), counter.linePos(key.range[0]).line)
  return (key) => lines.get(key) ?? 1
}
