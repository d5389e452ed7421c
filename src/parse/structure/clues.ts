/** What speaks for a mark being a session, and what against. */
import type { RootContent } from 'mdast'
import { findTime } from '../../dates/times.js'
import { plainText } from '../../text/plainText.js'
import type { Bylines } from '../line/byline.js'
import { type Details, readDetails } from '../line/details.js'
import { readLabel } from '../line/labels.js'
import { splitRoom } from '../line/place.js'
import type { DetailOptions } from '../line/reader.js'
import type { MarkStyle } from '../line/runningMark.js'
import { linksIn } from '../links.js'
import { hasGivenName } from '../people/names.js'
import { readPeople } from '../people/speakers.js'
import { hasKind, isBreak, isContainer, isKind, isTopic } from '../words.js'
import type { Mark } from './marks.js'

export interface Candidate extends Mark {
  /** The text without its running mark. */
  plain: string
  style: MarkStyle | null
  /** The blocks right below, as many as may name a speaker. */
  below: RootContent[]
  /** The next mark stands right below, and deeper: nothing is written under this one itself. */
  isHolder: boolean
  /** Labels alone stand between it and a deeper mark: `## Morning`, `Room: Blue`, `### Engines`. */
  holdsLabels: boolean
  /** The text stands here more than once: `Learnings` in every talk. */
  repeats: boolean
  /** Names a day and nothing else. */
  day: string | null
  /** What it says beside the day: `Keynotes`. */
  besideDay: string
  /** Names the event beside the day. */
  event: string | null
}

export interface Weighed extends Candidate {
  /** The sum of its clues. */
  weight: number
  /** Its time, its byline or its kind says so: more than a line below that may be anything. */
  saysTalk: boolean
  /** A line below looks like a name, and has no label. */
  hasBareName: boolean
}

export interface ClueOptions extends DetailOptions {
  /** Of the marks on the same level. */
  bylines: Bylines
}

interface Clue {
  weight: number
  test: (candidate: Candidate, options: ClueOptions, details: Details) => boolean
}

/** From this sum on a mark is a session by itself, whatever its neighbours are. */
export const enough = 2

/** A new clue is a new row. */
const clues: Record<string, Clue> = {
  time: { weight: 3, test: ({ plain }) => hasTime(plain) },
  byline: {
    weight: 3,
    test: ({ plain }, { bylines }) => bylines.read(splitRoom(withoutTime(plain)).rest) !== null,
  },
  speakerBelow: { weight: 3, test: ({ below }, _, details) => hasDetails(below, details) },
  quoted: { weight: 2, test: ({ plain }) => /^["“«「『].+["”»」』](?:$|\s)/u.test(plain) },
  kind: { weight: 2, test: ({ plain }) => isKind(withoutTime(plain)) || hasKind(plain) },
  letter: { weight: 2, test: ({ style }) => style === 'letter' || style === 'word' },
  linked: {
    weight: 1,
    test: ({ children }) => children.length === 1 && children[0]?.type === 'link',
  },
  talkLink: { weight: 1, test: ({ below }) => below[0] !== undefined && isTalkLink(below[0]) },
  topic: { weight: -4, test: ({ plain }) => isTopic(plain) },
  break: { weight: -4, test: ({ plain }) => isBreak(withoutTime(plain)) },
  container: { weight: -3, test: ({ plain, isHolder }) => isHolder && isContainer(plain) },
  boldName: {
    weight: -5,
    test: ({ plain, depth, style }, options) =>
      depth > 6 && style === null && hasGivenName(plain) && readPeople(plain, options) !== null,
  },
  repeated: {
    weight: -3,
    test: ({ repeats, plain, style }) => repeats && style === null && !isKind(plain),
  },
  label: {
    weight: -4,
    test: ({ plain }) =>
      /[:：]/.test(plain) && !['title', undefined].includes(readLabel(plain)?.field),
  },
}

export function weigh(candidate: Candidate, options: ClueOptions): Weighed {
  const details = readDetails(candidate.below, options)
  const found = Object.entries(clues).filter(([, { test }]) => test(candidate, options, details))
  return {
    ...candidate,
    weight: found.reduce((sum, [, { weight }]) => sum + weight, 0),
    saysTalk: found.some(([name]) => ['time', 'byline', 'kind'].includes(name)),
    hasBareName: details.guess !== null,
  }
}

export const withoutTime = (text: string): string => findTime(text)?.rest || text
const hasTime = (text: string) => {
  const time = findTime(text)
  return time !== null && time.rest !== ''
}

function hasDetails([first]: readonly RootContent[], { speakers, start }: Details): boolean {
  // `by The Polymer Team` names nobody, and is a byline all the same.
  if (first?.type === 'paragraph' && readLabel(plainText(first))?.field === 'speakers') return true
  return speakers.length > 0 || start !== null
}

const talkLink =
  /\b(?:slides?|slideshare|video|recording|abstract|link to (?:the )?(?:talk|session|abstract|agenda)|watch|youtube|speakerdeck|agenda item)\b|발표(?:자료|영상)|スライド|資料/iu

function isTalkLink(block: RootContent): boolean {
  const first = block.type === 'list' ? block.children[0] : block
  if (!first) return false
  return linksIn(first).some(({ url, label }) => talkLink.test(`${url} ${JSON.stringify(label)}`))
}
