/** Nothing is lost: the words of notes, counted, against those that recap says. */
import type { Nodes, Paragraph, Root, RootContent } from 'mdast'
import { remove } from 'unist-util-remove'
import { visit } from 'unist-util-visit'
import { allOf } from '../src/contents.js'
import type { Deck, Recap, Slide } from '../src/model.js'
import { plainText } from '../src/text/plainText.js'
import { wording } from '../src/wording.js'

/** Words and numbers, as a reader would list them; of scripts without spaces, characters. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().match(word) ?? []

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`
const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, 'gu')

/**
 * @param known what may be missing
 * @returns words that the notes have more often than they are said, each as often as that
 */
export function lostWords(
  notes: readonly string[],
  said: readonly string[],
  known: readonly string[] = [],
): string[] {
  const left = new Map<string, number>()
  for (const word of [...said, ...known]) left.set(word, (left.get(word) ?? 0) + 1)
  return notes.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0 && !labels.has(word)
  })
}

/** What the notes put beside a name, a time or a place to say what it is: recap has understood it, and shows it. */
const labels: ReadonlySet<string> = new Set(
  [
    ...['speaker speakers spaker presenter presenters presented panelists hosted moderator lead'],
    ...['leads author by and with date time day session topic note notes'],
  ].flatMap((words) => words.split(' ')),
)

