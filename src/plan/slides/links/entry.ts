/** What the links slide says of a session: its title, and its links, the first beside a QR code. */
import type { Image, Link as MdastLink, Paragraph, PhrasingContent } from 'mdast'
import type { Link } from '../../../model.js'
import { plainText } from '../../../text/plainText.js'
import { wording } from '../../../wording.js'
import { link, paragraph, sessionUrl, tagged, text } from '../../nodes.js'
import type { Ruler } from '../../ruler/index.js'
import { bare, hostOf } from './address.js'
import type { Group } from './groups.js'

export interface Block {
  node: Paragraph
  /** px */
  height: number
}

/** Lines: more of a title, of what a link is called, or of an address, would not help to choose one. */
const most = { title: 2, label: 3, address: 2 }

/**
 * @param column px
 * @returns the session with its code, and beside that as many links as reach to its foot; then the other links, which
 *   have the column to themselves
 */
export function entryOf(
  { title, id, main, links }: Group,
  column: number,
  ruler: Ruler,
): { head: Block; rows: Block[] } {
  const m = ruler.measures
  const size = m['links-size']
  const width = main ? column - m['qr-size'] - m['qr-gap'] : column
  const short = text(ruler.shorten(title, width, { size, bold: true, lines: most.title }))
  const name = paragraph(
    id === null ? { type: 'strong', children: [short] } : link(sessionUrl(id), [short]),
  )
  const nameRun = ruler.run(short.value, size, { bold: true })
  let height = ruler.lines([nameRun], width) * m['links-line']
  const rows = (some: readonly Link[]) => some.map((one) => rowOf(one, column, ruler))
  if (!main) return { head: { node: name, height }, rows: rows(links) }

  const all = [main, ...links]
  const beside: Block[] = []
  while (beside.length < all.length && (beside.length === 0 || height < m['qr-size'])) {
    const row = rowOf(all[beside.length] ?? main, width, ruler)
    height += row.height
    beside.push(row)
  }
  return {
    head: {
      node: cardOf(main, [name, ...beside.map(({ node }) => node)]),
      height: Math.max(m['qr-size'], height),
    },
    rows: rows(all.slice(beside.length)),
  }
}

function rowOf(one: Link, width: number, ruler: Ruler): Block {
  const m = ruler.measures
  const { said, host } = shown(one, width, ruler)
  const runs = [ruler.run(plainText(said), m['links-size']), ruler.run(host, m['links-host-size'])]
  return {
    node: paragraph(said, ...(host ? tagged('small', [text(host)]) : [])),
    height: ruler.lines(runs, width) * m['links-line'],
  }
}

function cardOf({ url }: Link, lines: readonly Paragraph[]): Paragraph {
  const code: Image = { type: 'image', url, alt: wording.qrCode(bare(url)), data: { qr: url } }
  const said = lines.flatMap(({ children }, index): PhrasingContent[] =>
    index === 0 ? children : [{ type: 'break' }, ...children],
  )
  return paragraph(...tagged('span class="card"', [code, text(' '), ...said]))
}

/**
 * What the link says, and where it leads when that is not the same. Of an address only the start: a slide's worth of
 * query string tells nobody anything.
 */
function shown(
  { label, url }: Link,
  width: number,
  ruler: Ruler,
): { said: MdastLink; host: string } {
  const size = ruler.measures['links-size']
  const said = plainText(label)
  const host = hostOf(url)
  const isAddress = said === '' || said.includes('://')
  const saysWhere = isAddress || (host !== null && said.includes(host))
  const short = isAddress
    ? ruler.shorten(bare(said || url), width, { size, lines: most.address })
    : ruler.shorten(said, width, { size, lines: most.label })
  return {
    said: link(url, isAddress || short !== said ? [text(short)] : label),
    host: saysWhere || host === null ? '' : ` ${host}`,
  }
}
