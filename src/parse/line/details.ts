/**
 * What the lines below a session's heading say of it: who speaks, when, where, on which track.
 *
 * They stand in front of the notes proper, as paragraphs, bullets, bold or italic lines, or headings of their own. A line
 * that is understood leaves the notes: the slide says it in its own place. Every other line stays where it is.
 */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { linesOf, withLines } from '../../text/lines.js'
import { plainText } from '../../text/plainText.js'
import { linksIn } from '../links.js'
import { hasClearGivenName, hasGivenName } from '../people/names.js'
import { readPeople } from '../people/speakers.js'
import { isKind } from '../words.js'
import { readLabel } from './labels.js'
import { type DetailOptions, type LineDetails, LineReader } from './reader.js'

export interface Details extends LineDetails {
  /** What is left. */
  body: RootContent[]
}

/** Lines that stand among the details without ending them: `Session (60 min)`, `[Slides](…)`, `Portrait photo of Ada`. */
const neutral =
  /^(?:(?:session|workshop|talk|keynote|panel|tutorial)?\s*\(?\d{1,3}\s?(?:min(?:utes?)?|hours?|h)\)?|portrait photo of .+|https?:\/\/\S+|[([].*[)\]]|.{0,25}\b(?:slides?|video|recording|abstract|link|slideshare|youtube|deck|repo|code)\b.{0,25}|(?:발표)?(?:자료|영상)|スライド|資料)$/iu

/** `- speaker: Ada` may stand below a first quotation, not in the middle of the notes. */
const maxBlocks = 6
const maxItems = 6

export function readDetails(blocks: readonly RootContent[], options: DetailOptions): Details {
  return new DetailReader(options).read(blocks)
}

class DetailReader {
  private readonly lines: LineReader
  private readonly left: RootContent[] = []
  /** Nothing but details so far: a bare name is a speaker here, and nowhere else. */
  private isLead = true
  /** Bullets of the list that look like names, and are too many to be. */
  private terms: readonly ListItem[] | null = null

  constructor(private readonly options: DetailOptions) {
    this.lines = new LineReader(options)
  }

  read(blocks: readonly RootContent[]): Details {
    const { left } = this
    let index = 0
    for (; index < blocks.length; index++) {
      const block = blocks[index] as RootContent
      if (block.type === 'heading') {
        const taken = this.takeHeading(block, blocks[index + 1])
        if (taken === 0) break
        index += taken - 1
      } else if (index > maxBlocks) break
      else if (block.type === 'paragraph') left.push(...this.readParagraph(block))
      else if (block.type === 'list') left.push(...this.readList(block))
      else {
        if (block.type !== 'html') this.isLead = false
        left.push(block)
      }
    }
    // Not `push`: a talk may have more blocks than a call takes arguments.
    return { ...this.lines.found, body: [...left, ...blocks.slice(index)] }
  }

  /** `## Ada Lovelace (Analytical)` right below the title, `#### Presenter: Ada`, `#### Presenter:` above a line. */
  private takeHeading(
    heading: RootContent & { type: 'heading' },
    next: RootContent | undefined,
  ): number {
    if (!this.isLead || plainText(this.left) !== '') return 0
    const text = plainText(heading)
    const label = readLabel(text)
    if (label && label.value === '' && next?.type === 'paragraph')
      return this.lines.takeLabel({ ...label, value: plainText(next, '\n') }, linksIn(next)) ? 2 : 0
    if (label) return this.lines.takeLabel(label, linksIn(heading), { isLead: true }) ? 1 : 0
    const isPerson = hasClearGivenName(text) || /[)）]$/.test(text)
    return isPerson && this.lines.takeNames(text, linksIn(heading), { position: heading.position })
      ? 1
      : 0
  }

  private readParagraph(paragraph: Paragraph): RootContent[] {
    const lines = linesOf(paragraph)
    // `by A` / `and B` / `and C`: one sentence on three lines.
    const joined = lines.length > 1 && this.isLead && /^by\b/i.test(plainText(paragraph))
    const at = { position: paragraph.position, isLead: this.isLead }
    if (joined && this.lines.takeLine(plainText(paragraph), linksIn(paragraph), at)) return []
    const left = lines.filter((line) => !this.takePhrasing(line, paragraph))
    if (left.length === lines.length) return [paragraph]
    return left.length === 0 ? [] : [withLines(paragraph, left)]
  }

  private takePhrasing(line: PhrasingContent[], within: RootContent): boolean {
    const text = plainText(line)
    const position = line[0]?.position ?? within.position
    const at = { position, isLead: this.isLead }
    if (text === '' || this.lines.takeLine(text, line.flatMap(linksIn), at)) return text !== ''
    if (!neutral.test(text) && !isKind(text)) this.isLead = false
    return false
  }

  private readList(list: List): RootContent[] {
    this.terms = null
    const left = list.children.flatMap((item, at) =>
      at < maxItems ? this.readItem(item, list) : [item],
    )
    if (plainText(list) !== '') this.isLead = false
    if (
      left.length === list.children.length &&
      left.every((item, at) => item === list.children[at])
    )
      return [list]
    return left.length === 0 ? [] : [{ ...list, children: left }]
  }

  private readItem(item: ListItem, list: List): ListItem[] {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph') return [item]
    const text = plainText(first)
    const label = readLabel(text)
    const nested = rest.find((block) => block.type === 'list')
    if (label?.field === 'speakers' && label.value === '' && nested?.type === 'list')
      return this.takeNestedNames(nested) ? restOfNames(item, nested) : [item]
    // Below a name a bullet is a note, unless it is clearly the next name.
    const isNote = this.lines.found.guess !== null && !hasGivenName(text)
    const at = { position: first.position, isLead: this.isLead, isInList: true }
    const isTerm = () => label === null && (isNote || this.isTerm(item, list))
    if (
      (this.isLead && looksLikeName(item, this.options) && isTerm()) ||
      !this.lines.takeLine(text, linksIn(first), at)
    ) {
      if (!neutral.test(text)) this.isLead = false
      return [item]
    }
    // What stood below the name goes on as notes, one level up.
    return rest.flatMap((block) =>
      block.type === 'list' ? block.children : [{ ...item, children: [block] }],
    )
  }

  private isTerm(item: ListItem, list: List): boolean {
    this.terms ??= termsOf(list, this.options)
    return this.terms.includes(item)
  }

  private takeNestedNames({ children }: List): boolean {
    const texts = children.map(({ children: [first] }) => (first ? plainText(first) : ''))
    const links = children.flatMap((item) => linksIn(item))
    return this.lines.takeLabel(
      { field: 'speakers', value: texts.join('\n'), anywhere: true },
      links,
    )
  }
}

/** A list of terms looks like a list of names: among several, only given names tell. */
function termsOf({ children }: List, options: DetailOptions): ListItem[] {
  const names = children.slice(0, maxItems).filter((item) => looksLikeName(item, options))
  return names.length > 1 ? names : []
}

/** By its capitals alone. */
function looksLikeName({ children: [first] }: ListItem, options: DetailOptions): boolean {
  const text = first?.type === 'paragraph' ? plainText(first) : ''
  return text !== '' && !hasGivenName(text) && readPeople(text, options) !== null
}

/** What stands below the names, or beside them, goes on as notes. */
function restOfNames(item: ListItem, names: List): ListItem[] {
  const below = names.children.flatMap(({ children: [, ...rest] }) => rest)
  const blocks = [...item.children.slice(1).filter((block) => block !== names), ...below]
  return blocks.map((block) => ({ ...item, children: [block] }))
}