/** The words of Markdown without its addresses, tags and marks. */
export function readableWords(markdown: string): string[] {
  const readable = markdown
    .replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, '')
    .replace(/^(\s*[-*+]?\s*)(```|~~~)[ \t]*[\w+-]*$/gm, '$1')
    .replace(/<style[\s\S]*?<\/style>/gi, ' ')
    // The box of a task is drawn.
    .replace(/^(\s*[-*+] )\[[ xX]\] /gm, '$1')
    // The words of a picture are its alternative text.
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\](?:\([^)]*\)|\[[^\]]*\])/g, ']')
    .replace(/^\s*\[[^\]]*\]:.*$/gm, ' ')
    // An address is where a link leads; a label that is one may be shortened.
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/<\/?(?:b|strong|i|em|u|s)>/gi, '')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&[#\w]+;/g, ' ')
    .replace(/\\(.)/g, '$1')
    // Marks count sessions, and items: `### B. Title`, `**B1.D Title**`, `# 1.2 - Title`, `2) item`.
    .replace(
      /^(?:#+ *(?:\*\*)?|\*\*)(?:[A-Z]\d?(?:\.[A-Z])?|\d+(?:\.\d+)*|(?:Session|Talk) \d+)(?:[.):]+ ?| (?:- )?)/gm,
      '',
    )
    .replace(/^[\s>]*(?:[-*] +)?\d+[.)] /gm, '')
    .replace(/(?:[*`]|~~)+/g, '')
  return wordsOf(readable)
}

/** Everything that a recap says anywhere. */
export function wordsOfRecap(recap: Recap): string[] {
  const { title, subtitle, event, front, unsaid, sessions, asides } = recap
  const said = [
    // One is made of the other.
    ...new Set([title, event.title]),
    ...[subtitle, event.dates?.from, event.dates?.to, event.location, event.author],
    ...[...unsaid, ...event.links.map(({ label }) => plainText(label))],
    ...front.map((one) => textOf(allOf(one))),
    ...sessions.flatMap((one) => [
      ...[one.title, one.day, `${one.start}–${one.end}`, one.track, one.room, textOf(allOf(one))],
      ...one.speakers.flatMap(({ written, affiliation }) => [written, affiliation]),
    ]),
    ...asides.flatMap((one) => [one.title, textOf(allOf(one))]),
  ].join('\n')
  return [...wordsOf(said), ...otherForms(said)]
}

/**
 * What a deck says on slides that show the notes themselves, and in its speaker notes; what it repeats, once.
 *
 * @param comments the speaker notes as they are rendered
 */
export function wordsOfDeck(
  { slides }: Deck,
  { event, sessions }: Recap,
  comments: readonly string[][],
): string[] {
  const shown = slides.map((slide, index) => textOf(newOn(slide, slides[index - 1])))
  const spoken = comments
    .flat()
    .map((comment) => comment.replace(ownNotes, '').replace(addressBehind, ''))
  const said = [...shown, ...spoken].join('\n')
  const days = [event.dates?.from, event.dates?.to, ...sessions.map(({ day }) => day)].join(' ')
  return [...wordsOf(said), ...otherForms(`${said} ${days}`)]
}

/** What recap itself says in speaker notes: where a slide comes from, and what follows. */
const ownNotes = new RegExp(
  `^(?:.*, lines? \\d+(?:–\\d+)?$|${wording.rest}|${wording.unshown('')})`,
  'gm',
)

/** Of a link, in speaker notes. */
const addressBehind = / \(https?:[^\s)]*\)/g

/** Of what a slide shows of the notes, what no slide before it has said: titles, facts, headers of tables. */
function newOn({ kind, classes, body, stretch }: Slide, before: Slide | undefined): RootContent[] {
  const [heading, ...rest] = structuredClone(body)
  if (!heading || !['cover', 'section', 'aside', 'session'].includes(kind)) return []
  const title = paragraphOf(plainText(heading).replace(/ \(\d+\/\d+\)$/, ''))
  if (kind === 'section') return [title]
  if (!before || stretch?.galley !== before.stretch?.galley) return [title, ...rest]
  const root: Root = { type: 'root', children: classes.includes('meta') ? rest.slice(1) : rest }
  remove(root, (node) => isAgain(node as Nodes))
  const first = firstOf(root)
  if (first?.type === 'table' && headersOf(before.body).at(-1) === headersOf([first])[0])
    first.children.shift()
  return root.children
}

const paragraphOf = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})

/** A paragraph or heading of only what stood on the slide before. */
export const isAgain = (node: Nodes): boolean =>
  'children' in node &&
  node.children[0]?.type === 'html' &&
  node.children[0].value === '<span class="again">'

const firstOf = (node: Nodes): Nodes | undefined =>
  isAround(node) && node.type !== 'table' ? node.children[0] && firstOf(node.children[0]) : node

function headersOf(children: RootContent[]): string[] {
  const headers: string[] = []
  visit({ type: 'root', children }, 'table', (table) => {
    headers.push(plainText(table.children.slice(0, 1)))
  })
  return headers
}

/** What blocks say, each paragraph, cell, comment and block of code in lines of its own. */
const textOf = (blocks: readonly Nodes[]): string =>
  blocks
    .map((node) => {
      if (isAround(node)) return textOf(node.children)
      return node.type === 'html' ? node.value : plainText(node, '\n')
    })
    .join('\n')

const around = ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'] as const

const isAround = (node: Nodes): node is Extract<Nodes, { type: (typeof around)[number] }> =>
  around.some((type) => type === node.type)

/** Times and days as recap says them → what else the notes may have called them: `1:20pm` for `13:20`. */
function otherForms(said: string): string[] {
  const times = [...said.matchAll(/\b(\d\d?):(\d\d)(?:–(?=\d))?/g)].flatMap(
    ([time, hour, minute]) => {
      const half = Number(hour) < 12 ? 'am' : 'pm'
      const short = String(Number(hour) % 12 || 12)
      return [short, short + half, minute + half, ...(time.endsWith('–') ? ['to'] : [])]
    },
  )
  const days = [...new Set(said.match(/\b\d{4}-\d\d-\d\d\b/g))].flatMap((day) => {
    const [, month, date] = day.split('-').map(Number)
    const names = (['long', 'short'] as const).map((style) =>
      new Intl.DateTimeFormat('en', { weekday: style, month: style, timeZone: 'UTC' }).format(
        new Date(day),
      ),
    )
    return wordsOf(`${day} ${month} ${date} ${date}st ${date}th ${names.join(' ')}`)
  })
  return [...times, ...days]
}
