/** What a browser finds overrules what the ruler computed. */
import { expect, test } from 'vitest'
import type { MeasuredLeaf, MeasuredSlide } from '../../src/measuredSlide.js'
import type { Deck } from '../../src/model.js'
import { plan } from '../../src/plan/index.js'
import { learn, type Measured, nothingMeasured } from '../../src/plan/measured.js'
import { parseText, plannedText, theme } from '../notes.js'

const recap = parseText(
  `# Talk\n\n${Array.from({ length: 20 }, (_, at) => `- bullet ${at}`).join('\n')}`,
)
const planned = (measured?: Measured, undivided = false): Deck =>
  plan(recap, { theme, size: '16:9', undivided, ...(measured ? { measured } : {}) })
const sessions = ({ slides }: Deck) => slides.filter(({ kind }) => kind === 'session')

/** A slide of lines one below the other, each of this height. */
function slideOf(leaves: number, height: number): MeasuredSlide {
  const all = Array.from({ length: leaves }, (_, at): MeasuredLeaf => {
    const top = 150 + at * (height + 10)
    return { kind: 'text', top, bottom: top + height, line: height, padding: 0 }
  })
  return { frame: { width: 1112, height: 596 }, head: 70, leaves: all }
}

const first = ({ slides }: Deck) => slides.findIndex(({ kind }) => kind === 'session')

test('a slide that overflows is planned with the heights that were measured', () => {
  const deck = planned()
  const slide = first(deck)
  const leaves = deck.slides[slide]?.stretch?.leaves.length ?? 0
  const known = learn(nothingMeasured, deck, [
    { slide, measured: slideOf(leaves, 100), overflow: 50 },
  ])
  // 526 px below the head: five bullets of 100 px with 10 px between them would take 540.
  expect(sessions(planned(known))[0]?.stretch?.leaves).toHaveLength(4)
  expect(
    sessions(planned(known))
      .map(({ body }) => plannedText(body))
      .join(),
  ).toContain('bullet19')
})

test('a slide that overflows though all of it was measured holds less next time', () => {
  const deck = planned()
  const slide = first(deck)
  const leaves = deck.slides[slide]?.stretch?.leaves.length ?? 0
  const finding = { slide, measured: slideOf(leaves, 37), overflow: 5 }
  const once = learn(nothingMeasured, deck, [finding])
  const twice = learn(once, planned(once), [finding])
  const before = sessions(planned(once))[0]?.stretch?.leaves.length ?? 0
  expect(sessions(planned(twice))[0]?.stretch?.leaves.length).toBeLessThan(before)
})

test('what cannot be paired with its atoms is not believed', () => {
  const deck = planned()
  const slide = first(deck)
  const known = learn(nothingMeasured, deck, [{ slide, measured: slideOf(2, 500), overflow: 0 }])
  expect(sessions(planned(known))).toHaveLength(sessions(deck).length)
})

test('an undivided deck has a slide a session, which is divided once it was measured', () => {
  const whole = planned(nothingMeasured, true)
  expect(sessions(whole)).toHaveLength(1)
  const slide = first(whole)
  const measured = slideOf(20, 200)
  const known = learn(nothingMeasured, whole, [{ slide, measured, overflow: 0, step: 'title-3' }])
  const divided = sessions(planned(known))
  expect(divided.map(({ stretch }) => stretch?.leaves.length)).toEqual(Array(10).fill(2))
  for (const { classes } of divided) expect(classes).toContain('title-3')
})
