/** What an edition that does not show everything chose. */
import type { Deck, Share } from '../model.js'
import { type Column, table } from './table.js'

const columns: Column<Share>[] = [
  { name: 'Slides', cell: ({ slides }) => String(slides), isNumber: true },
  { name: 'Of', cell: ({ full }) => String(full), isNumber: true },
  { name: 'Session', cell: ({ title }) => title, widest: 60 },
]

/** @returns lines; none for a deck that shows everything, or one slide a session as it was asked to */
export function tellShares({ edition, shares, slides }: Deck): string[] {
  if (edition.kind !== 'talk') return []
  const { minutes } = edition
  const shown = shares.filter((share) => share.slides > 0).length
  return [
    `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: ${slides.length} slides, ${shown} of ${shares.length} sessions on them; the rest is in the speaker notes.`,
    ...table(columns, shares),
  ]
}
