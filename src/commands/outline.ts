/** `recap outline`: what recap understood, for the author to check before building. */
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Diagnostic, formatDiagnostic, inOrder } from '../diagnostic.js'
import type { Place, Recap, Session } from '../model.js'
import { type Part, parseBy, partsBy } from '../scope/by.js'
import { parseOnly, selectOnly } from '../scope/only.js'
import { wording } from '../wording.js'
import { toJson as diagnosticToJson } from './check.js'
import { readNotes } from './notes.js'
import { jsonText, type Output } from './output.js'
import { type Column, table } from './table.js'

export interface OutlineOptions {
  json: boolean
  /** Shows which deck each session goes to. */
  by: string | undefined
  only: readonly string[]
}

/** Sessions below a heading; the heading is empty where all stand together. */
interface Group {
  heading: string
  sessions: Session[]
}

export async function outlineCommand(
  inputs: readonly string[],
  { json, by, only }: OutlineOptions,
  { out }: Output,
): Promise<void> {
  const notes = await readNotes(inputs)
  const { recap } = selectOnly(notes.recap, only.map(parseOnly))
  const scoped = by === undefined ? null : partsBy(recap, parseBy(by))
  const diagnostics = inOrder([...notes.diagnostics, ...(scoped?.diagnostics ?? [])], notes.sources)
  if (json) return out(jsonText(toJson(recap, diagnostics, scoped?.parts)))
  out(`${recap.title}: ${wording.sessions(recap.sessions.length)}`)
  const groups: Group[] = scoped?.parts.map(({ name, recap }) => ({
    heading: `${name}: ${wording.sessions(recap.sessions.length)}`,
    sessions: recap.sessions,
  })) ?? [{ heading: '', sessions: recap.sessions }]
  const folder = commonFolder(recap.sessions.map(({ position }) => position.path))
  const shown = folder === null ? columns : [fileColumn(folder), ...columns]
  for (const { heading, sessions } of groups) {
    if (heading !== '') for (const line of ['', heading]) out(line)
    for (const line of table(shown, sessions)) out(line)
  }
  if (diagnostics.length > 0) out('')
  for (const one of diagnostics) out(formatDiagnostic(one))
}

function toJson(
  { event: { title, dates, location }, sessions, asides }: Recap,
  diagnostics: readonly Diagnostic[],
  parts: readonly Part[] | undefined,
) {
  return {
    event: { title, dates, location },
    sessions: sessions.map(({ position, title, speakers, start, end, day, track, room, body }) => ({
      ...linesOf(position),
      title,
      speakers,
      start,
      end,
      day,
      track,
      room,
      bullets: countBullets(body),
    })),
    asides: asides.map(({ position, title, body }) => ({
      ...linesOf(position),
      title,
      bullets: countBullets(body),
    })),
    ...(parts && {
      decks: parts.map(({ name, file, recap }) => ({
        name,
        file,
        sessions: recap.sessions.map(({ title, position: { path, line } }) => ({
          path,
          line,
          title,
        })),
      })),
    }),
    diagnostics: diagnostics.map(diagnosticToJson),
  }
}

const linesOf = ({ path, line, endLine }: Place) => ({ path, line, endLine })

const fileColumn = (folder: string): Column<Session> => ({
  name: 'File',
  cell: ({ position }) => position.path.slice(folder.length),
  widest: 36,
})

/** What the paths of several files have in common; null for one file. */
function commonFolder([first = '', ...others]: readonly string[]): string | null {
  if (others.every((path) => path === first)) return null
  const parts = first.split('/')
  parts.pop()
  while (!others.every((path) => path.startsWith([...parts, ''].join('/')))) parts.pop()
  return parts.length === 0 ? '' : `${parts.join('/')}/`
}

export const columns: Column<Session>[] = [
  { name: 'Line', cell: ({ position }) => String(position.line), isNumber: true },
  { name: 'Day', cell: ({ day }) => day ?? '', widest: 20 },
  {
    name: 'Time',
    cell: ({ start, end }) => [start, end].filter((time) => time !== null).join('–'),
  },
  { name: 'Session', cell: ({ title }) => title, widest: 60 },
  {
    name: 'Speakers',
    cell: ({ speakers }) => speakers.map(({ name }) => name).join(', '),
    widest: 40,
  },
  { name: 'Track', cell: ({ track }) => track ?? '', widest: 24 },
  { name: 'Room', cell: ({ room }) => room ?? '', widest: 16 },
  { name: 'Bullets', cell: ({ body }) => String(countBullets(body)), isNumber: true },
  {
    name: 'Lines',
    cell: ({ position }) => String(position.endLine - position.line + 1),
    isNumber: true,
  },
]

function countBullets(body: RootContent[]): number {
  let count = 0
  visit({ type: 'root', children: body }, 'listItem', () => {
    count += 1
  })
  return count
}
