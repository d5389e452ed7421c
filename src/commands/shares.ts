/** What an edition that does not show everything chose. */
import type { Deck, Share } from '../model.js'
import { wording } from '../wording.js'
import { type Column, table } from './table.js'

const columns: Column<Share>[] = [
  { name: 'Slides', cell: ({ slides }) => String(slides), isNumber: true },
  { name: 'In full', cell: ({ full }) => String(full), isNumber: true },
  { name: 'Session', cell: ({ title }) => title, widest: 60 },
]

/** What a terminal shows at once: more lines of several decks would bury what was written. */
const mostLines = 24

/** @returns lines; none for decks that show everything, or one slide a session as they were asked to */
export function tellShares(
  decks: readonly { deck: Pick<Deck, 'edition' | 'shares' | 'slides'>; part: string | null }[],
): string[] {
  const told = decks.flatMap(({ deck, part }) => {
    if (deck.edition.kind !== 'talk') return []
    const [first = '', ...others] = tellTalk(deck, deck.edition.minutes)
    const line = decks.length > 1 ? `${part ?? wording.wholeDeck}: ${first}` : first
    return [{ line, lines: [line, ...others] }]
  })
  const all = told.flatMap(({ lines }) => lines)
  return told.length > 1 && all.length > mostLines ? told.map(({ line }) => line) : all
}

function tellTalk({ shares, slides }: Pick<Deck, 'shares' | 'slides'>, minutes: number): string[] {
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
