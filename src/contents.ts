/** All that a recap holds, wherever in the notes it stands. */
import type { Nodes, RootContent } from 'mdast'
import type { Position } from './diagnostic.js'
import type { Aside, Place, Recap, SpeakerNote } from './model.js'

/** Blocks that stand together in one file. */
export interface Content {
  body: RootContent[]
  speakerNotes: SpeakerNote[]
  position: Place
}

/** What stands before the sessions, the sessions, what stands between them. */
export const contentsOf = ({ front, sessions, asides }: Recap): Content[] => [
  ...front,
  ...sessions,
  ...asides,
]

export interface AsidesAround {
  /** What is about the session, and about those that follow. */
  above: Aside[]
  /** What stands behind it. */
  behind: Aside[]
}

/** What stands right before and behind each session, in their order. */
export function asidesAround({ sessions, asides }: Recap): AsidesAround[] {
  const around = sessions.map((): AsidesAround => ({ above: [], behind: [] }))
  const places = new Map(sessions.map(({ id }, index) => [id, index]))
  for (const aside of asides) {
    const { about, after } = aside
    const first = Math.min(...about.map((id) => places.get(id) ?? sessions.length))
    if (about.length > 0) around[first]?.above.push(aside)
    else around[after - 1]?.behind.push(aside)
  }
  return around
}

/** What slides show and what they do not, in the order of the notes. */
export const allOf = ({ body, speakerNotes }: Content): RootContent[] =>
  [
    ...body.map((block) => ({ line: block.position?.start.line ?? 0, body: [block] })),
    ...speakerNotes,
  ]
    .toSorted((one, other) => one.line - other.line)
    .flatMap(({ body }) => body)

/** A node, and where in the notes to look for it. */
export interface Located<Node> {
  node: Node
  /** null for a block that stands by itself. */
  parent: Nodes | null
  position: Position
}

/** @returns all nodes of a type: a file and a line for each, which mdast alone does not tell */
export function nodesOf<Type extends Nodes['type']>(
  recap: Recap,
  type: Type,
): Located<Extract<Nodes, { type: Type }>>[] {
  const isWanted = (node: Nodes): node is Extract<Nodes, { type: Type }> => node.type === type
  return contentsOf(recap).flatMap((content) => {
    const { path } = content.position
    const found: Located<Extract<Nodes, { type: Type }>>[] = []
    const search = (node: Nodes, parent: Nodes | null) => {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      if (isWanted(node)) found.push({ node, parent, position: { path, line, column } })
      if ('children' in node) for (const child of node.children) search(child, node)
    }
    for (const block of allOf(content)) search(block, null)
    return found
  })
}
