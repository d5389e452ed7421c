/** A file, and what may start a session there. */
import type { Root } from 'mdast'
import { isFolderPage } from '../../folderPage.js'
import type { FrontMatter } from '../../frontMatter/index.js'
import type { Source } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import { namesAround, type PathFacts, readPath } from '../paths.js'
import { candidatesOf } from '../structure/candidates.js'
import type { Candidate } from '../structure/clues.js'

export interface ParsedSource {
  source: Source
  tree: Root
  settings: FrontMatter
  /** Line of each key of the front matter. */
  lines: Partial<Record<string, number>>
}

/** What the files of one event have in common. */
export interface Shared {
  /** Several files: one may be the page that the folder opens with, another one talk. */
  isFolder: boolean
  lang: string
  monthFirst: boolean
  vocabulary: ReadonlySet<string>
  settings: FrontMatter
}

/** A file before its structure is known. */
export interface Draft {
  parsed: ParsedSource
  path: PathFacts
  /** What dates without a year are of. */
  year: number | undefined
  /** The page that the folder opens with. */
  isPage: boolean
  candidates: Candidate[]
}

export function toDraft(
  parsed: ParsedSource,
  { lang, monthFirst, settings, isFolder }: Shared,
): Draft {
  const { source, tree } = parsed
  const first = tree.children.find(({ type }) => type === 'heading')
  const [firstLine] = tree.children
  const names = namesAround(source)
  const year = yearIn([
    settings.date,
    settings.event,
    settings.title,
    first && plainText(first),
    firstLine && plainText(firstLine),
    ...names.slice(0, 3),
  ])
  const options = { lang, monthFirst, year }
  return {
    parsed,
    year,
    isPage: isFolder && isFolderPage(source),
    path: readPath(names, options),
    candidates: candidatesOf(tree, options),
  }
}

/** The first year that a text names. */
function yearIn(texts: readonly (string | undefined)[]): number | undefined {
  const year = texts.map((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text ?? '')?.[0]).find(Boolean)
  return year === undefined ? undefined : Number(year)
}
