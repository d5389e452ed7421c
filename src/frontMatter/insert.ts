/** Puts tracks into the front matter of notes, and touches nothing else. */
import { RecapError } from '../error.js'
import type { Source } from '../model.js'
import { frontMatterLines, type Tracks } from './block.js'
import type { FrontMatterEditor } from './editor.js'
import { findFrontMatter, splitFrontMatter } from './index.js'
import { editToml } from './toml/edit.js'
import { editYaml } from './yaml/edit.js'

const editors = { yaml: editYaml, toml: editToml } satisfies Record<string, FrontMatterEditor>

/**
 * @param notes as the file has them, byte-order mark and line ends included
 * @param tracks to be added: patterns of a track that is there go behind those it has
 * @param path for messages
 * @returns the notes with the tracks; without what was put in they are the same, character by character
 * @throws RecapError when that would need more than putting something in
 */
export function insertTracks(notes: string, tracks: Tracks, path: string): string {
  const { text, offsetOf } = normalise(notes)
  const front = findFrontMatter({ path, text })
  // Between `---` and `---` on the next line there is no line yet.
  const lineEnds = front && text[front.to] !== '\n' ? '\n' : ''
  const insertions = front
    ? editors[front.language](text.slice(front.from, front.to), tracks)?.map((one) => ({
        at: front.from + one.at,
        text: one.text + lineEnds,
      }))
    : [
        {
          at: 0,
          text: `${frontMatterLines(tracks, 'yaml').join('\n')}\n${text === '' ? '' : '\n'}`,
        },
      ]
  const [lineEnd = '\n'] = /\r\n|\r|\n/.exec(notes) ?? []
  let edited = notes
  // From the end, so that places stay; of two in one place the first stays in front.
  for (const { at, text } of insertions?.toReversed().toSorted((a, b) => b.at - a.at) ?? []) {
    const offset = offsetOf(at)
    edited = edited.slice(0, offset) + text.replaceAll('\n', lineEnd) + edited.slice(offset)
  }
  if (!insertions || !says(normalise(edited).text, text, tracks, path))
    throw new RecapError(
      `${path}:${lineOfTracks(text, path)}:1: expected \`tracks\` with a list of titles for each track, found something that recap would have to rewrite. Put what \`recap tracks\` prints without --write in its place by hand.`,
    )
  return edited
}

/** Editors on Windows begin a file with a byte-order mark, and end its lines with two characters. */
function normalise(notes: string): { text: string; offsetOf: (at: number) => number } {
  const start = notes.startsWith('\uFEFF') ? 1 : 0
  const text = notes.slice(start).replace(/\r\n?/g, '\n')
  const offsetOf = (at: number) => {
    let offset = start
    for (let seen = 0; seen < at; seen += 1) offset += notes.startsWith('\r\n', offset) ? 2 : 1
    return offset
  }
  return { text, offsetOf }
}

/** The edited front matter is read once more: it says what it said, and the tracks. */
function says(edited: string, original: string, tracks: Tracks, path: string): boolean {
  const settingsOf = (text: string) => splitFrontMatter(sourceOf(text, path))
  try {
    const [before, after] = [settingsOf(original), settingsOf(edited)]
    const wanted = { ...before.settings, tracks: addTracks(before.settings.tracks ?? {}, tracks) }
    return (
      sorted(after.settings) === sorted(wanted) &&
      after.diagnostics.length <= before.diagnostics.length &&
      after.source.text.trimStart() === before.source.text.trimStart()
    )
  } catch (error) {
    if (error instanceof RecapError) return false
    throw error
  }
}

/** The order of tracks matters, that of settings does not. */
const sorted = ({ tracks, ...settings }: { tracks?: Tracks }) =>
  JSON.stringify([Object.entries(settings).sort(), Object.entries(tracks ?? {})])

/** @returns `tracks` behind those that are there, and their patterns behind the ones that these have */
export function addTracks(existing: Tracks, tracks: Tracks): Tracks {
  const added = Object.entries(tracks).map(([name, patterns]) => {
    const before = Object.hasOwn(existing, name) ? existing[name] : []
    return [name, [...(before ?? []), ...patterns]]
  })
  return { ...existing, ...Object.fromEntries(added) }
}

const lineOfTracks = (text: string, path: string) =>
  splitFrontMatter(sourceOf(text, path)).lines.tracks ?? 1

const sourceOf = (text: string, path: string): Source => ({ path, folder: '', file: null, text })
