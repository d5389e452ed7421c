/** What holds for all notes, whatever stands in them. */

import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as toText } from 'hast-util-to-string'
import MarkdownIt from 'markdown-it'
import { visit } from 'unist-util-visit'
import { RecapError } from '../../src/error.js'
import { fitDeck } from '../../src/fit.js'
import { splitFrontMatter } from '../../src/frontMatter/index.js'
import type { Edition, Size } from '../../src/model.js'
import { parse } from '../../src/parse/index.js'
import { loadImages } from '../../src/read/images.js'
import { sectionsOf, sourceOf, theme } from '../notes.js'
import { wordsOf } from '../words.js'
import { tags } from '../write/faithful.js'

export interface Fault {
  oracle: string
  message: string
}

/** Planned with the theme's measures, rendered without its CSS: packing that takes ten times as long as all the rest. */
const light = { ...theme, css: [`/* @theme ${theme.name} */`] }

const looks: readonly { edition: Edition; size: Size }[] = [
  { edition: { kind: 'full' }, size: '16:9' },
  { edition: { kind: 'summary' }, size: '4:3' },
  { edition: { kind: 'talk', minutes: 5 }, size: '16:9' },
]

/** @returns the first promise that is not kept; null when all are */
export async function faultOf(text: string): Promise<Fault | null> {
  const visible = text.includes('wort') ? visibleWords(text) : []
  for (const look of looks) {
    try {
      const made = await make(text, look)
      if (made === null) return null
      const fault = faultOfDeck(made, visible)
      if (fault) return fault
      const again = await make(text, look)
      if (again?.markdown !== made.markdown || again.slides.html !== made.slides.html)
        return { oracle: 'same-bytes', message: 'the second deck differs' }
    } catch (error) {
      const { name, message } = error as Error
      const oracle = error instanceof RecapError ? 'self-check' : 'throws'
      return { oracle, message: `${look.edition.kind}: ${name}: ${message}` }
    }
  }
  return null
}

/** @returns null when recap refuses the notes for what their front matter says */
async function make(text: string, { edition, size }: (typeof looks)[number]) {
  const source = sourceOf('notes.md', text)
  let recap: ReturnType<typeof parse>
  try {
    recap = parse([source])
  } catch (error) {
    if (error instanceof RecapError && error.message.startsWith('notes.md:')) return null
    throw error
  }
  const { images } = await loadImages(recap, '/notes')
  return fitDeck(recap, { theme: light, size, edition, images, browser: null })
}

type Made = NonNullable<Awaited<ReturnType<typeof make>>>

function faultOfDeck(
  { deck, slides, diagnostics }: Made,
  visible: readonly string[],
): Fault | null {
  const [plain] = diagnostics
  if (plain) return { oracle: 'self-check', message: plain.message }
  const full = deck.slides.findIndex(({ stretch }) => stretch && stretch.free < -1)
  if (full >= 0)
    return {
      oracle: 'fit',
      message: `slide ${full + 1}: ${deck.slides[full]?.stretch?.free} px free`,
    }
  const sections = sectionsOf(slides.html)
  const active = sections.flatMap((section) => activeParts(section))[0]
  if (active) return { oracle: 'nothing-active', message: active }
  // As a part of longer words too: browsers show nothing of what stands in <audio>, recap does, right behind the word before.
  const said = [...sections.map((one) => toText(one)), ...slides.comments.flat()]
    .join('\n')
    .toLowerCase()
  const lost = visible.filter((word) => !said.includes(word))
  return lost.length > 0 ? { oracle: 'words', message: `lost: ${lost.join(' ')}` } : null
}

function activeParts(section: Nodes): string[] {
  const found: string[] = []
  visit(section, 'element', ({ tagName, properties }) => {
    if (!tags.includes(tagName)) found.push(`<${tagName}>`)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^dataMarpitFragment|^dataMarpitAdvancedBackground/.test(name)) found.push(name)
      if (name === 'style' && tagName !== 'section' && !/^text-align:/.test(String(value)))
        found.push(`style="${value}"`)
      if (name === 'src' && !String(value).startsWith('data:')) found.push(`src="${value}"`)
      if (name === 'href' && /^\s*(?:javascript|data|vbscript|file):/i.test(String(value)))
        found.push(`href="${value}"`)
    }
  })
  return found
}

const reader = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough'])
Object.assign(reader.options, { maxNesting: 100 })

/** What stands in these no reader sees, or sees as something else than words. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'title',
  'textarea',
  'option',
  'noscript',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
  'svg',
  'math',
  'video',
  'audio',
  'object',
  'select',
  'datalist',
  'frameset',
])

/** Around these a browser leaves no space between words. */
const joining = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The made-up words of notes that a browser would show, as any other Markdown reader renders them. */
function visibleWords(text: string): string[] {
  const { source } = splitFrontMatter(sourceOf('notes.md', text))
  const said: string[] = []
  const read = (node: Nodes): void => {
    if (node.type === 'text') said.push(node.value)
    if (node.type === 'element' && unseen.has(node.tagName)) return
    if ('children' in node) for (const child of node.children) read(child)
    if (node.type === 'element' && !joining.has(node.tagName)) said.push(' ')
  }
  read(fromHtml(reader.render(source.text), { fragment: true }))
  return wordsOf(said.join('')).filter((word) => /^wort[a-j]+q$/.test(word))
}
