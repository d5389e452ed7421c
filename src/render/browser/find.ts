/** Which browsers there are to use, best first. */
import { constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import puppeteer from 'puppeteer'
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
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean))
    for (const command of commands) {
      const path = join(folder, command)
      if (await isExecutable(path)) yield { path }
    }
  for (const { below, path } of installed[process.platform] ?? []) {
    const folder = below === undefined ? '' : process.env[below]
    if (folder !== undefined && (await isExecutable(join(folder, path))))
      yield { path: join(folder, path) }
  }
  const bundled = await bundledChromium()
  if (bundled) yield bundled
  const downloaded = puppeteer.executablePath()
  if (await isExecutable(downloaded)) yield { path: downloaded }
}

export const isExecutable = (path: string): Promise<boolean> => exists(path, constants.X_OK)
