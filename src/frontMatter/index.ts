/** The front matter of notes: split off by gray-matter, read as YAML or TOML only, checked once by a schema. */
import matter from 'gray-matter'
import { RecapError } from '../error.js'
import type { Source } from '../model.js'
import { separators } from '../text/separators.js'
import type { FrontMatterReader, ReadFrontMatter } from './reader.js'
import { type Checked, checkFrontMatter } from './schema.js'
import { readToml } from './toml/read.js'
import { readYaml, saysKnownKey } from './yaml/read.js'

export type { FrontMatter } from './schema.js'

interface Syntax {
  language: 'yaml' | 'toml'
  fence: string
  /** The first line's end: nothing, or the name of the language. */
  engine: RegExp
  /** From the end of the first line to the closing fence. */
  block: RegExp
  /** Whether it is front matter: else a rule on the first line of the notes is a rule. */
  isMeant: (block: string, close: string) => boolean
  read: FrontMatterReader
}

/** A new syntax is a new row. None of them runs code. */
const syntaxes: Syntax[] = [
  {
    language: 'yaml',
    fence: '---',
    engine: /^\s*(?:ya?ml)?\s*$/i,
    // YAML itself ends a document with three dots.
    block: /\n(?:([\s\S]*?)\n)??(---|\.\.\.)[ \t]*(?:\n|$)/,
    isMeant: (block, close) =>
      (close === '---' && /^\s*(?:$|["']?[\w-]+["']?\s*:)/.test(block)) || saysKnownKey(block),
    read: readYaml,
  },
  {
    language: 'toml',
    fence: '+++',
    engine: /^\s*(?:toml)?\s*$/i,
    block: /\n(?:([\s\S]*?)\n)??(\+\+\+)[ \t]*(?:\n|$)/,
    isMeant: (block) => /^\s*(?:$|#|\[|["']?[\w.-]+["']?\s*=)/.test(block),
    read: readToml,
  },
]

export interface FoundFrontMatter {
  language: Syntax['language']
  /** Offsets of the text between the fences, without the line end before the second. */
  from: number
  to: number
  /** The fence behind it. */
  close: string
}

/**
 * Finds the front matter of notes.
 *
 * @param text with `\n` for line ends
 * @throws RecapError when it asks for an engine that recap has not
 */
export function findFrontMatter({
  text,
  path,
}: Pick<Source, 'text' | 'path'>): FoundFrontMatter | null {
  const syntax = syntaxes.find(({ fence }) => text.startsWith(fence))
  if (!syntax) return null
  const { language, fence } = syntax
  // gray-matter runs `---js` and `---coffee` as code: look at the fence before it does.
  const [firstLine = ''] = text.split('\n', 1)
  const engine = firstLine.slice(fence.length)
  if (engine.startsWith(fence[0] ?? '')) return null
  if (!syntax.engine.test(engine))
    throw new RecapError(
      `${path}:1:4: expected ${language.toUpperCase()} front matter, found \`${engine.trim().slice(0, 20)}\`. recap never runs code in notes: write \`${fence}\` alone.`,
    )
  const found = syntax.block.exec(text)
  const [, block = '', close = ''] = found ?? []
  if (!found || !syntax.isMeant(block, close)) return null
  return { language, from: found.index + 1, to: found.index + 1 + block.length, close }
}

export interface SplitSource extends Checked {
  /** The notes with the front matter blanked out: every line keeps its number. */
  source: Source
}

/**
 * Splits notes into front matter and text.
 *
 * @throws RecapError when the front matter is no YAML or TOML, or asks for another engine
 */
export function splitFrontMatter(source: Source): SplitSource {
  const none = { settings: {}, lines: {}, source, diagnostics: [] }
  const front = findFrontMatter(source)
  const syntax = syntaxes.find(({ language }) => language === front?.language)
  if (!front || !syntax) return none
  const { language, fence, read } = syntax

  let found: ReadFrontMatter = { data: {}, lineOf: () => 1 }
  const engines = {
    [language]: (text: string) => {
      found = read(text.replace(separators, ' '), source.path)
      return found.data
    },
  }
  // With options gray-matter leaves its cache alone, which would hand one object to two callers.
  const { content } = matter(fence + source.text.slice(front.from - 1), {
    language,
    delimiters: [fence, front.close],
    engines,
  })
  const headLines = source.text.split('\n').length - content.split('\n').length
  const body = { ...source, text: '\n'.repeat(headLines) + content }
  return { source: body, ...checkFrontMatter(found.data, source.path, found.lineOf) }
}
