/** Slides → whole HTML pages: one to present from, one to print. */
import { readFile } from 'node:fs/promises'
import type { Deck } from '../model.js'
import { type BespokeTemplate, templateUrl } from './bespoke/template.js'
import type { RenderedSlides } from './engine.js'
import { guardScript } from './guard.js'
import { escapeHtml } from './html.js'

/**
 * The deck to present from: marp-cli's bespoke template in one file that asks for nothing else.
 */
export async function presentationPage(deck: Deck, slides: RenderedSlides): Promise<string> {
  const template: BespokeTemplate = JSON.parse(await readFile(templateUrl, 'utf8'))
  return `<!DOCTYPE html>
<html lang="${escapeHtml(deck.lang)}">
<head>
${head(deck)}
<style>${template.css}</style>
<style>${slides.css}</style>
</head>
<body>${template.controls}${slides.html}${speakerNotes(slides)}<script>${template.script}</script><script>${guardScript()}</script></body>
</html>
`
}

/** The deck to print and to measure: every slide one below the other, nothing around them. */
export function printPage(deck: Deck, { html, css }: RenderedSlides): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(deck.lang)}">
<head>
${head(deck)}
<style>body { margin: 0 } ${css}</style>
</head>
<body>${html}</body>
</html>
`
}

/** Nothing may be fetched: should a URL ever slip through, the browser refuses it. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  // The presenter view shows the deck itself in a frame.
  "frame-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function head({ title, author }: Deck): string {
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, height=device-height, initial-scale=1">',
    '<meta name="generator" content="recap">',
    ...(author ? [`<meta name="author" content="${escapeHtml(author)}">`] : []),
    `<title>${escapeHtml(title)}</title>`,
  ].join('\n')
}

function speakerNotes({ comments }: RenderedSlides): string {
  return comments
    .map((notes, index) =>
      notes.length === 0
        ? ''
        : `<div class="bespoke-marp-note" data-index="${index}" tabindex="0">${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}</div>`,
    )
    .join('')
}
