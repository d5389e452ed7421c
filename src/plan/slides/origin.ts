/** Where in the notes stands what a slide shows, and what the notes have there for its speaker. */
import type { Nodes } from 'mdast'
import type { Content } from '../../contents.js'
import type { Place } from '../../model.js'
import type { Atom } from '../atoms/atom.js'
import type { Part } from '../galley/index.js'
import { spokenBlocks } from '../spoken.js'

export interface Origin {
  /** The first, of a slide that is about several files. */
  position: Place | null
  /** What is said where that stands. */
  spoken: string[]
  /** Where to look it up. */
  sources: string[]
}

/** @param contents what was divided: of each file one at most */
export function originsOf(parts: readonly Part[], contents: readonly Content[]): Origin[] {
  const places = placesOf(parts, contents)
  const spoken = places.map((): string[] => [])
  for (const { speakerNotes, position } of contents)
    for (const { line, body } of speakerNotes)
      spoken[slideOf(line, position, places)]?.push(...spokenBlocks(body))
  return places.map((own, index) => ({
    position: own[0] ?? contents[0]?.position ?? null,
    spoken: spoken[index] ?? [],
    sources: own.map(sourceOf),
  }))
}

/** A speaker note goes to the slide with what stands before it; the first slide has those above all else. */
function slideOf(line: number, { path }: Place, places: readonly (readonly Place[])[]): number {
  const has = (most: number) => (own: readonly Place[]) =>
    own.some((one) => one.path === path && one.line <= most)
  const before = places.findLastIndex(has(line))
  return before >= 0 ? before : Math.max(0, places.findIndex(has(Number.POSITIVE_INFINITY)))
}

/** By slide, a stretch of each file that it shows. */
function placesOf(parts: readonly Part[], contents: readonly Content[]): Place[][] {
  const [only, ...others] = contents
  if (only && others.length === 0)
    return parts.map(({ atoms }) => [stretch(only, atoms.flatMap(positionOf)) ?? only.position])
  // mdast knows no files, but parts of a block that was cut share its position.
  const owners = new Map(contents.flatMap((one) => positionsIn(one).map((at) => [at, one])))
  return parts.map(({ atoms }) => {
    const positions = atoms.flatMap(positionOf)
    return contents.flatMap(
      (one) =>
        stretch(
          one,
          positions.filter((at) => owners.get(at) === one),
        ) ?? [],
    )
  })
}

type At = NonNullable<Nodes['position']>

function positionOf({ leaf, path }: Atom): At[] {
  const around = path.at(-1)
  const node = leaf.type !== 'line' ? leaf.node : around?.type === 'code' ? around.node : undefined
  return node?.position ? [node.position] : []
}

function positionsIn({ body }: Content): At[] {
  const found: At[] = []
  const search = (node: Nodes) => {
    if (node.position) found.push(node.position)
    if ('children' in node) node.children.forEach(search)
  }
  body.forEach(search)
  return found
}

function stretch({ position }: Content, shown: readonly At[]): Place | null {
  if (shown.length === 0) return null
  const lines = shown.flatMap(({ start, end }) => [start.line, end.line])
  return { ...position, line: Math.min(...lines), endLine: Math.max(...lines) }
}

/** The file's name only: the same notes give the same deck wherever they lie. */
function sourceOf({ path, line, endLine }: Place): string {
  return `${path.split(/[/\\]/).at(-1)}, ${line === endLine ? `line ${line}` : `lines ${line}–${endLine}`}`
}
