/** What the plan put on slides, against what Marp makes of the Markdown that was written. */
import { Marp } from '@marp-team/marp-core'
import { visit } from 'unist-util-visit'
import { expect } from 'vitest'
import { type Built, plannedText, sectionsOf, shownText, theme } from '../notes.js'

/** All that Markdown can make of notes, and what `plan` writes beside it. */
export const tags =
  'section h1 h2 h3 h4 h5 h6 p ul ol li a img em strong code pre s br table thead tbody tr th td blockquote footer span small'.split(
    ' ',
  )

/** The plan is what recap's engine shows, and nothing else happens. */
export function expectFaithful({ deck, slides }: Built): void {
  const sections = sectionsOf(slides.html)
  expect(sections).toHaveLength(deck.slides.length)
  deck.slides.forEach(({ body, kind }, index) => {
    const section = sections[index] as (typeof sections)[number]
    expect(shownText(section)).toBe(plannedText(body))
    expect(section.properties.className).toContain(kind)
    expect(section.properties.dataTheme).toBe('recap')
    expect(section.properties.dataSize).toBe('16:9')
  })
  for (const section of sections)
    visit(section, 'element', ({ tagName, properties }) => {
      expect(tags).toContain(tagName)
      // Revealed item by item; a picture behind the slide; code that runs; a look that the theme did not give.
      const strange = Object.keys(properties).filter((name) =>
        /^(on|dataMarpitFragment|dataMarpitAdvancedBackground)|^style$/.test(name),
      )
      expect(tagName === 'section' ? [] : strange).toEqual([])
      expect(String(properties.src ?? '')).not.toMatch(/^(https?:)?\/\//)
      expect(String(properties.href ?? '')).not.toMatch(/^\s*(javascript|data|vbscript|file):/i)
    })
  const spoken = deck.slides.map(
    ({ speakerNotes }) => speakerNotes.filter((note) => note.trim() !== '').length > 0,
  )
  expect(slides.comments.map((notes) => notes.length > 0)).toEqual(spoken)
}

const marp = new Marp({ script: false })
for (const css of theme.css) marp.themeSet.add(css)

/** With formulas, emoji and its own HTML on, as Marp for VS Code shows a deck. */
export function expectPlain({ deck, markdown }: Pick<Built, 'deck' | 'markdown'>): void {
  const html = marp
    .render(markdown)
    .html.replace(/<img class="emoji"[^>]*? alt="([^"]*)"[^>]*>/g, '$1')
  expect(sectionsOf(html).map(shownText)).toEqual(deck.slides.map(({ body }) => plannedText(body)))
  expect(html).not.toMatch(/katex|<mjx-/)
}
