/** What every slide of a galley has above its content, and the room that this leaves. */
import type { RootContent } from 'mdast'
import { wording } from '../../wording.js'
import { heading, link, text } from '../nodes.js'
import type { Galley, Layout } from './galley.js'

/** A slide below a title. */
export interface Frame {
  /** Class that sets the title's size; null for the largest. */
  step: string | null
  /** px for atoms. */
  room: number
}

export interface Head {
  /** As far as there is room for it. */
  title: string
  /** Where all of it is on one slide. */
  whole: Frame
  /** Where the title ends in a number. As wide as one can be, so that the titles of all parts are set alike. */
  wide: Frame
  /** That number. */
  widest: string
}

/** Lines that a title may take at its smallest size. What is longer is the content of the slide, not its title. */
const titleLines = { measured: 4, guessed: 2 }

/** Of a slide's height; what is chosen for an edition may be worth leaving that empty, not more. */
const mostSpared = 1 / 3

export function headOf(
  { id, title: said, above = 0, choice }: Galley,
  { ruler, measured }: Layout,
  digits: number,
): Head {
  const { frame, measures } = ruler
  const known = measured.get(id)
  const title = ruler.shorten(said, frame.width * 0.98, {
    size: measures['title-size-3'],
    bold: true,
    lines: titleLines[ruler.isGuess ? 'guessed' : 'measured'],
  })
  // What was too much is not chosen again, but what takes its place may be as much: then all slides hold less.
  const excess = choice ? [...(known?.excess.values() ?? [])] : []
  const spared = Math.min(
    excess.reduce((sum, one) => sum + one, 0),
    frame.height * mostSpared,
  )
  const under = (words: string): Frame => {
    const { step, height } = ruler.title(words, 'title')
    const computed = height + measures['title-gap'] + above
    return {
      step: known?.step === undefined ? step : known.step,
      room: (known?.height ?? frame.height) - (known?.head ?? computed) - spared,
    }
  }
  // No digit is wider.
  const eights = Number('8'.repeat(digits))
  const widest = wording.part(eights, eights)
  return { title, whole: under(title), wide: under(title + widest), widest }
}

/** @param numbered "(2/3)", or nothing */
export function headingOf(
  { url = null, depth = 2 }: Galley,
  { title }: Head,
  numbered: string,
): RootContent {
  const name = url ? link(url, [text(title)]) : text(title)
  return heading(depth, [name, ...(numbered ? [text(numbered)] : [])])
}
