/** The first slide: what, when, where, and how much of it. */
import type { PhrasingContent } from 'mdast'
import type { Link, Recap, Slide } from '../../model.js'
import { plainText } from '../../text.js'
import type { Ruler } from '../ruler/index.js'
import { heading, joined, link, list, paragraph, text, trackMark } from './nodes.js'
import { formatDates, wording } from './wording.js'

/** A bare address is nothing to read out. */
const saysSomething = ({ label }: Link) => !plainText(label).includes('://')

/** More names would fill the cover; the agenda has them all. */
const tracksShown = 8

/** The schedule, the recordings; the links slide has them all. */
const linksShown = 2

export function coverSlide(
  { title, subtitle, event, lang, tracks, sessions, comments }: Recap,
  ruler: Ruler,
): Slide {
  const { step } = ruler.title(title, 'cover-title')
  const facts: PhrasingContent[][] = [
    ...(event.title !== title ? [[text(event.title)]] : []),
    ...(event.dates ? [[text(formatDates(event.dates, lang))]] : []),
    ...(event.location ? [[text(event.location)]] : []),
    ...(event.author ? [[text(event.author)]] : []),
    [
      text(
        [
          wording.sessions(sessions.length),
          ...(tracks.length > 0 ? [wording.tracks(tracks.length)] : []),
        ].join(' · '),
      ),
    ],
    ...event.links
      .filter(saysSomething)
      .slice(0, linksShown)
      .map(({ label, url }) => [link(url, label)]),
  ]
  return {
    kind: 'cover',
    classes: step ? [step] : [],
    body: [
      heading(1, [text(title)]),
      ...(subtitle ? [paragraph(text(subtitle))] : []),
      list(facts.map((fact) => [paragraph(...fact)])),
      ...(tracks.length > 0 && tracks.length <= tracksShown
        ? [
            paragraph(
              ...joined(
                tracks.map((track) => trackMark(tracks, track)),
                ' ',
              ),
            ),
          ]
        : []),
    ],
    speakerNotes: comments,
    position: null,
    stretch: null,
  }
}
