/** What a deck shows of notes with HTML, for the tests that ask whether all of it is there and nothing else happened. */
import { Marp } from '@marp-team/marp-core'
import { expect } from 'vitest'
import { buildText, plannedText, sectionsOf, shownText, theme } from '../../notes.js'
import { lostWords, wordsOf } from '../../words.js'

/** What stands around a case: sessions that must keep their slides and their words, whatever the case does. */
export const between = (notes: string): string =>
  `# Conf 2025\n\n## Alpha\n\n- firstword\n\n${notes}\n\nlastword\n\n## Beta\n\n- betaword\n\n## Gamma\n\n- gammaword\n`

/** As other tools show the deck: made once, as its themes are read for longer than a deck is. */
const marp = new Marp({ script: false, math: false, emoji: { unicode: false } })
for (const css of theme.css) marp.themeSet.add(css)

/**
 * Fails where a word is lost, where a slide shows what the plan did not put there (in recap's engine, and in plain
 * Marp's), or where a session lost its slide.
 *
 * @param words what a reader of the notes sees
 */
export async function expectAllShown(notes: string, words: string): Promise<string[]> {
  const { recap, deck, markdown, slides } = await buildText(notes)
  const planned = deck.slides.map(({ body }) => plannedText(body))
  const sections = sectionsOf(slides.html)
  expect(sections.map(shownText)).toEqual(planned)
  expect(sections.map(({ properties }) => [properties.className].flat()[0])).toEqual(
    deck.slides.map(({ kind }) => kind),
  )
  expect(sectionsOf(marp.render(markdown).html).map(shownText)).toEqual(planned)
  const shown = sections.map(wordsShown)
  const spoken = slides.comments.flat().join('\n')
  expect(lostWords(wordsOf(words), wordsOf([...shown, spoken].join('\n')))).toEqual([])
  const titles = recap.sessions.map(({ title }) => title.split(' ')[0])
  const own = ['Alpha', 'Beta', 'Gamma'].filter((title) => notes.includes(`## ${title}`))
  expect(titles.filter((title) => own.includes(title ?? ''))).toEqual(own)
  const bodies = deck.slides.map(({ body }) => body)
  for (const [title, said] of [
    ['Alpha', 'firstword'],
    ['Beta', 'betaword'],
    ['Gamma', 'gammaword'],
  ] as const) {
    const at = planned.findIndex((text) => text.includes(said))
    expect(planned[at]?.startsWith(title)).toBe(true)
    expect(bodies[at]).toBeDefined()
  }
  return shown
}

/** With a space between blocks, which `shownText` does not leave. */
function wordsShown(section: Parameters<typeof shownText>[0]): string {
  const texts: string[] = []
  const read = (node: (typeof section)['children'][number]): void => {
    if (node.type === 'text') texts.push(node.value)
    if (node.type !== 'element' || ['header', 'footer'].includes(node.tagName)) return
    const isBlock = !['strong', 'em', 's', 'a', 'span', 'small', 'code'].includes(node.tagName)
    if (isBlock) texts.push(' ')
    node.children.forEach(read)
    if (isBlock) texts.push(' ')
  }
  section.children.forEach(read)
  return texts.join('').replace(/\s+/g, ' ')
}
