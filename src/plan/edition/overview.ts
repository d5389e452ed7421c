/** The event on one slide: every session with the most telling line of its slide. */
import type { Paragraph } from 'mdast'
import type { Recap, Session, Slide } from '../../model.js'
import { textBlocks } from '../../text/plainText.js'
import { wording } from '../../wording.js'
import type { Atom, Container } from '../atoms/atom.js'
import { type Layout, layOut } from '../galley/index.js'
import { link, list, listItem, paragraph, sessionUrl, tagged, text } from '../nodes.js'
import type { Ruler } from '../ruler/index.js'
import { partSlide } from '../slides/partSlide.js'
import { pointOf } from './point.js'
import type { Terms } from './terms.js'

/** Lines of a session beside those of its title: fewer where that saves a slide. */
const moreLines = [2, 1, 0]

/** What is measured in a browser has one form. More sessions than these are told by their titles. */
const mostGuessed = 12

/** @returns none for a single session */
export function overviewSlides(
  { sessions }: Recap,
  { terms, ...layout }: Layout & { terms: Terms },
): Slide[] {
  if (sessions.length < 2) return []
  const { ruler } = layout
  const guessed = sessions.length > mostGuessed ? [0] : [1]
  const commonly = linesInCommon(sessions)
  const laidOut = (ruler.isGuess ? guessed : moreLines).map((more) => {
    const entries = sessions.map((session) => entryOf(session, more, { terms, ruler, commonly }))
    return layOut(
      {
        id: `overview:${more}`,
        title: wording.overview,
        columns: ruler.measures['links-columns'],
        above: ruler.measures['block-gap'],
        atoms: () => entryAtoms(entries, ruler),
      },
      layout,
    )
  })
  const fewest = Math.min(...laidOut.map(({ length }) => length))
  const parts = laidOut.find(({ length }) => length === fewest) ?? []
  return parts.map((part) => partSlide('overview', part))
}

interface Entry {
  id: string
  title: string
  /** What stands for its notes; empty when they say nothing. */
  point: string
}

function entryOf(
  { id, title, body, speakers }: Session,
  more: number,
  { terms, ruler, commonly }: { terms: Terms; ruler: Ruler; commonly: ReadonlySet<string> },
): Entry {
  if (more === 0) return { id, title, point: '' }
  const { width, size } = roomOf(ruler)
  const name = ruler.run(title, size, { bold: true })
  const before = [name, ruler.run(' ', size)]
  const lines = ruler.lines([name], width) + more
  const short = (text: string) => ruler.shorten(text, width * 0.98, { size, lines, before })
  const found = pointOf(body, {
    title,
    weigh: (text) => terms.weigh(text, id),
    similar: terms.similar,
    fits: (text) => short(text) === text,
    isCommon: (text) => commonly.has(text),
    speakers: speakers.map(({ name }) => name),
  })
  const point = short(found)
  const isTold = point === found || point.length >= leastTold
  return { id, title, point: isTold ? point : '' }
}

/** Characters: of what is cut off earlier nobody knows what it would have said. */
const leastTold = 40

/** Lines that several sessions have: they tell none from another. */
function linesInCommon(sessions: readonly Session[]): Set<string> {
  const seen = new Map<string, string>()
  const common = new Set<string>()
  for (const { id, body } of sessions)
    for (const line of textBlocks(body)) {
      if ((seen.get(line) ?? id) !== id) common.add(line)
      seen.set(line, id)
    }
  return common
}

/** px of a column, and of its type. */
function roomOf({ measures: m, frame }: Ruler): { width: number; size: number } {
  const gaps = (m['links-columns'] - 1) * m['links-column-gap']
  return { width: (frame.width - gaps) / m['links-columns'], size: m['links-size'] }
}

function entryAtoms(entries: readonly Entry[], ruler: Ruler): Atom[] {
  const m = ruler.measures
  const { width, size } = roomOf(ruler)
  const items = list([])
  return entries.map(({ id, title, point: said }, source): Atom => {
    const node: Paragraph = paragraph(
      link(sessionUrl(id), [text(title)]),
      ...(said ? [text(' '), ...tagged('small', [text(said)])] : []),
    )
    const runs = [
      ruler.run(title, size, { bold: true }),
      ...(said ? [ruler.run(` ${said}`, size)] : []),
    ]
    const height = ruler.lines(runs, width) * m['links-line']
    const item: Container = {
      type: 'item',
      list: items,
      item: listItem([node]),
      number: 1,
      lead: 0,
      again: { width, size },
    }
    return {
      source,
      path: [item],
      leaf: { type: 'block', node },
      height,
      least: height,
      gap: source === 0 ? 0 : m['block-gap'],
      opens: 1,
    }
  })
}
