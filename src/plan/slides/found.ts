/** Actions and open questions: what the notes hold of them, each below the session that it comes from. */
import type { ListItem, RootContent } from 'mdast'
import { asidesAround } from '../../contents.js'
import type { Aside, Recap, Slide } from '../../model.js'
import { formatDay, wording } from '../../wording.js'
import { toAtoms } from '../atoms/atoms.js'
import { findActions } from '../found/actions.js'
import { distinct } from '../found/lines.js'
import { findQuestions } from '../found/questions.js'
import { type Layout, layOut } from '../galley/index.js'
import { asideUrl, heading, link, list, sessionUrl, tagged, text } from '../nodes.js'
import type { Ruler } from '../ruler/index.js'
import { partSlide } from './partSlide.js'
import { roomy } from './session.js'

const finders = { actions: findActions, questions: findQuestions }

/** @returns as many slides as it needs; none when the notes hold none */
export function foundSlides(kind: keyof typeof finders, recap: Recap, layout: Layout): Slide[] {
  const groups = sourcesOf(recap)
    .map(({ body, ...from }): Group => ({ ...from, items: distinct(finders[kind](body)) }))
    .filter(({ items }) => items.length > 0)
  if (groups.length === 0) return []
  const parts = formsOf(groups, layout)
    .map(({ suffix, blocksOf }) =>
      layOut(
        {
          id: `${kind}${suffix}`,
          title: wording[kind],
          depth: 1,
          atoms: (options) => toAtoms(blocksOf(groups, layout.ruler), options),
        },
        layout,
      ),
    )
    .reduce((best, next) => (next.length < best.length ? next : best))
  return parts.map((part) =>
    partSlide(kind, part, part.parts === 1 && part.fill <= roomy.alone ? ['roomy'] : []),
  )
}

interface Source {
  title: string
  /** Of the slide that it stands on. */
  url: string
  body: readonly RootContent[]
}

interface Group extends Omit<Source, 'body'> {
  items: ListItem[]
}

/** In the order of the slides. */
function sourcesOf(recap: Recap): Source[] {
  const { front, sessions } = recap
  const asides = asidesAround(recap)
  const fromAside = ({ id, title, body }: Aside): Source => ({
    title: formatDay(title, recap.lang),
    url: asideUrl(id),
    body,
  })
  return [
    { title: wording.about, url: asideUrl(null), body: front.flatMap(({ body }) => body) },
    ...sessions.flatMap(({ id, title, body }, index): Source[] => [
      ...(asides[index]?.above ?? []).map(fromAside),
      { title, url: sessionUrl(id), body },
      ...(asides[index]?.behind ?? []).map(fromAside),
    ]),
  ]
}

interface Form {
  /** Of the galley's id. */
  suffix: string
  blocksOf: (groups: readonly Group[], ruler: Ruler) => RootContent[]
}

/** The better to read first: another one is for saving slides. */
const below: Form = {
  suffix: '',
  blocksOf: (groups, ruler) => groups.flatMap((group) => groupOf(group, ruler)),
}
const behind: Form = {
  suffix: ':behind',
  blocksOf: (groups, ruler) => [
    { ...list([]), children: groups.flatMap((group) => itemsBefore(group, ruler)) },
  ],
}

/** Items of a session: with more, its title behind each would be said too often. */
const fewItems = 1.5

/** Where only a browser knows how many slides a form takes, there is one form: the other would not be measured. */
const formsOf = (groups: readonly Group[], { ruler }: Layout): Form[] => {
  const items = groups.reduce((sum, group) => sum + group.items.length, 0)
  return items < fewItems * groups.length && !ruler.isGuess ? [below, behind] : [below]
}

/** A session's title in one line, what was found below it. */
function groupOf({ title, url, items }: Group, ruler: Ruler): RootContent[] {
  const style = { size: ruler.measures['heading-size'], bold: true }
  // Who knows how large another theme sets it.
  const width = ruler.frame.width * (ruler.isGuess ? 0.7 : 0.98)
  return [
    heading(3, [link(url, [text(ruler.shorten(title, width, style))])]),
    // A copy: links of slides that recap makes get numbers.
    { ...list([]), children: structuredClone(items) },
  ]
}

/** Of the slide's width, for a session's title behind what is said. */
const titleShare = 0.4

/** `How does it scale? · Engines`: many sessions with a question each would be more titles than questions. */
function itemsBefore({ title, url, items }: Group, ruler: Ruler): ListItem[] {
  const style = { size: ruler.measures['body-size'] }
  const short = ruler.shorten(title, ruler.frame.width * titleShare, style)
  const source = tagged('small', [text(' · '), link(url, [text(short)])])
  return structuredClone(items).map(({ children: [first, ...nested], ...item }): ListItem => {
    if (first?.type !== 'paragraph') return { ...item, children: first ? [first, ...nested] : [] }
    const said = { ...first, children: [...first.children, ...source] }
    return { ...item, children: [said, ...nested] }
  })
}
