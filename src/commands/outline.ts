/** `recap outline`: what recap understood, for the author to check before building. */
import type { Recap, Session } from '../model.js'
import { parse } from '../parse/index.js'
import { readSources } from '../read/sources.js'
import { type Output, printDiagnostics } from './output.js'

export async function outlineCommand(
  inputs: readonly string[],
  { json }: { json: boolean },
  output: Output,
): Promise<void> {
  const recap = parse(await readSources(inputs))
  if (json) output.out(JSON.stringify(toJson(recap), null, 2))
  else {
    printTable(recap, output)
    printDiagnostics(recap.diagnostics, output)
  }
}

function toJson({ event, sessions }: Recap) {
  const year =
    event.dates?.from.slice(0, 4) ??
    sessions.find(({ day }) => day)?.day?.slice(0, 4) ??
    /\b(?:19|20)\d\d\b/.exec(event.title)?.[0]
  return {
    event: { title: event.title, year: year && /^\d{4}$/.test(year) ? Number(year) : null },
    sessions: sessions.map(({ position, title, speakers, start, end, day, track, room }) => ({
      line: position.line,
      title,
      speakers: speakers.map(({ name }) => name),
      start,
      end,
      day,
      track,
      room,
    })),
  }
}

const columns: Record<string, (session: Session) => string> = {
  Line: ({ position }) => String(position.line),
  Day: ({ day }) => day ?? '',
  Time: ({ start, end }) => [start, end].filter((time) => time !== null).join('–'),
  Session: ({ title }) => title,
  Speakers: ({ speakers }) => speakers.map(({ name }) => name).join(', '),
  Track: ({ track }) => track ?? '',
  Room: ({ room }) => room ?? '',
}

function printTable({ title, sessions }: Recap, { out }: Output): void {
  out(`${title}: ${sessions.length} sessions`)
  const shown = Object.entries(columns).filter(([, cell]) =>
    sessions.some((session) => cell(session) !== ''),
  )
  const rows = [
    shown.map(([name]) => name),
    ...sessions.map((session) => shown.map(([, cell]) => cell(session))),
  ]
  const widths = shown.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  for (const row of rows)
    out(
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
