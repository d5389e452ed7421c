/** Slides → whole HTML pages: one to present from, one to print. */
import { readFile } from 'node:fs/promises'
import type { Deck } from '../model.js'
import { type BespokeTemplate, templateUrl } from './bespoke/template.js'
import type { RenderedSlides } from './engine.js'
import { guardScript } from './guard.js'
import { escapeHtml } from './html.js'
import { type PageParts, policy } from './policy.js'

/**
 * The deck to present from: marp-cli's bespoke template in one file that asks for nothing else.
 */
export async function presentationPage(deck: Deck, slides: RenderedSlides): Promise<string> {
  const template: BespokeTemplate = JSON.parse(await readFile(templateUrl, 'utf8'))
  const styles = [template.css, slides.css]
  const scripts = [template.marpScript, template.script, guardScript()]
  return `<!DOCTYPE html>
<html lang="${escapeHtml(deck.lang)}">
<head>
${head(deck, { styles: [...styles, addedStyle], scripts, html: slides.html, framed: true })}
${styles.map((css) => `<style>${css}</style>`).join('\n')}
</head>
<body>${template.controls}${slides.html}${speakerNotes(slides)}${scripts.map((script) => `<script>${script}</script>`).join('')}</body>
</html>
`
}

/** bespoke.js adds an empty `<style>`, and rules to that as objects: no policy forbids those. */
const addedStyle = ''

/** The deck to print and to measure: every slide one below the other, nothing around them. */
export function printPage(deck: Deck, { html, css }: RenderedSlides): string {
  const style = `body { margin: 0 } ${css}`
  return `<!DOCTYPE html>
<html lang="${escapeHtml(deck.lang)}">
<head>
${head(deck, { styles: [style], html })}
<style>${style}</style>
</head>
<body>${html}</body>
</html>
`
}

function head({ title, author }: Deck, parts: PageParts): string {
  return [
    '<meta charset="utf-8">',
    policy(parts),
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
