import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut } from '../../../src/plan/edition/shares.js'

const claims = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 50 }), slides: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 20 },
)

test('in proportion to weight, a slide for everybody first', () => {
  const even = (...weights: number[]) => weights.map((weight) => ({ weight, slides: 100 }))
  expect(shareOut(even(53, 24, 23), 7)).toEqual([3, 2, 2])
  expect(shareOut(even(100, 1, 1), 4)).toEqual([2, 1, 1])
  expect(shareOut(even(1, 5, 3), 2)).toEqual([0, 1, 1])
})

test('all slides are given away, nobody gets more than there is to show', () => {
  fc.assert(
    fc.property(claims, fc.nat({ max: 60 }), (all, slides) => {
      const shares = shareOut(all, slides)
      const most = all.reduce((sum, one) => sum + one.slides, 0)
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(Math.min(slides, most))
      shares.forEach((share, at) => {
        expect(share).toBeLessThanOrEqual(all[at]?.slides ?? 0)
      })
    }),
  )
})

test('who has more to say gets no less', () => {
  fc.assert(
    fc.property(claims, fc.nat({ max: 60 }), (all, slides) => {
      const wide = all.map(({ weight }) => ({ weight, slides: 100 }))
      const shares = shareOut(wide, slides)
      for (const [a, one] of wide.entries())
        for (const [b, other] of wide.entries())
          if (one.weight > other.weight) expect(shares[a]).toBeGreaterThanOrEqual(shares[b] ?? 0)
    }),
  )
})
