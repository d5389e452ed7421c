/**
 * A file that is whole before it takes its place: written under another name in the same folder, then renamed.
 *
 * write-file-atomic does not serve here: it takes no notice of a short write, so a full disk left torn files in the
 * places of whole ones, and it writes through a link that stands in the file's place.
 */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, lstat, open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface Staged {
  path: string
  data: string | Uint8Array
  /** Where it is until it is whole. */
  temporary: string
}

export const toStaged = ({ path, data }: Pick<Staged, 'path' | 'data'>): Staged => ({
  path,
  data,
  temporary: join(dirname(path), temporaryName(path)),
})

/** A name takes 255 bytes at most, and the deck's own may have them all. */
const temporaryName = (path: string) =>
  `.${[...basename(path)].slice(0, 40).join('')}.${randomBytes(6).toString('hex')}.tmp`

/** @throws Error of the file system, ENOSPC for example */
export async function stage({ path, data, temporary }: Staged): Promise<void> {
  // `wx` makes a new file or fails: what somebody put there, a link for example, is not written to.
  const file = await open(temporary, 'wx')
  try {
    await keepOwner(file, path)
    await file.writeFile(data)
    const [bytes, { size }] = [Buffer.byteLength(data), await file.stat()]
    if (size !== bytes) throw new Error(`only ${size} of ${bytes} bytes were written`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Takes its place in one step: whoever reads there finds the old file or the new one. */
export async function putInPlace({ path, temporary }: Staged): Promise<void> {
  await rename(temporary, path)
  // So that the new name too outlives a power cut. Windows opens no folders.
  const folder = await open(dirname(path)).catch(() => null)
  await folder?.sync().catch(() => {})
  await folder?.close()
}

/** Removes what did not take its place. It may run while the process ends, so it waits for nothing. */
export function removeLeftOver(staged: readonly Staged[]): void {
  for (const { temporary } of staged) {
    try {
      rmSync(temporary, { force: true })
    } catch {
      // It was never made: a part of its path is a file.
    }
  }
}

/** A deck keeps who may read it, and root does not take it over. Not every file system knows either. */
async function keepOwner(file: FileHandle, path: string): Promise<void> {
  const old = await lstat(path).catch(() => null)
  if (!old?.isFile()) return
  await file.chmod(old.mode & 0o777).catch(() => {})
  if (process.getuid?.() === 0) await file.chown(old.uid, old.gid).catch(() => {})
}
