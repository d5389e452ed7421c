/**
 * The Chromium that npm installs with recap on Linux x64: `@sparticuz/chromium` has it inside, compressed.
 *
 * The package unpacks into the temporary folder under a fixed name, and takes what is already there: anybody on the
 * machine could have put a program of their own in that place. So it is unpacked in a child process whose temporary
 * folder is a fresh one in the user's own cache, and moved to its place when it is whole.
 */
import { execFile } from 'node:child_process'
import { constants, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { exists } from '../../files/exists.js'

export interface Executable {
  path: string
  /** What the program needs in its environment. */
  env?: Record<string, string>
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
  const fontConfig = join(folder, 'fonts.conf')
  await writeFile(fontConfig, fontConfigFor(folder))
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')]
  return {
    path,
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

/** The user's cache; where there is no home to write to, a folder in the temporary folder that is ours alone. */
async function cacheFolder(): Promise<string> {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'recap')
  if (await isOurs(cache)) return cache
  const temporary = join(tmpdir(), `recap-${process.getuid?.() ?? 'cache'}`)
  if (await isOurs(temporary)) return temporary
  throw new Error(`${cache} and ${temporary}: cannot unpack a browser there`)
}

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
  const fresh = await mkdtemp(`${folder}-`)
  try {
    const script = `import(${JSON.stringify(main)}).then(({ default: chromium }) => chromium.executablePath())`
    await promisify(execFile)(process.execPath, ['--eval', script], {
      // The name of a Lambda runtime makes the package unpack its shared libraries too.
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await rename(fresh, folder)
  } catch (error) {
    // Another run may have been first; its copy is as good.
    if (!(await exists(join(folder, 'chromium')))) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
