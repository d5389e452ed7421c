/** Where tracks go in front matter that is YAML. */
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { quoted, type Tracks, yamlLines } from '../block.js'
import type { FrontMatterEditor, Insertion } from '../editor.js'

export const editYaml: FrontMatterEditor = (text, tracks) => {
  const { contents, errors } = parseDocument(text, { version: '1.2', logLevel: 'silent' })
  if (errors.length > 0) return null
  const pair = isMap(contents) ? pairOf(contents, 'tracks') : undefined
  if (!pair) return [behind(text, text.length, yamlLines(tracks))]
  const { key, value } = pair
  if (isMap(value) && !value.anchor) return addTo(value, text, tracks)
  const isEmpty = value === null || (isScalar(value) && value.value === null && value.source === '')
  const lines = yamlLines(tracks).slice(1)
  return isEmpty && isNode(key) ? [behind(text, lineEndAfter(text, endOf(key, text)), lines)] : null
}

function addTo(map: YAMLMap, text: string, tracks: Tracks): Insertion[] | null {
  const fresh: Tracks = {}
  const insertions: Insertion[] = []
  for (const [name, patterns] of Object.entries(tracks)) {
    const pair = pairOf(map, name)
    if (!pair) fresh[name] = patterns
    else if (isSeq(pair.value) && !pair.value.anchor)
      insertions.push(...append(pair.value, text, patterns))
    else return null
  }
  return Object.keys(fresh).length === 0
    ? insertions
    : [...insertions, ...addFresh(map, text, fresh)]
}

/** Patterns behind those of a track. */
function append(list: YAMLSeq, text: string, patterns: readonly string[]): Insertion[] {
  const at = endOf(list, text)
  if (list.flow) return [{ at, text: separated(list, patterns.map(quoted)) }]
  const indent = indentAt(text, startOf(list.items[0]))
  return [
    behind(
      text,
      lineEndAfter(text, at),
      patterns.map((one) => `${indent}- ${quoted(one)}`),
    ),
  ]
}

/** Tracks behind those that are there. */
function addFresh(map: YAMLMap, text: string, tracks: Tracks): Insertion[] {
  const at = endOf(map, text)
  if (map.flow) {
    const entries = Object.entries(tracks).map(
      ([name, patterns]) => `${quoted(name)}: [${patterns.map(quoted).join(', ')}]`,
    )
    return [{ at, text: separated(map, entries) }]
  }
  const indent = indentAt(text, startOf(map.items[0]?.key))
  const lines = yamlLines(tracks).slice(1)
  return [
    behind(
      text,
      lineEndAfter(text, at),
      lines.map((line) => indent + line.slice(2)),
    ),
  ]
}

const separated = ({ items }: YAMLMap | YAMLSeq, texts: readonly string[]) =>
  (items.length > 0 ? ', ' : '') + texts.join(', ')

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && String(key.value) === name)

const isNode = (value: unknown): value is Node => isScalar(value) || isCollection(value)

/** Behind the last thing that a node holds: in front of the bracket, and of the comment, that follow it. */
function endOf(node: unknown, text: string): number {
  if (!isNode(node)) return text.length
  const [, end = 0] = node.range ?? []
  if (!isCollection(node)) return text[end - 1] === '\n' ? end - 1 : end
  const last = node.items.at(-1)
  if (last === undefined) return end - 1
  const inner = isNode(last) ? last : lastOf(last as Pair)
  return isCollection(inner) && inner.flow ? (inner.range?.[1] ?? 0) : endOf(inner, text)
}

/** A track without patterns is a key alone. */
const lastOf = ({ key, value }: Pair) => (isNode(value) && value.range ? value : key)

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

/** What stands before it on its line, up to the dash of a list. */
function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

function lineEndAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** @param at the end of a line, or of the text */
const behind = (text: string, at: number, lines: readonly string[]): Insertion => ({
  at,
  // Front matter without a key is an empty line already.
  text: (at === 0 || (at === text.length && text.endsWith('\n')) ? '' : '\n') + lines.join('\n'),
})
