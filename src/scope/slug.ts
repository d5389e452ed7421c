/** Names of decks → names of files. */
import { createHash } from 'node:crypto'

/** Windows has devices of these names, whatever ending they get. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Bytes, of the 255 that file systems give a name. */
const longest = 100

/**
 * Safe on every system: lower case, letters and digits of any script, dashes. Names that would be one file, `A/B` and
 * `A-B`, each get a mark that is made of the name itself, so that the same name gets the same file in every run.
 *
 * @param taken file names that are given to something else, on systems that know no upper case too
 * @returns by name
 */
export function fileNames(
  names: readonly string[],
  taken: readonly string[] = [],
): Map<string, string> {
  const plain = new Map(names.map((name) => [name, plainName(name)]))
  const uses = new Map<string, number>()
  for (const one of [...plain.values(), ...taken].map(asOnDisk))
    uses.set(one, (uses.get(one) ?? 0) + 1)
  return new Map(
    [...plain].map(([name, file]) => [
      name,
      file === '' || (uses.get(asOnDisk(file)) ?? 0) > 1 || reserved.test(file)
        ? [file, markOf(name)].filter(Boolean).join('-')
        : file,
    ]),
  )
}

/** Two names are one file where no case is known: `straße.md` and `STRASSE.md`. */
const asOnDisk = (file: string) => file.normalize('NFKC').toUpperCase().toLowerCase()

/** Signs that are all of a name's difference: `C`, `C++`, `C#`. Beside words, as in `Web + Mobile`, they tell nothing. */
const spelled = [
  [/(?<=[\p{L}\p{N}+])\+(?!\+*[\p{L}\p{N}])/gu, ' plus '],
  [/(?<=\p{L})#/gu, ' sharp '],
] as const

function plainName(name: string): string {
  const said = spelled.reduce((text, [sign, word]) => text.replace(sign, word), name)
  const words =
    said
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const file = words.join('-')
  let cut = file
  while (Buffer.byteLength(cut) > longest) cut = [...cut].slice(0, -1).join('')
  // What was cut away may be all that told it from another.
  return cut === file ? file : `${cut.replace(/-+$/, '')}-${markOf(name)}`
}

const markOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 6)
