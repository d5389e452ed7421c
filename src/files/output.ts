/** Files of a run: whole and new, or untouched. */
import { mkdir, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { RecapError } from '../error.js'
import { exists } from './exists.js'

export interface WrittenFile {
  path: string
  bytes: number
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'it is a folder',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, no folder',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
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
 * @param advice what to do when it fails
 * @throws RecapError when the file cannot be written; then what stood there stands there still
 */
export async function writeOutput(
  path: string,
  data: string | Uint8Array,
  advice = 'Choose another place with -o.',
): Promise<WrittenFile> {
  try {
    await makeFolder(dirname(path))
    await writeFileAtomic(path, typeof data === 'string' ? data : Buffer.from(data))
    return { path, bytes: Buffer.byteLength(data) }
  } catch (cause) {
    throw cannotWrite(path, cause, advice)
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

function cannotWrite(path: string, cause: unknown, advice: string): RecapError {
  const { code = '', message } = cause as NodeJS.ErrnoException
  return new RecapError(`${path}: cannot be written: ${reasons[code] ?? message}. ${advice}`, {
    cause,
  })
}
