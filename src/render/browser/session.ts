/** The one browser of a run: started when it is first needed, and once more when it dies or hangs. */
import { type Browser, PuppeteerError } from 'puppeteer-core'
import type { RecapError } from '../../error.js'
import { browserFailure, isBrowserFailure } from './failure.js'
import { type LaunchOptions, launchBrowser, type RunningBrowser } from './launch.js'
import { refuseFull } from './room.js'

export interface BrowserSession {
  /**
   * Calls `work` with the browser; when that dies or hangs meanwhile, once more with a fresh one: once a run.
   *
   * @throws RecapError with exit code 2 when there is no browser, or the second one fails too
   */
  use<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Nothing is started yet. The caller closes it. */
export function browserSession(options: LaunchOptions): BrowserSession {
  let running: RunningBrowser | null = null
  let wasRestarted = false
  /** What fails twice is not tried for the next deck. */
  let failure: RecapError | null = null

  const fail = (error: RecapError) => {
    failure = error
    return error
  }

  const start = async () => {
    running ??= await launchBrowser(options).catch((error) => {
      throw isBrowserFailure(error) ? fail(error) : error
    })
    return running
  }

  return {
    use: async (work) => {
      for (;;) {
        if (failure) throw failure
        const used = await start()
        try {
          return await work(used.browser)
        } catch (error) {
          const reason = await faultOf(used, error)
          if (reason === null) throw error
          running = null
          await used.kill()
          await refuseFull().catch((full) => {
            throw fail(full)
          })
          if (wasRestarted) throw fail(failedTwice(used.path, reason, error))
          wasRestarted = true
        }
      }
    },
    close: async () => {
      await running?.close()
      running = null
    },
  }
}

/** @returns what the browser did, in words; null where the error is not its fault */
async function faultOf(
  { browser, ending }: RunningBrowser,
  error: unknown,
): Promise<string | null> {
  if (isBrowserFailure(error)) return error.message
  if (browser.connected && !(error instanceof PuppeteerError)) return null
  // Its pipe breaks a moment before its process is seen to end.
  for (let waited = 0; ending() === null && !browser.connected && waited < 20; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return `the browser died: ${ending() ?? (error as Error).message}`
}

const failedTwice = (path: string, reason: string, cause: unknown) =>
  browserFailure(
    `${path}: ${reason}. It was started twice. Try another browser with --browser PATH, or give the machine more memory; Markdown and HTML need none.`,
    cause,
  )
