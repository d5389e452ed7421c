/**
 * What each element of HTML is in Markdown, where hast-util-to-mdast would leave out what a reader sees, or could not know
 * of the Markdown between two tags. A further element is a further row.
 */
import type { Element, Nodes as HastNodes } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { htmlTagNames } from 'html-tag-names'
import type { Link, Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { limits } from '../../../limits.js'
import { plainText } from '../../../text/plainText.js'
import { saysSomething } from '../../../text/unsayable.js'

/** What stands between two tags, by its number; in the HTML there is a mark for it. */
export type Between = readonly Nodes[]

/** Characters that no text may hold: what notes have of them is taken out. */
const [open, close] = ['\ufdd0', '\ufdd1']
export const placeholder = (index: number): string => `${open}${index}${close}`
export const placeholders = /\ufdd0(\d+)\ufdd1/g
/** A space that hast-util-to-mdast does not trim at the edges of a piece. */
export const gap = '\ufdd3'
export const withoutPlaceholders = (text: string): string =>
  text.replace(/[\ufdd0\ufdd1\ufdd3]/g, '')

const known: ReadonlySet<string> = new Set([...htmlTagNames, 'svg', 'math'])
export const isElement = (name: string): boolean => known.has(name.toLowerCase())

type Children = RootContent[]

const defaults: Record<string, Handle> = defaultHandlers

/** Text and its lines: what a tag for code can stand around. */
const isCode = ({ type }: Nodes) => type === 'text' || type === 'inlineCode' || type === 'break'

/** @returns the element's words as code; where they hold pictures, links or marks, these, as code has none of them */
const codeWith =
  (between: Between, missing: Set<number>, block: boolean): Handle =>
  (state, node) => {
    const handle = block ? defaults.pre : defaults.code
    const made = handle?.(state, node, undefined)
    if (!made || Array.isArray(made) || !('value' in made)) return made
    const held = [...made.value.matchAll(placeholders)].flatMap(
      ([, at]) => between[Number(at)] ?? [],
    )
    if (!held.every(isCode)) return state.all(node)
    const value = made.value.replace(placeholders, (_, at: string) => {
      missing.delete(Number(at))
      const part = between[Number(at)] as Nodes
      if (part.type === 'break') return '\n'
      return 'value' in part ? part.value : plainText(part)
    })
    return { ...made, value: block ? value : value.replace(/\s+/g, ' ') }
  }

/** `<iframe src="…">` without a title: its address is all that there is of it. */
const embedded: Handle = (state, node) => {
  const made = [defaults[node.tagName]?.(state, node, undefined) ?? state.all(node)].flat()
  const url = addressOf(node)
  const hasLink = made.some((one) => one.type === 'link' && one.url !== '')
  if (url === '' || (hasLink && made.some(saysSomething))) return made.filter(saysSomething)
  const rest = made.flatMap((one): Nodes[] => (one.type === 'link' ? one.children : [one]))
  const title = String(node.properties.title ?? node.properties.alt ?? '').trim()
  return [
    { type: 'link', url, children: [{ type: 'text', value: title || url }] } satisfies Link,
    ...rest,
  ]
}

function addressOf({ properties, children }: Element): string {
  const own = properties.src ?? properties.data ?? properties.href
  if (own) return String(own).trim()
  const source = children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  )
  return String(source?.properties.src ?? '').trim()
}

const table: Handle = (state, node) => {
  for (const cell of cellsOf(node))
    for (const span of ['colSpan', 'rowSpan'])
      if (Number(cell.properties[span]) > limits.cellSpan) cell.properties[span] = limits.cellSpan
  const captions = node.children.filter(isCaption).flatMap((caption) => paragraph(state, caption))
  const isInner = state.inTable
  state.inTable = false
  const rows = node.children.filter((child) => !isCaption(child))
  const made = [defaults.table?.(state, { ...node, children: rows }, undefined) ?? []].flat()
  state.inTable = isInner
  return [...captions, ...made]
}

const isCaption = (node: HastNodes): node is Element =>
  node.type === 'element' && node.tagName === 'caption'

