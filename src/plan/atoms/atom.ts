/** The smallest piece that may not be cut, and what stands around it. */
import type {
  Blockquote,
  Code,
  Heading,
  Image,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  TableRow,
} from 'mdast'

interface ContainerBase {
  /** px that a slide spends to open it again: a bullet said again, a table's header, the padding of code. */
  lead: number
}

/** How a bullet or a heading is said again: in one line. */
export interface Again {
  /** px */
  width: number
  size: number
  bold?: boolean
}

/** What can be open around an atom; a slide that starts inside one opens it again. */
export type Container = ContainerBase &
  (
    | { type: 'item'; item: ListItem; list: List; number: number; again: Again; isGroup?: boolean }
    | { type: 'quote'; node: Blockquote }
    | { type: 'table'; node: Table }
    | { type: 'code'; node: Code }
    /** A heading, or a line in bold that stands for one, with all that it is the heading of. */
    | { type: 'topic'; node: Heading | Paragraph; level: number; again: Again }
  )

export type Leaf =
  | { type: 'block'; node: RootContent }
  /** Part of a paragraph or a heading that alone would fill a slide, by offsets into its text. */
  | { type: 'piece'; node: Paragraph | Heading; from: number; to: number }
  /** A picture, perhaps in a link, on a line of its own. */
  | { type: 'picture'; node: Paragraph; image: Image }
  | { type: 'row'; node: TableRow }
  | { type: 'line'; text: string }

export interface Atom {
  /**
   * Which block of text, table row, line of code or picture of the galley it is, from 0; the same for all pieces that
   * one of them was cut into.
   */
  source: number
  /** From the outermost container to the innermost. */
  path: Container[]
  leaf: Leaf
  /** px, without the space around it. */
  height: number
  /** px that it can be scaled down to; `height` for everything but pictures. */
  least: number
  /** px beside a picture, or of a picture beside text; none for what takes a slide's whole width. */
  narrow?: number
  /** A picture that stands beside the other atoms of its slide, if they have room there. */
  standsBeside?: boolean
  /** px between this atom and the one before, when both are on one slide. */
  gap: number
  /** How many containers of its path start with this atom, from the innermost. */
  opens: number
  /** A row that belongs to the row above it. */
  isJoined?: boolean
  /** Whether a slide has no room for it below all of its ancestors: then only the nearest bullet is said again. */
  isTight?: boolean
}

/** The list items around an atom: deeper ones are set smaller. */
export const depthOf = (path: readonly Container[]): number =>
  path.filter(({ type }) => type === 'item').length

/** The containers that the atoms before this one have opened already. */
export const openedBefore = ({ path, opens }: Atom): Container[] =>
  path.slice(0, path.length - opens)

/** Of several headings around an atom the innermost is enough to tell where it stands. */
export const withoutOuterTopics = (path: readonly Container[]): Container[] => {
  const last = path.findLastIndex(({ type }) => type === 'topic')
  return path.filter(({ type }, index) => type !== 'topic' || index === last)
}

/** What a slide that starts with this atom opens anew, and shows: bullets, a heading, a table's header. */
export function saidAgain(atom: Atom): Container[] {
  const opened = openedBefore(atom)
  const nearest = opened.findLast(({ type }) => type === 'item')
  return withoutOuterTopics(opened).filter(
    (one) =>
      one.type === 'table' ||
      (atom.isTight ? one === nearest : one.type === 'item' || one.type === 'topic'),
  )
}

/** px that a slide spends before its first atom. A block of code has its padding wherever it starts. */
export function leadOf(atom: Atom): number {
  const around = atom.path.at(-1)
  const padding = around?.type === 'code' ? around.lead : 0
  return saidAgain(atom).reduce((height, { lead }) => height + lead, padding)
}
