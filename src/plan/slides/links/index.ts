/** The links slides: what the notes link to, by session, with a QR code for whoever wants to follow at once. */
import type { List, Paragraph } from 'mdast'
import type { Recap, Slide } from '../../../model.js'
import { wording } from '../../../wording.js'
import type { Atom, Container } from '../../atoms/atom.js'
import { type Layout, layOut } from '../../galley/index.js'
import { list, listItem, paragraph, text } from '../../nodes.js'
import type { Ruler } from '../../ruler/index.js'
import { partSlide } from '../partSlide.js'
import { type Block, entryOf } from './entry.js'
import { type Group, groupLinks } from './groups.js'

export function linksSlides(recap: Recap, layout: Layout): Slide[] {
  const groups = groupLinks(recap)
  if (groups.length === 0) return []
  const parts = layOut(
    {
      id: 'links',
      title: wording.links,
      depth: 1,
      columns: layout.ruler.measures['links-columns'],
      // A session's links have a space below them, those at the foot of a column too.
      above: layout.ruler.measures['block-gap'],
      atoms: () => groupAtoms(groups, layout.ruler),
    },
    layout,
  )
  return parts.map((part) => partSlide('links', part))
}

/** A list of sessions, each with a list of its links. */
function groupAtoms(groups: readonly Group[], ruler: Ruler): Atom[] {
  const m = ruler.measures
  const gaps = (m['links-columns'] - 1) * m['links-column-gap']
  const width = (ruler.frame.width - gaps) / m['links-columns']
  let sources = 0
  const block = ({ node, height }: Block, path: Container[], gap: number): Atom => ({
    source: sources++,
    path,
    leaf: { type: 'block', node },
    height,
    least: height,
    gap,
    opens: 1,
  })
  const item = (list: List, said: Paragraph, lead: number): Container => ({
    type: 'item',
    list,
    item: listItem([said]),
    number: 1,
    lead,
    again: { width, size: m['links-size'], bold: true },
    isGroup: true,
  })
  const sessions = list([])
  return groups.flatMap((group): Atom[] => {
    const { head, rows } = entryOf(group, width, ruler)
    const title = paragraph(text(group.title))
    const around = item(sessions, title, m['links-line'] + m['nested-gap'])
    const links = list([])
    return [
      block(head, [around], m['block-gap']),
      ...rows.map((row) => block(row, [around, item(links, row.node, 0)], m['nested-gap'])),
    ]
  })
}
