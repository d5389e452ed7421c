/** The page that leads to the decks of a run: what a person would share. One file that asks for nothing else. */
import type { BuiltDeck } from '../builtDeck.js'
import { relativeUrl } from '../files/relativeUrl.js'
import { type Recap, slideSizes } from '../model.js'
import { formatDates, wording } from '../wording.js'
import { escapeHtml } from './html.js'

/** @param folder that the page lies in: its links start there */
export function indexPage(recap: Recap, decks: readonly BuiltDeck[], folder: string): string {
  const { event, lang, title } = recap
  const facts = [
    event.title === title ? null : event.title,
    event.dates && formatDates(event.dates, lang),
    event.location,
    event.author,
    wording.sessions(recap.sessions.length),
  ].filter((fact) => fact !== null)
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="recap">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${recap.subtitle ? `<p>${escapeHtml(recap.subtitle)}</p>\n` : ''}<p>${facts.map(escapeHtml).join(' · ')}</p>
</header>
<main>
<ul>
${decks.map((deck) => card(deck, folder)).join('\n')}
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

function card({ deck, part, sessions, files, thumbnail }: BuiltDeck, folder: string): string {
  const links = linkNames.flatMap(([format, name]) => {
    const file = files.find((one) => one.format === format)
    return file ? [{ name, url: escapeHtml(relativeUrl(folder, file.path)) }] : []
  })
  const title = escapeHtml(part ?? wording.wholeDeck)
  const [main] = links
  const { width, height } = slideSizes[deck.size]
  const picture = thumbnail
    ? `<img src="${thumbnail}" alt="" width="${width / 2}" height="${height / 2}">`
    : ''
  return `<li>
<a href="${main?.url ?? ''}">${picture}<h2>${title}</h2></a>
<p>${wording.sessions(sessions)} · ${wording.slides(deck.slides.length)}</p>
<p>${links.map(({ name, url }) => `<a href="${url}" aria-label="${name}: ${title}">${name}</a>`).join(' ')}</p>
</li>`
}

const css = `
:root { color-scheme: light dark; --ink: #16202c; --quiet: #56616f; --paper: #f4f6f8; --card: #fff; --link: #1d5a9c }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f6; --quiet: #aab6c3; --paper: #121a24; --card: #1d2835; --link: #8fc1f5 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 76rem; padding: 3rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.2 }
h2 { margin: 1rem 1.25rem 0; font-size: 1.25rem; line-height: 1.3 }
header p { margin: 0.5rem 0 0; color: var(--quiet) }
h1, h2, p { overflow-wrap: anywhere }
ul { list-style: none; margin: 2rem 0 0; padding: 0; display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)) }
li { background: var(--card); border-radius: 12px; overflow: hidden; padding-bottom: 1rem; box-shadow: 0 1px 4px rgb(0 0 0 / 0.15) }
li > a { display: block; color: inherit; text-decoration: none }
li > a:hover h2 { text-decoration: underline }
li p { margin: 0.25rem 1.25rem 0; color: var(--quiet) }
li p a { margin-right: 0.75rem; color: var(--link) }
a:focus-visible { outline: 3px solid var(--link); outline-offset: -3px }
img { display: block; width: 100%; height: auto }
`
