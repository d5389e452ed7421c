/** How alike talks are: the cosine of what they are about, links included. */
import type { Strengths, Terms } from './terms.js'

/** Of length 1, or 0 for a talk that says nothing. */
type Vector = ReadonlyMap<string, number>

export interface Home {
  name: string
  talks: readonly number[]
}

/**
 * Finds for each talk the group that it is nearest to on average.
 *
 * @param least cosine, 0 to 1; a talk that is less near to all has no group
 * @returns index → name
 */
export function nearest(
  { terms, strengths }: Terms,
  talks: readonly number[],
  homes: readonly Home[],
  least: number,
): Map<number, string> {
  const vectors = strengths.map((one) => vectorOf(one, terms))
  const centres = homes.map(({ name, talks }) => ({
    name,
    vector: meanOf(talks.map((at) => vectors[at] ?? new Map())),
  }))
  const found = new Map<number, string>()
  for (const at of talks) {
    let highest = least
    for (const { name, vector } of centres) {
      const cosine = product(vectors[at] ?? new Map(), vector)
      if (cosine > highest) {
        highest = cosine
        found.set(at, name)
      }
    }
  }
  return found
}

/** Words that no title says are rarely a subject. */
function vectorOf(strengths: Strengths, terms: Terms['terms']): Vector {
  const weights = [...strengths].flatMap(([key, strength]): [string, number][] => {
    const term = terms.get(key)
    return term && (term.inTitle || term.kind === 'link')
      ? [[key, strength * term.telling ** 2]]
      : []
  })
  const length = Math.hypot(...weights.map(([, weight]) => weight))
  return new Map(length === 0 ? [] : weights.map(([key, weight]) => [key, weight / length]))
}

/** The mean of cosines with all of them is the cosine with this: average link. */
function meanOf(vectors: readonly Vector[]): Vector {
  const mean = new Map<string, number>()
  for (const vector of vectors)
    for (const [key, weight] of vector)
      mean.set(key, (mean.get(key) ?? 0) + weight / vectors.length)
  return mean
}

function product(a: Vector, b: Vector): number {
  let sum = 0
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0)
  return sum
}
