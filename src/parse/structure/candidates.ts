/** Marks with what the file around them says: what stands below, whether they repeat, which name a day. */
import type { Root, RootContent } from 'mdast'
import { type DayOptions, readDay, splitDay } from '../days.js'
import { readRunningMarks } from '../line/runningMark.js'
import { areSharedLabels } from '../line/sharedLabels.js'
import { type Candidate, withoutTime } from './clues.js'
import { type Mark, marksOf } from './marks.js'

/** More blocks than that below a heading are notes. */
const nearby = 2

export function candidatesOf(tree: Root, options: DayOptions): Candidate[] {
  const marks = marksOf(tree)
  const counts = new Map<string, number>()
  for (const { text, depth } of marks) {
    const key = keyOf(text, depth)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const running = runningMarks(marks)
  const headings = marks.filter(({ depth }) => depth <= 6).map(({ index }) => index)
  const dayTitles = new Map<string, number>()
  for (const { text, depth } of marks) {
    const { day, title } = splitDay(withoutTime(text), options)
    if (day !== null)
      dayTitles.set(`${depth} ${title}`, (dayTitles.get(`${depth} ${title}`) ?? 0) + 1)
  }
  let next = 0
  return marks.map((mark, at) => {
    while ((headings[next] ?? Number.POSITIVE_INFINITY) <= mark.index) next += 1
    const isSole = marks[at + 1]?.index !== mark.index
    const after = isSole ? tree.children.slice(mark.index + 1, mark.index + 1 + nearby) : []
    const end = after.findIndex((node) => node.type === 'heading' && node.depth <= mark.depth)
    const below = [...mark.rest, ...(end < 0 ? after : after.slice(0, end))].slice(0, nearby)
    const [first] = below
    const { style, rest } = running.get(mark) ?? { style: null, rest: mark.text }
    // `ICSE 2020 – Day 1`, `ICSE 2020 – Day 2`: what they share is the event.
    const dated = splitDay(withoutTime(mark.text), options)
    const isOneOfDays = (dayTitles.get(`${mark.depth} ${dated.title}`) ?? 0) > 1
    const named = readDay(withoutTime(rest), options)
    const day = named ?? (isOneOfDays ? dated : null)
    return {
      ...mark,
      plain: rest,
      style,
      below,
      isHolder: first?.type === 'heading' && first.depth > mark.depth,
      holdsLabels: holdsLabels(below, mark.depth),
      repeats: (counts.get(keyOf(mark.text, mark.depth)) ?? 0) > 1,
      day: day?.day ?? null,
      besideDay: named?.rest ?? '',
      event: isOneOfDays ? dated.title : null,
    }
  })
}

function holdsLabels(below: readonly RootContent[], depth: number): boolean {
  const at = below.findIndex(({ type }) => type === 'heading')
  const next = below[at]
  return (
    at > 0 && next?.type === 'heading' && next.depth > depth && areSharedLabels(below.slice(0, at))
  )
}

const keyOf = (text: string, depth: number) => `${depth} ${text.toLowerCase().replace(/\W+$/, '')}`

/** Marks count within one level: `1.` among the topics says nothing about the sessions. */
function runningMarks(marks: readonly Mark[]) {
  const found = new Map<Mark, ReturnType<typeof readRunningMarks>[number]>()
  for (const depth of new Set(marks.map((mark) => mark.depth))) {
    const level = marks.filter((mark) => mark.depth === depth)
    readRunningMarks(level.map(({ text }) => text)).forEach((one, at) => {
      const mark = level[at]
      if (mark) found.set(mark, one)
    })
  }
  return found
}
