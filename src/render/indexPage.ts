/** The page that leads to the decks of a run: what a person would share. One file that asks for nothing else. */
import type { MadeDeck } from '../builtDeck.js'
import { relativeUrl } from '../files/relativeUrl.js'
import { type Recap, type Session, slideSizes } from '../model.js'
import { formatDates, wording } from '../wording.js'
import { escapeHtml } from './html.js'
import { indexStyle, trackColour } from './indexStyle.js'
import { policy } from './policy.js'

/** @param folder that the page lies in: its links start there */
export function indexPage(recap: Recap, decks: readonly MadeDeck[], folder: string): string {
  const { event, lang, title } = recap
  const facts = [
    event.title === title ? null : event.title,
    event.dates && formatDates(event.dates, lang),
    event.location,
    event.author,
    wording.sessions(recap.sessions.length),
  ].filter((fact) => fact !== null)
  const cards = decks.map((deck) => card(deck, recap.tracks, folder)).join('\n')
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
${policy({ styles: [indexStyle], html: cards })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="recap">
<title>${escapeHtml(title)}</title>
<style>${indexStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${recap.subtitle ? `<p>${escapeHtml(recap.subtitle)}</p>\n` : ''}<p>${facts.map(escapeHtml).join(' · ')}</p>
</header>
<main>
<ul>
${cards}
</ul>
</main>
</body>
</html>
`
}

/** In the order that people want them. */
const linkNames = [
  ['html', 'Present'],
  ['pdf', 'PDF'],
  ['md', 'Markdown'],
] as const

function card(
  { deck, part, sessions, files, thumbnail }: MadeDeck,
  tracks: readonly string[],
  folder: string,
): string {
  const links = linkNames.flatMap(([format, name]) => {
    const file = files.find((one) => one.format === format)
    return file ? [{ name, url: escapeHtml(relativeUrl(folder, file.path)) }] : []
  })
  const title = escapeHtml(part ?? wording.wholeDeck)
  const [main, ...others] = links
  const { width, height } = slideSizes[deck.size]
  const picture = thumbnail
    ? `<img src="${thumbnail}" alt="" width="${width / 2}" height="${height / 2}">\n`
    : ''
  // The title leads there: a second link would be a second stop for whoever goes by keys.
  const cue = main ? [`<span aria-hidden="true">${main.name} ▸</span>`] : []
  const rest = others.map(
    ({ name, url }) => `<a href="${url}" aria-label="${name}: ${title}">${name}</a>`,
  )
  return `<li${part === null ? ' class="whole"' : ''}${edgeOf(sessions, tracks)}>
${picture}<div class="about">
<h2><a class="main" href="${main?.url ?? ''}">${title}</a></h2>
<p>${wording.sessions(sessions.length)} · ${wording.slides(deck.slides.length)}</p>
${listOf(sessions, part === null ? mostOfAll : mostOfPart)}
<p class="files">${[...cue, ...rest].join(' ')}</p>
</div>
</li>`
}

/** Sessions on a card: the deck has an agenda. */
const mostOfPart = 10
const mostOfAll = 6

function listOf(sessions: readonly Session[], most: number): string {
  // One more takes no more room than to say that there is one.
  const shown = sessions.length <= most + 1 ? sessions : sessions.slice(0, most)
  const items = shown.map(({ title, speakers }) => {
    const names = speakers.map(({ name }) => name).join(', ')
    return escapeHtml(title) + (names ? ` <span>${escapeHtml(names)}</span>` : '')
  })
  const left = sessions.length - shown.length
  if (left > 0) items.push(`<span>${wording.more(left)}</span>`)
  // No list of the page's own kind: a card is an item already.
  return `<div role="list">
${items.map((item) => `<div role="listitem">${item}</div>`).join('\n')}
</div>`
}

/** In the colours of the tracks inside, side by side; none where the notes name none. */
function edgeOf(sessions: readonly Session[], tracks: readonly string[]): string {
  const found = tracks.flatMap((name, at) =>
    sessions.some(({ track }) => track === name) ? [trackColour(at)] : [],
  )
  if (found.length === 0) return ''
  const stop = (at: number) => `${((100 * at) / found.length).toFixed(2)}%`
  const stripes = found.map((colour, at) => `${colour} ${stop(at)} ${stop(at + 1)}`)
  return ` style="--edge: linear-gradient(to right, ${stripes.join(', ')})"`
}
