/** The first slide: what, when, where, and how much of it. */
import type { PhrasingContent, RootContent } from 'mdast'
import { allOf } from '../../contents.js'
import type { Link, Recap, Slide } from '../../model.js'
import { plainText } from '../../text/plainText.js'
import { formatDates, wording } from '../../wording.js'
import type { Layout } from '../galley/index.js'
import { heading, joined, link, list, paragraph, text, trackMark } from '../nodes.js'
import type { Ruler } from '../ruler/index.js'
import { spokenBlocks } from '../spoken.js'
import { shortMark } from './section.js'

/** A bare address is nothing to read out. */
const saysSomething = ({ label }: Link) => !/^$|:\/\//.test(plainText(label))

/** More names would fill the cover; the agenda has them all. */
const tracksShown = 8

/** The schedule, the recordings; the links slide has them all. */
const linksShown = 2

/** Lines: more would leave no room for each other. */
const most = { title: 4, subtitle: 2, fact: 1 }

const coverId = 'cover'

/** @returns the slide, and what was too long for it in full */
export function coverSlide(
  recap: Recap,
  { ruler, measured }: Layout,
): { slide: Slide & { kind: 'cover' }; rest: RootContent[] } {
  const { event, lang, sessions, front, unsaid } = recap
  const besideNothing = front.filter(({ body }) => body.length === 0)
  const tracks = recap.tracks.filter((one) => sessions.some(({ track }) => track === one))
  // In a browser it overflowed: then the next slide says what stood below the title.
  const isTooMuch = (measured.get(coverId)?.excess.size ?? 0) > 0
  const m = ruler.measures
  const rest: RootContent[] = []
  const short = (words: string, kind: keyof typeof most): string => {
    const size = kind === 'title' ? m['cover-title-size-3'] : m['body-size']
    const style = { size, bold: kind === 'title', lines: most[kind] }
    // Who knows how large another theme sets its cover.
    const width = ruler.frame.width * (ruler.isGuess ? 0.5 : 0.95)
    const shown = ruler.shorten(words, width, style)
    if (shown !== words) rest.push(paragraph(text(words)))
    return shown
  }
  const title = short(recap.title, 'title')
  const subtitle = recap.subtitle && short(recap.subtitle, 'subtitle')
  const { step } = ruler.title(title, 'cover-title')
  const fact = (words: string): PhrasingContent[] => [text(short(words, 'fact'))]
  const facts: PhrasingContent[][] = [
    ...(recap.title.includes(event.title) ? [] : [fact(event.title)]),
    ...(event.dates ? [fact(formatDates(event.dates, lang))] : []),
    ...(event.location ? [fact(event.location)] : []),
    ...(event.author ? [fact(event.author)] : []),
    fact(
      [
        wording.sessions(sessions.length),
        ...(tracks.length > 1 ? [wording.tracks(tracks.length)] : []),
      ].join(' · '),
    ),
    ...event.links
      .filter(saysSomething)
      .slice(0, linksShown)
      .map(({ label, url }) => [
        link(url, fitsLine(label, ruler) ? label : fact(plainText(label))),
      ]),
  ]
  const names = tracks.map((track) => shortMark(track, ruler))
  const isShown =
    tracks.length > 1 && tracks.length <= tracksShown && names.join(' ').length <= longestTracks
  const marks = joined(
    tracks.map((track, at) => trackMark(recap.tracks, track, names[at])),
    ' ',
  )
  const below: RootContent[] = [
    ...(subtitle ? [paragraph(text(subtitle))] : []),
    list(facts.map((one) => [paragraph(...one)])),
    ...(isShown ? [paragraph(...marks)] : []),
  ]
  const slide: Slide & { kind: 'cover' } = {
    kind: 'cover',
    classes: step ? [step] : [],
    body: [heading(1, [text(title)]), ...(isTooMuch ? [] : below)],
    speakerNotes: [...unsaid, ...spokenBlocks(besideNothing.flatMap(allOf))],
    position: null,
    stretch: { galley: coverId, leaves: [], last: 0, lead: 0, free: 0 },
  }
  return { slide, rest: isTooMuch ? [...below, ...rest] : rest }
}

/** Characters: two lines of them. The agenda has them too. */
const longestTracks = 120

function fitsLine(label: PhrasingContent[], ruler: Ruler): boolean {
  const run = ruler.run(plainText(label), ruler.measures['body-size'])
  return ruler.lines([run], ruler.frame.width) === 1
}
