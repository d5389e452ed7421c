/** Where a browser keeps what it needs while it runs: a folder of recap's own, gone when recap is. */
import { rmSync } from 'node:fs'
import { lstat, mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserFailure } from './failure.js'
import { leastTemporaryRoom, staleAfter } from './limits.js'

export interface Room {
  folder: string
  remove(): Promise<void>
  /** For the end of the process, when nothing can be waited for. */
  removeNow(): void
}

const prefix = 'recap-browser-'

/** The browser's processes may still be writing when they are killed. */
const forced = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }

/** @throws RecapError with exit code 2 when the temporary folder is missing, full or closed to us */
export async function makeRoom(): Promise<Room> {
  await refuseFull()
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`)).catch((cause) => {
    throw noRoom(reasons[cause.code] ?? cause.message, cause)
  })
  // What a run left that was killed. It is no matter if that fails.
  await removeStale().catch(() => {})
  return {
    folder,
    remove: () => rm(folder, forced).catch(() => {}),
    removeNow: () => {
      try {
        rmSync(folder, forced)
      } catch {}
    },
  }
}

const reasons: Record<string, string> = {
  EACCES: 'one that is closed to this user',
  EDQUOT: 'that this user may write no more there (quota)',
  ENOENT: 'no such folder',
  ENOSPC: 'that its disk is full',
  ENOTDIR: 'a file',
  EPERM: 'one that is closed to this user',
  EROFS: 'that it is read-only',
}

const noRoom = (found: string, cause?: unknown) =>
  browserFailure(
    `${tmpdir()}: expected a folder where the browser can keep its temporary files, found ${found}. Make room there, or name another folder: TMPDIR=/path/to/folder.`,
    cause,
  )

/** Chromium on a full disk crashes or hangs, and does not say why. */
export async function refuseFull(): Promise<void> {
  const free = await freeBytes(tmpdir())
  if (free !== null && free < leastTemporaryRoom)
    throw noRoom(
      `${Math.floor(free / 1e6)} MB free of the ${leastTemporaryRoom / 1e6} MB that it needs`,
    )
}

/** @returns null where the system does not say */
export const freeBytes = (folder: string): Promise<number | null> =>
  statfs(folder).then(
    ({ bavail, bsize, blocks }) => (blocks === 0 ? null : bavail * bsize),
    () => null,
  )

async function removeStale(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const folder = join(tmpdir(), name)
    const { uid, mtimeMs } = await lstat(folder)
    // The process may be alive although it cannot be seen: containers share folders, and not numbers of processes.
    const isOld = Date.now() - mtimeMs > staleAfter
    if (isOld && uid === (process.getuid?.() ?? uid) && !isRunning(Number(name.split('-')[2])))
      await rm(folder, forced)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    // Or it is somebody else's by now.
    return false
  }
}
