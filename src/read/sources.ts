/** Files, folders and standard input → source texts. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { RecapError } from '../error.js'
import { limits, mebibytes } from '../limits.js'
import type { Source } from '../model.js'
import { decode } from './decode.js'

const extensions = new Set(['.md', '.markdown'])

/** `day2.md` before `day10.md`. */
const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare

/**
 * Reads notes in the order given; a folder stands for every Markdown file below it, in natural order.
 *
 * @param inputs files, folders, or `-` for standard input, which is read only then
 * @throws RecapError when an input is missing, unreadable, empty or no text
 */
export async function readSources(inputs: readonly string[]): Promise<Source[]> {
  const sources: Source[] = []
  for (const input of inputs) {
    if (input === '-') sources.push(await readStandardInput())
    else sources.push(...(await readPath(input)))
  }
  return sources
}

async function readStandardInput(): Promise<Source> {
  const decoded = decode(await readBytes(process.stdin, '<stdin>'), '<stdin>')
  if (decoded.text.trim() === '')
    throw new RecapError('<stdin>: expected notes, found nothing. Pipe Markdown into `recap -`.')
  return { path: '<stdin>', folder: process.cwd(), file: null, ...decoded }
}

/** Stops where the limit is reached: `yes | recap -` would never end. */
async function readBytes(input: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.byteLength
    if (size > limits.notesBytes)
      throw new RecapError(
        `${name}: expected notes of at most ${mebibytes(limits.notesBytes)} MiB, found more. Pipe less into \`recap -\`.`,
      )
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function readPath(path: string): Promise<Source[]> {
  const entry = await stat(path).catch((cause) => {
    throw unreadable(path, cause)
  })
  if (entry.isDirectory()) return readFolder(path)
  // A FIFO or /dev/zero would never end.
  if (!entry.isFile())
    throw new RecapError(
      `${path}: expected a file or a folder of Markdown. Use \`-\` to read standard input.`,
    )
  const source = await readText(path, entry.size)
  if (source.text.trim() === '')
    throw new RecapError(
      `${path}: expected notes, found an empty file. Write some Markdown into it first.`,
    )
  if (isDeck(source))
    throw new RecapError(
      `${path}: expected notes, found a Marp deck (\`marp: true\`). Name the notes it was made from.`,
    )
  return [source]
}

async function readFolder(folder: string): Promise<Source[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw unreadable(folder, cause)
  })
  const paths = entries
    .filter((entry) => entry.isFile() && extensions.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split(sep).some(isHidden))
    .sort(naturally)
  const sources: Source[] = []
  for (const path of paths) {
    const source = await readText(path, (await stat(path)).size)
    if (source.text.trim() !== '' && !isDeck(source)) sources.push(source)
  }
  if (sources.length === 0)
    throw new RecapError(
      `${folder}: expected Markdown files (.md) below this folder, found none with text in it.`,
    )
  return sources
}

/** `recap .` finds the decks of its last run too. */
const isDeck = ({ text }: Source) =>
  /^---\n(?:[^\n]*\n)*?marp:[ \t]*true[ \t]*\n/.test(text.slice(0, 2000))

const isHidden = (name: string) => name.startsWith('.') || name === 'node_modules'

async function readText(path: string, size: number): Promise<Source> {
  if (size > limits.notesBytes)
    throw new RecapError(
      `${path}: expected notes of at most ${mebibytes(limits.notesBytes)} MiB, found ${mebibytes(size)} MiB. Split the file.`,
    )
  const bytes = await readFile(path).catch((cause) => {
    throw unreadable(path, cause)
  })
  const file = resolve(path)
  return { path: shown(path), folder: dirname(file), file, ...decode(bytes, path) }
}

function shown(path: string): string {
  const below = relative('', path)
  return below.startsWith('..') ? path : below.split(sep).join('/')
}

const reasons: Record<string, string> = {
  ENOENT: 'no such file or folder. Check the path.',
  EACCES: 'permission denied. Check who may read it.',
  ELOOP: 'its symbolic links go in a circle. Name the file itself.',
}

function unreadable(path: string, cause: unknown): RecapError {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  return new RecapError(`${path}: cannot be read: ${reasons[code] ?? String(cause)}`, { cause })
}
