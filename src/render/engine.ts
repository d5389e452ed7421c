/** The one Marp engine: Marp Markdown → slides as HTML and their CSS. */
import { Marp } from '@marp-team/marp-core'
import type MarkdownIt from 'markdown-it'
import postcss from 'postcss'
import { inRanges, parseUnicodeRange, type Theme } from '../theme.js'
import { slideRule } from './slideRule.js'
import { taskBoxCss, taskBoxes } from './taskBoxes.js'

export interface RenderedSlides {
  /** One `<svg>` a slide, inside the container that bespoke.js looks for. */
  html: string
  css: string
  /** Speaker notes by slide. */
  comments: string[][]
}

/** The element that marp-cli's bespoke template expects around the slides. */
const container = { tag: 'div', id: ':$p' }

/**
 * Renders a deck's Markdown as plain Marp would, but for the boxes of tasks, with everything off that asks the network or that no deck of recap
 * uses: emoji pictures, formulas, raw HTML but the tags that `plan` writes.
 *
 * @param images what each image URL of the Markdown stands for, as a data URI
 */
export function renderSlides(
  markdown: string,
  theme: Theme,
  images: ReadonlyMap<string, string>,
): RenderedSlides {
  const marp = new Marp({
    container: container as never,
    emoji: { shortcode: false, unicode: false },
    html: { span: ['class'], small: [] },
    math: false,
    // It stands in the page that is presented from: slides hold no script, whoever shows them.
    script: false,
  })
  for (const css of theme.css) marp.themeSet.add(css)
  marp.use(slideRule).use(inlineImages(images)).use(taskBoxes)
  const { html, css, comments } = marp.render(markdown)
  return {
    html: html.replaceAll(shrinking, ''),
    css: cleanCss(css, html) + (html.includes('<span class="task') ? taskBoxCss : ''),
    comments,
  }
}

/** Marp's themes shrink a block of code until its longest line fits, however small. Here long lines wrap. */
const shrinking = ' is="marp-pre" data-auto-scaling="downscale-only"'

function inlineImages(images: ReadonlyMap<string, string>): (md: MarkdownIt) => void {
  return (md) => {
    const render = md.renderer.rules.image
    // Of pictures inside the notes markdown-it knows four kinds, SVG and AVIF not among them.
    const isAllowed = md.validateLink
    md.validateLink = (url) => images.has(url) || isAllowed(url)
    md.renderer.rules.image = (tokens, index, ...rest) => {
      const token = tokens[index]
      const image = images.get(String(token?.attrGet('src')))
      if (image !== undefined) token?.attrSet('src', image)
      return render?.(tokens, index, ...rest) ?? ''
    }
  }
}

/** Leaves out what a deck must not ask the web for, and the fonts whose characters it does not have. */
function cleanCss(css: string, html: string): string {
  const root = postcss.parse(css)
  // gaia imports its fonts from the web: a deck works offline, in the fallback font.
  root.walkAtRules('import', (rule) => {
    rule.remove()
  })
  root.walkDecls((declaration) => {
    if (/url\(\s*(?!["']?(?:data:|#))/i.test(declaration.value)) declaration.remove()
  })
  const characters = [...new Set(html)].map((char) => char.codePointAt(0) as number)
  root.walkAtRules('font-face', (rule) => {
    rule.walkDecls('unicode-range', ({ value }) => {
      const ranges = parseUnicodeRange(value)
      if (!characters.some((char) => inRanges(char, ranges))) rule.remove()
    })
  })
  return root.toString()
}
