/** Short ways to write mdast. */
import type {
  Heading,
  Html,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast'

export const text = (value: string): Text => ({ type: 'text', value })

export const heading = (depth: Heading['depth'], children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth,
  children,
})

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
})

export const link = (url: string, children: PhrasingContent[]): Link => ({
  type: 'link',
  url,
  children: children as Text[],
})

export const list = (items: RootContent[][]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map(listItem),
})

export const listItem = (children: RootContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: children as Paragraph[],
})

/** Phrasing content with a class for the theme. Plain Marp lets `span` and `small` through; notes never reach here. */
export const tagged = (tag: string, children: PhrasingContent[]): PhrasingContent[] => [
  { type: 'html', value: `<${tag}>` } satisfies Html,
  ...children,
  { type: 'html', value: `</${tag.split(' ')[0]}>` } satisfies Html,
]

/** Themes have this many track colours; a further track takes the first again. */
const trackColours = 6

export const trackClass = (tracks: readonly string[], track: string): string =>
  `track-${(Math.max(0, tracks.indexOf(track)) % trackColours) + 1}`

/** @param name what it says, where the track's name is too long */
export const trackMark = (
  tracks: readonly string[],
  track: string,
  name = track,
): PhrasingContent[] => tagged(`span class="${trackClass(tracks, track)}"`, [text(name)])

/** Puts a separator between groups of phrasing content. */
export const joined = (groups: PhrasingContent[][], separator = ' · '): PhrasingContent[] =>
  groups.flatMap((group, index) => (index === 0 ? group : [text(separator), ...group]))

/** A link to the first slide of a session; `plan` puts the slide's number in once it is known. */
export const sessionUrl = (id: string) => `session:${id}`
/** @param id null for what stands before the sessions */
export const asideUrl = (id: string | null) => `aside:${id ?? ''}`
export const kindUrl = (kind: string) => `kind:${kind}`
