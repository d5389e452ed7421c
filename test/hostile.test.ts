/** Notes that once cost a deck words, slides or its structure: every session and word is on its own slide. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from '../src/parse/index.js'
import { readSources } from '../src/read/sources.js'
import { buildText, fixturesFolder, sectionsOf, shownText, spokenIn } from './notes.js'
import { expectFaithful } from './write/faithful.js'

interface Expected {
  /** What the slide of each session says below its title, without white space. */
  sessions: Record<string, string>
  spoken?: string[]
}

const expected: Record<string, Expected> = {
  'html-hr.md': { sessions: { Alpha: 'onetwo', Beta: 'x' } },
  'line-with-vt.md': {
    sessions: { Alpha: 'firstlinesecondlinepastedfromslides:itwastwolines', Beta: 'x' },
  },
  'list-in-html-cell.md': { sessions: { Alpha: 'BeforeAfter•slow•costlyfast', Beta: 'x' } },
  'nested-strike.md': {
    sessions: { Alpha: 'beforexafter,lostwithallthatfollows', Beta: 'lost' },
  },
  'one-bad-byte.md': { sessions: { Alpha: '会議の記録、日本語のノートcaf\ufffd', Beta: 'x' } },
  'pre-in-html-table.md': {
    sessions: { Alpha: 'beforeoneafter', Beta: 'lost', Gamma: 'losttoo' },
  },
  'sign-lost.md': {
    sessions: { Alpha: 'Changeagainstlastyear:+5points-3points', Beta: 'x' },
  },
  'text-after-comment.md': {
    sessions: {
      Alpha:
        'beforeThesentencebehindacomment.Andbehindalongerone.wordsinlinearekeptbulletbehindacomment',
      Beta: 'x',
    },
    spoken: ['ask Ann', 'a\nb', 'mid', 'c'],
  },
}

const folder = join(fixturesFolder, 'hostile')

test.each((await readdir(folder)).sort())('%s', async (name) => {
  const { sessions, spoken = [] } = expected[name] ?? { sessions: {} }
  const [source] = await readSources([join(folder, name)])
  const built = await buildText(source?.text ?? '')
  expectFaithful(built)
  const shown = sectionsOf(built.slides.html).flatMap((section, index) =>
    built.deck.slides[index]?.kind === 'session' ? [shownText(section)] : [],
  )
  expect(shown).toEqual(Object.entries(sessions).map(([title, text]) => title + text))
  expect(parse(source ? [source] : []).sessions.flatMap(spokenIn)).toEqual(spoken)
})
