/** The event on one slide: every session with the most telling line of its slide. */
import type { Paragraph } from 'mdast'
import type { Recap, Slide } from '../../model.js'
import { wording } from '../../wording.js'
import type { Atom, Container } from '../divide/atom.js'
import { pointOf } from '../edition/point.js'
import type { Terms } from '../edition/terms.js'
import { type Layout, layOut } from '../galley/index.js'
import type { Ruler } from '../ruler/index.js'
import { link, list, listItem, paragraph, sessionUrl, tagged, text } from './nodes.js'
import { partSlide } from './partSlide.js'

interface Entry {
  id: string
  title: string
  /** What stands for its slide; empty when it says nothing. */
  point: string
}

/** Lines of what a session says: fewer where that saves a slide, and where only a browser knows whether it does. */
const pointLines = { measured: [2, 1], guessed: [1] }

/** @param sessions their slides */
export function overviewSlides(
  { sessions: all }: Recap,
  sessions: readonly Slide[],
  { terms, ...layout }: Layout & { terms: Terms },
): Slide[] {
  if (all.length < 2) return []
  const entries = all.map(({ id, title }) => {
    const slide = sessions.find((one) => one.kind === 'session' && one.session === id)
    return {
      id,
      title,
      point: slide ? pointOf(bodyOf(slide), (text) => terms.weigh(text, id)) : '',
    }
  })
  const laidOut = pointLines[layout.ruler.isGuess ? 'guessed' : 'measured'].map((lines) =>
    layOut(
      {
        id: `overview:${lines}`,
        title: wording.overview,
        columns: layout.ruler.measures['links-columns'],
        above: layout.ruler.measures['block-gap'],
        atoms: () => entryAtoms(entries, lines, layout.ruler),
      },
      layout,
    ),
  )
  const fewest = Math.min(...laidOut.map(({ length }) => length))
  const parts = laidOut.find(({ length }) => length === fewest) ?? []
  return parts.map((part) => partSlide('overview', part))
}

/** Below its title and its facts. */
const bodyOf = ({ classes, body }: Slide) => body.slice(classes.includes('meta') ? 2 : 1)

function entryAtoms(entries: readonly Entry[], pointLines: number, ruler: Ruler): Atom[] {
  const m = ruler.measures
  const gaps = (m['links-columns'] - 1) * m['links-column-gap']
  const width = (ruler.frame.width - gaps) / m['links-columns']
  const size = m['links-size']
  const items = list([])
  return entries.map(({ id, title, point }, source): Atom => {
    const said = ruler.shorten(point, width * 0.98, { size, lines: pointLines })
    const node: Paragraph = paragraph(
      link(sessionUrl(id), [text(title)]),
      ...(said ? tagged('small', [text(` ${said}`)]) : []),
    )
    const lines = (words: string, bold: boolean) =>
      words === '' ? 0 : ruler.lines([ruler.run(words, size, { bold })], width)
    const height = (lines(title, true) + lines(said, false)) * m['links-line']
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
