/** What the lines at the top of the notes say of the event: `ODSC East 2021`, `Dates: May 30-31`. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type DateRange, findDate } from '../dates/dates.js'
import { linesOf } from '../text/lines.js'
import { plainText } from '../text/plainText.js'
import type { DayOptions } from './days.js'
import { isAboutEvent } from './eventLines.js'
import { readLabel } from './line/labels.js'
import { linksIn } from './links.js'
import { namesEvent } from './words.js'

export interface Facts {
  title: string | null
  day: string | null
  dates: DateRange | null
  front: RootContent[]
}

/** Further down it is a foreword. */
const maxBlocks = 6
/** A longer line is a sentence that happens to hold a date. */
const maxWords = 12

/** Only the title is taken out of the front part: a line with a date may say more than the cover does. */
/** @param options `opening`: what stands above the first sessions alone; a date there is one of the event's */
export function readFacts(
  front: readonly RootContent[],
  options: DayOptions & { hasTitle: boolean; opening: readonly RootContent[] },
): Facts {
  const facts: Facts = { title: null, day: null, dates: null, front: [...front] }
  for (const block of [...front, ...options.opening].slice(0, maxBlocks)) {
    if (block.type === 'heading' && !isAboutEvent(block)) break
    for (const line of allLines(block)) readLine(plainText(line), facts, options)
  }
  const [first] = front
  if (
    !options.hasTitle &&
    first?.type === 'paragraph' &&
    isTitleLine(first) &&
    namesEvent(plainText(first)) &&
    linksIn(first).length === 0
  ) {
    facts.title = plainText(first)
    facts.front.shift()
  }
  return facts
}

function allLines(block: RootContent): PhrasingContent[][] {
  if (block.type === 'paragraph') return linesOf(block)
  if (block.type !== 'list') return []
  return block.children.flatMap(({ children: [first] }) =>
    first?.type === 'paragraph' ? linesOf(first) : [],
  )
}

function readLine(text: string, facts: Facts, options: DayOptions): void {
  if (text.split(/\s+/).length > maxWords || facts.dates !== null) return
  const date = findDate(text, options)
  if (!date) return
  facts.dates = { from: date.from, to: date.to }
  facts.day = date.from === date.to ? date.from : null
}

/** A short line that is no sentence, no list of links and no label. */
export function isTitleLine(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  return (
    linesOf(paragraph).length === 1 &&
    text.split(/\s+/).length <= 12 &&
    !/[.!:：,;]$|https?:/u.test(text) &&
    readLabel(text) === null
  )
}
