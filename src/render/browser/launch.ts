/** The one browser of a run. */
import puppeteer, { type Browser } from 'puppeteer'
import { exitCodes, RecapError } from '../../error.js'
import type { Executable } from './bundled.js'
import { findBrowsers, isExecutable } from './find.js'

export interface LaunchOptions {
  /** Path of the browser to use, from `--browser`; without it `CHROME_PATH`, then whatever is found. */
  browser?: string | undefined
}

/**
 * Starts a browser that makes no request. The caller closes it.
 *
 * @throws RecapError with exit code 2 when none was found, or none starts
 */
export async function launchBrowser({ browser }: LaunchOptions): Promise<Browser> {
  const named = browser ?? process.env.CHROME_PATH
  if (named) {
    const from = browser ? '--browser' : 'CHROME_PATH'
    if (!(await isExecutable(named)))
      throw noBrowser(`${from}: ${named} is no program that can be run.`)
    return start({ path: named }).catch((cause) => {
      throw noBrowser(`${from}: ${named} did not start: ${firstLine(cause)}.`, cause)
    })
  }
  let failure = 'No browser was found'
  let cause: unknown
  try {
    for await (const executable of findBrowsers()) {
      try {
        return await start(executable)
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
  new RecapError(
    `${failure} A PDF, \`check --fit\` and a theme without measures need one: install Chrome, Chromium or Edge; or run \`npx puppeteer browsers install chrome\`; or name one with --browser PATH or CHROME_PATH.${sandboxHint(cause)}`,
    { exitCode: exitCodes.noBrowser, cause },
  )

/** Some containers and distributions forbid what the sandbox is made of; Chromium then ends at once. */
function sandboxHint(cause: unknown): string {
  const inSandbox =
    process.platform === 'linux' && process.getuid?.() !== 0 && !process.env.CHROME_NO_SANDBOX
  return cause !== undefined && inSandbox
    ? ' In a container that forbids its sandbox, set CHROME_NO_SANDBOX=1.'
    : ''
}

function start({ path, env }: Executable): Promise<Browser> {
  return puppeteer.launch({
    executablePath: path,
    headless: 'shell',
    env: { ...process.env, ...env },
    args: [
      // Chromium refuses to sandbox root; everywhere else the sandbox stays, unless its user says otherwise.
      ...(process.getuid?.() === 0 || process.env.CHROME_NO_SANDBOX ? ['--no-sandbox'] : []),
      // Text is measured here and drawn elsewhere: without hinting it is as wide on every machine.
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
