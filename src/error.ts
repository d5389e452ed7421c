/** 0 is done; the numbers are part of the command line's contract. */
export const exitCodes = { failed: 1, noBrowser: 2, problems: 6 } as const

/** What stops a run. Thrown anywhere, caught in `cli.ts` alone. The message is one line that says what to do. */
export class RecapError extends Error {
  override readonly name = 'RecapError'
  readonly exitCode: number

  constructor(message: string, options: { exitCode?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.exitCode = options.exitCode ?? exitCodes.failed
  }
}
