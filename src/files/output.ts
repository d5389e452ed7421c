/** Files of a run: all whole and new, or all untouched. */
import { lstat, mkdir, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, relative, sep } from 'node:path'
import { RecapError } from '../error.js'
import { exists } from './exists.js'
import { putInPlace, removeLeftOver, stage, toStaged } from './staged.js'

/** A file to write. */
export interface OutputFile {
  path: string
  data: string | Uint8Array
}

export interface WrittenFile {
  path: string
  bytes: number
}

export const written = <File extends OutputFile>({
  data,
  ...file
}: File): Omit<File, 'data'> & WrittenFile => ({ ...file, bytes: Buffer.byteLength(data) })

export interface WriteOptions {
  /** The folder that no file may leave by a link. */
  root: string
  /** What to do when a file cannot be written. A sentence. */
  advice?: string
}

/**
 * Notes are what nobody has twice: no output may take their place.
 *
 * @throws RecapError when one of `outputs` is one of `inputs`, by whatever name
 */
export async function protectInputs(
  outputs: readonly string[],
  inputs: readonly string[],
): Promise<void> {
  const real = (path: string) => realpath(path).catch(() => null)
  const notes = new Set(await Promise.all(inputs.map(real)))
  for (const output of outputs) {
    const found = await real(output)
    if (found !== null && notes.has(found))
      throw new RecapError(
        `${output}: the deck would overwrite the notes. Choose another place with -o.`,
      )
  }
}

/**
 * Writes all files of a run: first each beside its place, under a name of its own, then all into their places. What
 * fails, a full disk for example, fails before the first file is replaced.
 *
 * A link in a file's place is replaced, never followed.
 *
 * @throws RecapError when a file cannot be written; then what stood in the places of all files stands there still
 */
export async function writeOutputs(
  files: readonly OutputFile[],
  { root, advice = 'Choose another place with -o.' }: WriteOptions,
): Promise<void> {
  const staged = files.map(toStaged)
  const tidy = () => removeLeftOver(staged)
  // Ctrl+C, or a machine that shuts down, leaves nothing half written behind.
  process.once('exit', tidy)
  let current = root
  try {
    for (const one of staged) {
      current = one.path
      await makeFolder(dirname(current))
      await refuseWayOut(dirname(current), root)
      await refuseFolder(current)
      await stage(one)
    }
    for (const one of staged) {
      current = one.path
      await putInPlace(one)
    }
  } catch (cause) {
    if (cause instanceof RecapError) throw cause
    throw cannotWrite(current, cause, advice)
  } finally {
    tidy()
    process.off('exit', tidy)
  }
}

/** Node's own `recursive` never comes back from a folder below /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return
  await makeFolder(dirname(folder))
  await mkdir(folder).catch((error) => {
    // Another run may have been first.
    if (error.code !== 'EEXIST') throw error
  })
}

/** Somebody else's repository may hold a link `decks` that leads to a folder of yours. */
async function refuseWayOut(folder: string, root: string): Promise<void> {
  const [real, allowed] = await Promise.all([realpath(folder), realpath(root)])
  const below = relative(allowed, real)
  if (below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)) return
  throw new RecapError(
    `${folder}: expected a folder below ${root}, found a link to ${real}. Remove the link, or name that folder with -o.`,
  )
}

/** Renaming over a folder has an error of its own on each system. */
async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found?.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' })
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EDQUOT: 'your quota of disk space is used up',
  EEXIST: 'a file of that name is in the way',
  EFBIG: 'it is larger than a file may be here',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, no folder',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
}

function cannotWrite(path: string, cause: unknown, advice: string): RecapError {
  const { code = '', message } = cause as NodeJS.ErrnoException
  return new RecapError(`${path}: cannot be written: ${reasons[code] ?? message}. ${advice}`, {
    cause,
  })
}
