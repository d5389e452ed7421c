/** `recap tracks`: tracks for sessions that have none, as front matter to paste, or put into the notes. */
import { readFile, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Diagnostic, diagnostic } from '../diagnostic.js'
import { RecapError } from '../error.js'
import { writeOutputs } from '../files/output.js'
import { frontMatterLines } from '../frontMatter/block.js'
import { addTracks, insertTracks } from '../frontMatter/insert.js'
import type { Recap, Session, Source } from '../model.js'
import { parse } from '../parse/index.js'
import { newPageOf } from '../read/newPage.js'
import { readSources } from '../read/sources.js'
import { type Host, hostsOf } from '../tracks/host.js'
import { fewest, type Proposal, proposeTracks } from '../tracks/propose.js'
import { type Output, printDiagnostics } from './output.js'

/** @throws RecapError when there is too little to group, or the notes cannot take the tracks */
export async function tracksCommand(
  inputs: readonly string[],
  { write }: { write: boolean },
  output: Output,
): Promise<void> {
  const { out, err } = output
  if (write && inputs.includes('-'))
    throw new RecapError(
      '--write puts tracks into a file, and standard input is none. Name the notes, or leave out --write.',
    )
  const sources = await readSources(inputs)
  const recap = parse(sources)
  const open = recap.sessions.filter(({ track }) => track === null).length
  if (open === 0 && recap.sessions.length > 0)
    return err('Every session has a track already: there is nothing to propose.')
  if (recap.tracks.length === 0 && recap.sessions.length < fewest)
    throw new RecapError(
      `expected at least ${fewest} sessions to group, found ${recap.sessions.length}. Write \`tracks\` into the front matter by hand.`,
    )
  const proposal = proposeTracks(recap)
  const notes: Notes = { sources, recap, page: await newPageOf(inputs, sources) }
  printDiagnostics(proposal.untold.map(untold), output)
  if (proposal.trackOf.size === 0)
    throw new RecapError(
      'expected sessions with something in common, found none: no group stands out. Write `tracks` into the front matter by hand; `recap outline` lists the titles.',
    )
  if (write) return out(await writeTracks(notes, proposal))
  const place = placeFor(notes, proposal, (source) => source.text)
  const { host } = place
  for (const line of frontMatterLines(
    addTracks(host?.tracks ?? {}, proposal.tracks),
    host?.language ?? 'yaml',
  ))
    out(line)
  err(`${sum(proposal)}. ${adviceFor(place, notes, inputs)}`)
}

const untold = ({ title, position }: Session): Diagnostic =>
  diagnostic(
    'session-untold',
    position,
    `no pattern tells "${title}" from sessions of other tracks. Write \`Track: …\` below its heading.`,
  )

/** @returns what was done, in a line */
async function writeTracks(notes: Notes, proposal: Proposal): Promise<string> {
  const { sources, recap, page } = notes
  const texts = new Map<Source, string>()
  for (const { source } of hostsOf(sources, recap.sessions, page))
    if (source.file !== null && source !== page)
      texts.set(source, await readNotes(source.file, source.path))
  const { host, text, failure } = placeFor(notes, proposal, (source) => texts.get(source) ?? '')
  if (failure) throw failure
  const source = host?.source
  if (!source || source.file === null)
    throw new RecapError(
      'expected a file that tells of the event, found only files of one session each. Put what `recap tracks` prints without --write into a README.md in their folder.',
    )
  const path = await placeOf(source.file, source.path)
  await writeOutputs([{ path, data: text }], {
    root: dirname(path),
    advice: 'Check who may write it, and whether there is room.',
  })
  return `${source.path}  ${source === page ? 'new, ' : ''}${sum(proposal)}`
}

/**
 * Where a file of notes really is: in the place of a link the file would take the link away.
 *
 * @throws RecapError when a link leads out of its folder, to a file that nobody named
 */
async function placeOf(file: string, path: string): Promise<string> {
  const real = await realpath(file).catch(() => file)
  if (dirname(real) === (await realpath(dirname(file)).catch(() => dirname(file)))) return real
  throw new RecapError(
    `${path}: expected a file to put tracks into, found a link to ${real}. Name that file.`,
  )
}

interface Notes {
  sources: readonly Source[]
  recap: Recap
  /** The page that their folder would open with. */
  page: Source | null
}

interface FoundPlace {
  host: Host | null
  /** Its notes, with the tracks. */
  text: string
  /** Why the file that has tracks already cannot take more. */
  failure?: RecapError
}

/** The first file whose tracks reach every session: the notes are read once more with the tracks in them. */
function placeFor(
  { sources, recap, page }: Notes,
  proposal: Proposal,
  textOf: (source: Source) => string,
): FoundPlace {
  for (const host of hostsOf(sources, recap.sessions, page)) {
    const { source, tracks } = host
    try {
      const text = insertTracks(textOf(source), proposal.tracks, source.path)
      const edited = [...(source === page ? [source] : []), ...sources].map((one) =>
        one === source ? { ...one, text } : one,
      )
      if (isAsProposed(parse(edited), recap, proposal)) return { host, text }
    } catch (failure) {
      if (!(failure instanceof RecapError)) throw failure
      return { host, text: '', failure }
    }
    if (tracks) break
  }
  return { host: null, text: '' }
}

const isAsProposed = (edited: Recap, { sessions }: Recap, { trackOf }: Proposal): boolean =>
  edited.sessions.length === sessions.length &&
  sessions.every((session, at) => {
    const [found, wanted] = [edited.sessions[at], trackOf.get(session) ?? session.track]
    return found?.title === session.title && (found.track === wanted || wanted === null)
  })

/** Byte for byte what the file holds, so that all of it can be written back. */
async function readNotes(file: string, path: string): Promise<string> {
  const bytes = await readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new RecapError(
      `${path}: expected text in UTF-8, found another encoding, which --write would change. Save the notes as UTF-8 first.`,
      { cause },
    )
  }
}

function sum({ trackOf }: Proposal): string {
  const tracks = new Set(trackOf.values()).size
  return `${tracks} ${tracks === 1 ? 'track' : 'tracks'}, ${trackOf.size} ${trackOf.size === 1 ? 'session' : 'sessions'}`
}

function adviceFor(
  { host, failure }: FoundPlace,
  { page }: Notes,
  inputs: readonly string[],
): string {
  if (inputs.includes('-')) return 'Put this at the top of the notes.'
  if (!host) return 'Save this as README.md in the folder of the notes.'
  const { source, tracks, language } = host
  if (source === page) return `Save this as ${source.path}; --write does it for you.`
  const place = tracks
    ? `in place of \`tracks\` in ${source.path}`
    : language
      ? `into the front matter of ${source.path}`
      : `at the top of ${source.path}`
  return `Put this ${place}${failure ? '.' : '; --write does it for you.'}`
}
