/** How many slides each session of a talk gets. */

export interface Claim {
  /** How much there is to say. */
  weight: number
  /** Slides that hold all of it. */
  slides: number
}

/**
 * Shares slides out in proportion to weight, by the method of Webster and Sainte-Laguë (which favours neither large nor
 * small claims); a claim gets no more than it can fill. Everybody gets one first, as far as there are any.
 *
 * @returns slides by claim
 */
export function shareOut(claims: readonly Claim[], slides: number): number[] {
  const shares = claims.map(() => 0)
  for (let left = slides; left > 0; left -= 1) {
    let best = -1
    let highest = 0
    claims.forEach(({ weight, slides: most }, index) => {
      const share = shares[index] ?? 0
      if (share >= most) return
      // With none, it goes before all that have one.
      const claim = share === 0 ? first + weight : weight / (share + 0.5)
      if (best >= 0 && claim <= highest) return
      best = index
      highest = claim
    })
    if (best < 0) break
    shares[best] = (shares[best] ?? 0) + 1
  }
  return shares
}

/** More than any weight. */
const first = 1e12
