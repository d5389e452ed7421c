/**
 * The Chromium that npm installs with recap on Linux x64: `@sparticuz/chromium` has it inside, compressed.
 *
 * The package unpacks into the temporary folder under a fixed name, and takes what is already there: anybody on the
 * machine could have put a program of their own in that place. So it is unpacked in a child process whose temporary
 * folder is a fresh one in the user's own cache, and moved to its place when it is whole.
 */
import { execFile } from 'node:child_process'
import {
  constants,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { exists } from '../../files/exists.js'
import { leastCacheRoom } from './limits.js'
import { freeBytes } from './room.js'

export interface Executable {
  path: string
  /** What the program needs in its environment. */
  env?: Record<string, string>
  /** When it was made, where nobody will ever update it. */
  built?: Date
}

/** @returns null where the package is not installed: on other systems npm leaves it out */
export async function bundledChromium(): Promise<Executable | null> {
  let main: string
  try {
    main = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  } catch {
    return null
  }
  const folder = join(await cacheFolder(), `chromium-${await versionAbove(main)}`)
  const path = join(folder, 'chromium')
  if (!(await exists(path))) await unpack(main, folder)
  // As the package has packed it.
  const { mtime: built } = await stat(join(folder, 'libEGL.so'))
  const fontConfig = join(folder, 'fonts.conf')
  await writeFile(fontConfig, fontConfigFor(folder))
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')]
  return {
    path,
    built,
    env: {
      // With the libraries that a bare machine lacks (NSS).
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: process.env.FONTCONFIG_FILE ?? fontConfig,
    },
  }
}

/**
 * Where no font is installed Chromium draws no text at all, not even in the fonts that a page brings along. So the
 * machine's own fonts, as far as it has any, and one that the package has inside.
 */
const fontConfigFor = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/**
 * The user's cache; where there is no home to write to, a folder in the temporary folder that is ours alone. Never a relative
 * path, as some environments have them: a program that lies beside the notes would be run.
 */
async function cacheFolder(): Promise<string> {
  const caches = [process.env.XDG_CACHE_HOME ?? '', join(homedir(), '.cache')]
  const temporary = join(tmpdir(), `recap-${process.getuid?.() ?? 'cache'}`)
  const folders = [...caches.filter(isAbsolute).slice(0, 1).map(inCache), temporary]
  for (const folder of folders) if (isAbsolute(folder) && (await isOurs(folder))) return folder
  throw new Error(
    `The Chromium that npm installed with recap has to be unpacked, and none of these is a folder that this user alone may write to: ${folders.join(', ')}`,
  )
}

const inCache = (cache: string) => join(cache, 'recap')

async function isOurs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (!(await exists(folder, constants.W_OK))) return false
    const { uid, mode } = await lstat(folder)
    const othersMayWrite = (mode & 0o022) !== 0
    return uid === (process.getuid?.() ?? uid) && !othersMayWrite
  } catch {
    return false
  }
}

async function versionAbove(main: string): Promise<string> {
  for (let folder = dirname(main); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = await readFile(join(folder, 'package.json'), 'utf8').then(
      JSON.parse,
      () => null,
    )
    if (manifest?.version) return manifest.version
  }
  return 'unknown'
}

async function unpack(main: string, folder: string): Promise<void> {
  const free = await freeBytes(dirname(folder))
  if (free !== null && free < leastCacheRoom)
    throw new Error(
      `${dirname(folder)}: expected ${leastCacheRoom / 1e6} MB for the Chromium that npm installed with recap, found ${Math.floor(free / 1e6)} MB free`,
    )
  const fresh = await mkdtemp(`${folder}-`)
  try {
    const script = `import(${JSON.stringify(main)}).then(({ default: chromium }) => chromium.executablePath())`
    await promisify(execFile)(process.execPath, ['--eval', script], {
      cwd: fresh,
      // The name of a Lambda runtime makes the package unpack its shared libraries too.
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await rename(fresh, folder)
  } catch (error) {
    // Another run may have been first; its copy is as good.
    if (await exists(join(folder, 'chromium'))) return
    throw new Error(
      `${folder}: the Chromium that npm installed with recap could not be unpacked there`,
      { cause: error },
    )
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
