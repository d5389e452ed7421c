/**
 * Fills as few slides as the full room allows, each about as full as the others: the lowest room that needs no slide
 * more spreads the rows.
 *
 * @param room px of one slide
 * @param fill divides rows so that each slide takes at most the room it is given
 * @param count slides of a division, and whatever else must not become more
 */
export function fillEvenly<Slides>(
  room: number,
  fill: (room: number) => Slides,
  count: (slides: Slides) => number,
): Slides {
  let best = fill(room)
  const fewest = count(best)
  for (let [low, high] = [0, room]; high - low > 1; ) {
    const middle = (low + high) / 2
    const slides = fill(middle)
    if (count(slides) > fewest) low = middle
    else {
      high = middle
      best = slides
    }
  }
  return best
}
