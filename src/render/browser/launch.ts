/** Starts a browser that has nothing of its user's: no profile, no extension, no network. */
import type { Browser } from 'puppeteer-core'
import type { Executable } from './bundled.js'
import { browserFailure } from './failure.js'
import { findBrowsers, namedBrowser } from './find.js'
import { oldAfter } from './limits.js'
import { startBrowser } from './start.js'

export interface LaunchOptions {
  /** Path or command of the browser to use, from `--browser`; without it `CHROME_PATH`, then whatever is found. */
  browser?: string | undefined
  /** Called with what the user should know of the browser that was found. */
  onNotice?: ((notice: string) => void) | undefined
}

export interface RunningBrowser {
  browser: Browser
  path: string
  /** How its process ended, in words; null while it runs. */
  ending(): string | null
  /** Ends it: asked to at first, then killed; its processes and its folder are gone then. */
  close(): Promise<void>
  /** Ends it at once. */
  kill(): Promise<void>
}

/**
 * Starts the browser that is named, or the first that is found and starts. The caller closes it.
 *
 * @throws RecapError with exit code 2 when there is none, or none starts
 */
export async function launchBrowser({ browser, onNotice }: LaunchOptions): Promise<RunningBrowser> {
  const name = browser ?? process.env.CHROME_PATH
  if (name) {
    const from = browser ? '--browser' : 'CHROME_PATH'
    const path = await namedBrowser(name)
    if (path === null) throw noBrowser(`${from}: ${name} is no program that can be run.`)
    return startBrowser({ path }).catch((cause) => {
      throw noBrowser(`${from}: ${name} did not start: ${firstLine(cause)}.`, cause)
    })
  }
  let failure = 'No browser was found'
  let cause: unknown
  try {
    for await (const executable of findBrowsers()) {
      try {
        const running = await startBrowser(executable)
        const notice = noticeOf(executable, await running.browser.version())
        if (notice) onNotice?.(notice)
        return running
      } catch (error) {
        failure = `${executable.path} did not start: ${firstLine(error)}`
        cause = error
      }
    }
  } catch (error) {
    failure = firstLine(error)
    cause = error
  }
  throw noBrowser(`${failure}.`, cause)
}

const firstLine = (error: unknown) =>
  String((error as Error).message)
    .split('\n')
    .filter(Boolean)
    .slice(0, 2)
    .join(' ')
    .replace(/[.:\s]+$/, '')

const noBrowser = (failure: string, cause?: unknown) =>
  browserFailure(
    `${failure} A PDF, \`check --fit\` and a theme without measures need one: install Chrome, Chromium or Edge; or run \`npx puppeteer browsers install chrome\`; or name one with --browser PATH or CHROME_PATH.${sandboxHint(cause)}`,
    cause,
  )

/** Some containers and distributions forbid what the sandbox is made of; Chromium then ends at once. */
function sandboxHint(cause: unknown): string {
  const inSandbox =
    process.platform === 'linux' && process.getuid?.() !== 0 && !process.env.CHROME_NO_SANDBOX
  return cause !== undefined && inSandbox
    ? ' In a container that forbids its sandbox, set CHROME_NO_SANDBOX=1.'
    : ''
}

/** A browser inside an npm package is as old as the package: nobody updates it. */
function noticeOf({ built }: Executable, version: string): string | null {
  const age = built ? Date.now() - built.getTime() : 0
  if (age < oldAfter) return null
  const months = Math.floor(age / (30.4 * 24 * 60 * 60 * 1000))
  return `the browser that npm installed with recap (${version}) is ${months} months old, and its security holes since then are open. For notes or themes of people whom you do not trust, install Chrome, Chromium or Edge: recap takes it first.`
}
