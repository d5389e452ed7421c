/** Tracks as front matter has them: lines to paste. */
import { stringify as stringifyToml } from 'smol-toml'
import { Document, isScalar, visit } from 'yaml'

export type Tracks = Record<string, string[]>

/** A longer list is easier to read with one pattern a line. */
const longestLine = 90

/** `tracks:` and a line for each track, with line ends between the lines. */
export function yamlLines(tracks: Tracks): string[] {
  const document = new Document({ tracks })
  visit(document, {
    Seq(_, list) {
      const length = list.items.reduce<number>((sum, item) => sum + widthOf(item), 0)
      list.flow = length <= longestLine
    },
    Scalar(key, scalar) {
      if (key !== 'key') scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return linesOf(document.toString({ lineWidth: 0, flowCollectionPadding: false }))
}

const widthOf = (item: unknown) => (isScalar(item) ? String(item.value).length + 4 : 0)

/** `[tracks]` and a line for each track. */
export const tomlLines = (tracks: Tracks): string[] => linesOf(stringifyToml({ tracks }))

const linesOf = (text: string) => text.trimEnd().split('\n')

/** One pattern, as a YAML list may have it anywhere. */
export const quoted = (pattern: string): string => {
  const document = new Document(pattern)
  if (isScalar(document.contents)) document.contents.type = 'QUOTE_DOUBLE'
  return document.toString({ lineWidth: 0 }).trimEnd()
}

const blocks = {
  yaml: { fence: '---', linesFor: yamlLines },
  toml: { fence: '+++', linesFor: tomlLines },
}

/** A whole front matter, fences included. */
export function frontMatterLines(tracks: Tracks, language: keyof typeof blocks): string[] {
  const { fence, linesFor } = blocks[language]
  return [fence, ...linesFor(tracks), fence]
}
