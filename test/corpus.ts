/** Notes that real people took. They lie beside the checkout, and are no part of it: their licences are not all known. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'

const corpusFolder = join(import.meta.dirname, '../../shared/corpus/notes')

const files = existsSync(corpusFolder)
  ? readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .sort()
  : []

const missing = `for notes of real people: there are none in ${corpusFolder}`
if (files.length === 0) console.warn(`not tested ${missing}`)

/** Tests every file: its absolute path, and its words that recap may leave out. */
export function testCorpus(
  promise: string,
  keeps: (path: string, known: readonly string[]) => Promise<void>,
): void {
  describe(promise, () => {
    if (files.length === 0) test.skip(missing)
    test.each(files)('%s', (file) => keeps(join(corpusFolder, file), leftOut[file] ?? []))
  })
}

/** Words that are not lost, though they are said less often, and why. */
const leftOut: Record<string, string[]> = {
  // Two talks have the same date.
  'edjineer__ConferenceNotes/2024-OMSCS/AuditoriumNotes.md': ['april'],
  // Links of the event are on the links slide, which repeats what other slides say.
  'bjornhanson__conference-notes/2017/midwestjs/talks/taming-space-time-rxjs-observables.md': [
    ...['slides', 'for', 'this', 'talk'],
  ],
  'jhrcook__conference-notes/technical/pycon2021_notes.md': [
    ...['pycon', '2021', 'youtube', 'page', 'playlist'],
  ],
  // "a\*\*hole" has two words to a reader who takes the marks away.
  'fooforge__conference-notes/frozenrails/2012/mike_adolphs.md': ['ahole'],
  // "Day 1" in Korean is that date.
  'vishalanandl177__seminar/deveiw2015/README.md': ['1일차'],
  // "Day 1 Friday, Oct 6 2023" is that date.
  'failure-driven__conference-notes/NOTES_RubyConfTH_Bangkok_2023.md': ['1', '2'],
  // The heading names the speaker, and so does the line below it.
  'jameslamb__conference-notes/ODSC/odsc-east-2016.md': ['usama', 'fayyad'],
  'johnmanong__conference-notes/fluent-2014/3-13-14/keynote-notes.md': ['tom', 'dale'],
  'johnmanong__conference-notes/fluent-2014/3-13-14/keynotes/keynote-katz-dale.md': ['tom', 'dale'],
  // "9:05 - 3:35am" ends before it starts: the end is told in a diagnostic, and on no slide.
  'pulibrary__conference_notes/2025_09_rust_conference/day2_9_4_2025.md': ['3', '35am'],
}
