/** A browser that does not do what it is asked to. */
import type { Page } from 'puppeteer-core'
import { exitCodes, RecapError } from '../../error.js'

/** A browser that fails is no bug of recap, and no mistake in the notes: it has an exit code of its own. */
export const browserFailure = (message: string, cause?: unknown): RecapError =>
  new RecapError(message, { exitCode: exitCodes.noBrowser, cause })

export const isBrowserFailure = (error: unknown): error is RecapError =>
  error instanceof RecapError && error.exitCode === exitCodes.noBrowser

export const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`

/**
 * Waits for work, no longer than `ms`.
 *
 * @throws RecapError with exit code 2 when it takes longer; whoever started the browser kills it then
 */
export async function within<Result>(
  ms: number,
  task: string,
  work: Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(browserFailure(`the browser hangs: it had ${seconds(ms)} to ${task}`)),
      ms,
    )
  })
  // What ends later ends unheard.
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** As `within`; the page's process may crash meanwhile, and then no answer ever comes. */
export async function inPage<Result>(
  page: Page,
  ms: number,
  task: string,
  work: Promise<Result>,
): Promise<Result> {
  let crash: (error: Error) => void = () => {}
  const crashed = new Promise<never>((_, reject) => {
    crash = (cause) => reject(browserFailure(`the browser crashed when it was to ${task}`, cause))
  })
  page.once('error', crash)
  try {
    return await within(ms, task, Promise.race([work, crashed]))
  } finally {
    page.off('error', crash)
  }
}
