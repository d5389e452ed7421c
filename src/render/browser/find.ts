/** Which browsers there are to use, best first. */
import { constants, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { Browser, getInstalledBrowsers, getVersionComparator } from '@puppeteer/browsers'
import { exists } from '../../files/exists.js'
import { bundledChromium, type Executable } from './bundled.js'

/** Commands that start a browser, where one is on the PATH. */
const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** Where installers put a browser that is on no PATH; below the environment's folder where one is named. */
const installed: Partial<Record<NodeJS.Platform, { below?: string; path: string }[]>> = {
  darwin: [
    { path: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' },
    { path: '/Applications/Chromium.app/Contents/MacOS/Chromium' },
    { path: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge' },
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((below) => [
    { below, path: 'Google\\Chrome\\Application\\chrome.exe' },
    { below, path: 'Chromium\\Application\\chrome.exe' },
    { below, path: 'Microsoft\\Edge\\Application\\msedge.exe' },
  ]),
}

/** Looks for browsers one at a time, so that nothing is unpacked while an installed one works. */
export async function* findBrowsers(): AsyncGenerator<Executable> {
  for (const folder of await searchedFolders())
    for (const command of commands) {
      const path = join(folder, command)
      if (await isExecutable(path)) yield { path }
    }
  for (const { below, path } of installed[process.platform] ?? []) {
    const folder = below === undefined ? '' : process.env[below]
    if (folder !== undefined && (await isExecutable(join(folder, path))))
      yield { path: join(folder, path) }
  }
  for (const path of await downloaded()) if (await isExecutable(path)) yield { path }
  // Last: nobody updates it.
  const bundled = await bundledChromium()
  if (bundled) yield bundled
}

/** A path, or a command that stands on the PATH. @returns null where that is no program */
export async function namedBrowser(name: string): Promise<string | null> {
  // `chromium` is a command, as in a shell: a program of that name that lies beside the notes is never meant.
  const paths = /[\\/]/.test(name)
    ? [resolve(name)]
    : (await searchedFolders()).map((folder) => join(folder, name))
  for (const path of paths) if (await isExecutable(path)) return path
  return null
}

/**
 * The folders of the PATH, but for those that lie where notes do: relative ones, the working folder, and `node_modules/.bin`
 * of that and all above it, which npx and npm put in front of all others.
 */
async function searchedFolders(): Promise<string[]> {
  const here = process.cwd()
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute)
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)))
  return folders.filter(
    (folder, at) => real[at] !== here && !/[\\/]node_modules[\\/]\.bin[\\/]*$/.test(folder),
  )
}

/** What puppeteer has downloaded, the latest first. puppeteer itself would run configuration files from the working folder. */
async function downloaded(): Promise<string[]> {
  const caches = [process.env.PUPPETEER_CACHE_DIR ?? '', join(homedir(), '.cache', 'puppeteer')]
  const cacheDir = caches.find(isAbsolute)
  if (cacheDir === undefined) return []
  const found = await getInstalledBrowsers({ cacheDir }).catch(() => [])
  return [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM].flatMap((kind) => {
    const isNewer = getVersionComparator(kind)
    return found
      .filter(({ browser }) => browser === kind)
      .sort((one, other) => isNewer(other.buildId, one.buildId))
      .map(({ executablePath }) => executablePath)
  })
}

const isExecutable = async (path: string): Promise<boolean> =>
  (await exists(path, constants.X_OK)) && (await stat(path)).isFile()