function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return []
    return child.tagName === 'td' || child.tagName === 'th' ? [child] : cellsOf(child)
  })
}

const paragraph = (state: State, node: Element): Paragraph[] => [
  { type: 'paragraph', children: state.all(node) as PhrasingContent[] },
]

/** Words of a drawing or a formula. */
const words: Handle = (_, node) => {
  const texts = textsOf(node).map((text) => text.replace(/\s+/g, ' ').trim())
  const value = texts.filter(Boolean).join(' ')
  return value === '' ? undefined : { type: 'text', value }
}

const textsOf = (node: HastNodes): string[] => {
  if (node.type === 'text') return [node.value]
  if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) return []
  return 'children' in node ? node.children.flatMap(textsOf) : []
}

/** Its address is all that makes it a link: `<a name="x">` is an anchor. */
const link: Handle = (state, node) => {
  if (!node.properties.href) return state.all(node)
  const made = defaults.a?.(state, node, undefined) as Link
  const { url, title = null } = made
  return { ...made, url: url.trim(), title: title?.replace(/\s+/g, ' ') ?? null }
}

const picture: Handle = (state, node) => {
  for (const name of ['alt', 'title'] as const)
    if (node.properties[name]) node.properties[name] = oneLine(String(node.properties[name]))
  node.properties.src = String(node.properties.src ?? '').trim()
  // `<img alt="a board">` shows its words, and `<img>` nothing.
  if (node.properties.src === '') return altOf(node)
  return defaults.img?.(state, node, undefined)
}

function altOf({ properties }: Element): Text | undefined {
  const value = String(properties.alt ?? '')
  return value === '' ? undefined : { type: 'text', value }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A field that nobody can fill in here shows what is in it all the same. */
const input: Handle = (state, node) => {
  const { disabled: _, ...properties } = node.properties
  return apart([defaults.input?.(state, { ...node, properties }, undefined) ?? []].flat())
}

/** A field and a button have a border: no word runs into them. */
const apart = (nodes: Nodes[]): Nodes[] =>
  nodes.length === 0 ? [] : [{ type: 'text', value: gap }, ...nodes, { type: 'text', value: gap }]

/** All that can be chosen. */
const options: Handle = (_, node) => apart([{ type: 'text', value: optionsOf(node).join(', ') }])

function optionsOf(node: HastNodes): string[] {
  if (node.type === 'element' && node.tagName === 'option') return [oneLine(textsOf(node).join(''))]
  if ('children' in node) return node.children.flatMap(optionsOf)
  return node.type === 'text' && node.value.trim() !== '' ? [oneLine(node.value)] : []
}

/** Furigana stand above the word, on paper. */
const reading: Handle = (state, node) => [
  { type: 'text', value: ' (' },
  ...(state.all(node) as Children),
  { type: 'text', value: ')' },
]

const list: Handle = (state, node) => defaults.ul?.(state, node, undefined)

/**
 * The elements' handlers for a piece of HTML.
 *
 * @param missing loses the numbers of what became code
 */
export const handlersFor = (between: Between, missing: Set<number>): Record<string, Handle> => ({
  a: link,
  area: embedded,
  audio: embedded,
  base: () => undefined,
  button: (state, node) => apart(state.all(node)),
  caption: paragraph as Handle,
  dialog: (state, node) => state.toFlow(state.all(node) as Children),
  embed: embedded,
  iframe: embedded,
  image: picture,
  img: picture,
  input,
  math: words,
  menu: list,
  object: embedded,
  optgroup: (state, node) => state.all(node),
  option: (state, node) => state.all(node),
  rp: () => undefined,
  rt: reading,
  select: options,
  svg: words,
  table,
  title: words,
  video: embedded,
  ...Object.fromEntries(
    ['code', 'kbd', 'samp', 'tt', 'var'].map((name) => [name, codeWith(between, missing, false)]),
  ),
  ...Object.fromEntries(
    ['pre', 'listing', 'plaintext', 'xmp'].map((name) => [name, codeWith(between, missing, true)]),
  ),
})
