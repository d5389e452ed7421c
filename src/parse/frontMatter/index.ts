/** The front matter of notes: split off by gray-matter, read as YAML or TOML only, checked once by a schema. */
import matter from 'gray-matter'
import { RecapError } from '../../error.js'
import type { Source } from '../../model.js'
import type { FrontMatterReader, ReadFrontMatter } from './reader.js'
import { type Checked, checkFrontMatter } from './schema.js'
import { readToml } from './toml.js'
import { readYaml } from './yaml.js'

export type { FrontMatter } from './schema.js'

interface Syntax {
  language: 'yaml' | 'toml'
  fence: string
  /** The first line's end: nothing, or the name of the language. */
  engine: RegExp
  /** From the end of the first line to the closing fence. */
  block: RegExp
  /** How its text begins: without it, a rule on the first line of the notes is a rule. */
  begin: RegExp
  read: FrontMatterReader
}

/** A new syntax is a new row. None of them runs code. */
const syntaxes: Syntax[] = [
  {
    language: 'yaml',
    fence: '---',
    engine: /^\s*(?:ya?ml)?\s*$/i,
    block: /\n([\s\S]*?)\n---[ \t]*(?:\n|$)/,
    begin: /^\s*(?:$|["']?[\w-]+["']?\s*:)/,
    read: readYaml,
  },
  {
    language: 'toml',
    fence: '+++',
    engine: /^\s*(?:toml)?\s*$/i,
    block: /\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/,
    begin: /^\s*(?:$|#|\[|["']?[\w.-]+["']?\s*=)/,
    read: readToml,
  },
]

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
  const syntax = syntaxes.find(({ fence }) => source.text.startsWith(fence))
  if (!syntax) return none
  const { language, fence, read } = syntax
  // gray-matter runs `---js` and `---coffee` as code: look at the fence before it does.
  const [firstLine = ''] = source.text.split('\n', 1)
  const engine = firstLine.slice(fence.length)
  if (engine.startsWith(fence[0] ?? '')) return none
  if (!syntax.engine.test(engine))
    throw new RecapError(
      `${source.path}:1:4: expected ${language.toUpperCase()} front matter, found \`${engine.trim().slice(0, 20)}\`. recap never runs code in notes: write \`${fence}\` alone.`,
    )
  const block = syntax.block.exec(source.text)?.[1]
  if (block === undefined || !syntax.begin.test(block)) return none

  let found: ReadFrontMatter = { data: {}, lineOf: () => 1 }
  const engines = {
    [language]: (text: string) => {
      found = read(text, source.path)
      return found.data
    },
  }
  // With options gray-matter leaves its cache alone, which would hand one object to two callers.
  const { content } = matter(source.text.replace(engine, ''), {
    language,
    delimiters: fence,
    engines,
  })
  const headLines = source.text.split('\n').length - content.split('\n').length
  const body = { ...source, text: '\n'.repeat(headLines) + content }
  return { source: body, ...checkFrontMatter(found.data, source.path, found.lineOf) }
}
