/** What a browser measured of an earlier plan, for the atoms of the next. */
import type { Atom, Container } from '../atoms/atom.js'
import type { MeasuredGalley } from '../measured.js'

/** Puts measured sizes in the place of computed ones. The atoms are changed. */
export function applyMeasured(atoms: Atom[], known: MeasuredGalley | undefined): void {
  if (!known) return
  atoms.forEach((atom, index) => {
    const found = known.sources.get(atom.source)
    if (!found || atoms[index - 1]?.source === atom.source) return
    const { height, line, gap, padding } = found
    const isWhole = atoms[index + 1]?.source !== atom.source
    // A picture was as high as the plan made it.
    if (isWhole && atom.leaf.type !== 'picture') {
      atom.height = height
      atom.least = height
    }
    if (gap !== null) atom.gap = gap
    const opened = atom.opens > 0 ? atom.path.at(-1) : undefined
    let behind = index + 1
    while (atoms[behind]?.source === atom.source) behind += 1
    const next = atoms[behind]
    const below = next?.path.includes(opened as Container)
      ? (known.sources.get(next.source)?.gap ?? 0)
      : 0
    if (opened?.type === 'code') opened.lead = padding
    else if (opened?.type === 'table') opened.lead = isWhole ? height : opened.lead
    else if (opened && opened.type !== 'quote') opened.lead = line + below
  })
  for (const container of new Set(atoms.flatMap(({ path }) => path)))
    if (container.type !== 'code') container.lead *= known.leadRatio
  for (const [index, excess] of known.excess) {
    const atom = atoms[index]
    if (!atom) continue
    if (atom.leaf.type === 'picture') {
      // What it has around it, however small it is made.
      atom.gap += excess
      atom.height -= excess
      atom.least = Math.min(atom.least, atom.height)
    } else {
      atom.height += excess
      atom.least = atom.height
    }
  }
}
