/** What a page may do, as a content security policy: run and draw what it was made with, and ask nobody for anything. */
import { createHash } from 'node:crypto'

export interface PageParts {
  /** Texts of its `<script>` and `<style>` elements, as they stand in the page. */
  scripts?: readonly string[]
  styles?: readonly string[]
  /** HTML whose `style` attributes are its own. */
  html?: string
  /** Whether it shows itself in frames. */
  framed?: boolean
}

/**
 * Allows scripts and styles by their hashes: should markup ever slip through from notes, no browser runs it.
 *
 * @returns a `<meta>` element, for the page's head, before any script or style
 */
export function policy({
  scripts = [],
  styles = [],
  html = '',
  framed = false,
}: PageParts): string {
  const attributes = [...html.matchAll(/<[a-z][^<>]* style="([^"]*)"/g)].map(([, value = '']) =>
    unescapeHtml(value),
  )
  const directives = [
    "default-src 'none'",
    list('script-src', scripts.map(hash)),
    // Marp keeps a slide's directives in its `style` attribute.
    list('style-src', [
      ...(attributes.length > 0 ? ["'unsafe-hashes'"] : []),
      ...[...styles, ...attributes].map(hash),
    ]),
    'img-src data:',
    'font-src data:',
    framed ? "frame-src 'self' file:" : '',
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<meta http-equiv="Content-Security-Policy" content="${directives.filter(Boolean).join('; ')}">`
}

const list = (name: string, sources: readonly string[]): string =>
  sources.length > 0 ? `${name} ${[...new Set(sources)].join(' ')}` : ''

/** Of the text as a browser has it once it has read the page. */
function hash(text: string): string {
  const read = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  return `'sha256-${createHash('sha256').update(read).digest('base64')}'`
}

const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

const unescapeHtml = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity] ?? entity)
