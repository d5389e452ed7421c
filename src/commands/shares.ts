/** What an edition that does not show everything chose. */
import type { Deck, Share } from '../model.js'
import { wording } from '../wording.js'
import { type Column, table } from './table.js'

const columns: Column<Share>[] = [
  { name: 'Slides', cell: ({ slides }) => String(slides), isNumber: true },
  { name: 'In full', cell: ({ full }) => String(full), isNumber: true },
  { name: 'Session', cell: ({ title }) => title, widest: 60 },
]

/** @returns lines; none for a deck that shows everything, or one slide a session as it was asked to */
export function tellShares({ edition, shares, slides }: Deck): string[] {
  if (edition.kind !== 'talk') return []
  const { minutes } = edition
  const shown = shares.filter((share) => share.slides > 0)
  const unshown = shares.length - shown.length
  const talk = slides.findIndex(({ kind }) => kind === 'closing') + 1
  const lookUp = slides.length - talk
  const isAll = shares.every((share) => share.slides === share.full)
  return [
    [
      `${minutes} minutes: ${wording.slides(talk)}`,
      ...(lookUp > 0 ? [`${wording.slides(lookUp)} behind the closing slide, to look up`] : []),
      isAll ? 'everything is on slides.' : 'what is not on slides is in the speaker notes.',
    ].join('; '),
    ...(isAll || shown.length === 0 ? [] : table(columns, shown)),
    ...(unshown > 0 ? [`No slide of their own: ${wording.sessions(unshown)}.`] : []),
  ]
}
