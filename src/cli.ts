#!/usr/bin/env node
/** The command line: the only place that prints and sets the exit code. */
import { readFile } from 'node:fs/promises'
import { parseArguments, refuseForeign } from './commandLine/arguments.js'
import { type Command, usage, type Values } from './commandLine/options.js'
import { buildCommand } from './commands/build.js'
import { checkCommand } from './commands/check.js'
import { outlineCommand } from './commands/outline.js'
import { type Output, terminalOutput } from './commands/output.js'
import { tracksCommand } from './commands/tracks.js'
import { formats } from './config.js'
import { exitCodes, RecapError } from './error.js'

async function main(args: string[], output: Output): Promise<number | undefined> {
  const parsed = parseArguments(args)
  const { command, inputs, values } = parsed
  if (values.help) return void output.out(usage.trimEnd())
  if (values.version) return void output.out(await version())
  refuseForeign(parsed)
  if (inputs.length === 0)
    throw new RecapError(
      `expected notes, found none. Try \`recap ${command === 'build' ? '' : `${command} `}notes.md\`, or \`recap --help\`.`,
    )
  return await run[command](inputs, values, output)
}

/** Each gives back its exit code, where that is not 0. */
const run: Record<
  Command,
  (inputs: string[], values: Values, output: Output) => Promise<number | undefined>
> = {
  build: async (inputs, values, output) => {
    await buildCommand(
      inputs,
      {
        output: text(values.output),
        ...looksOf(values),
        ...scopeOf(values),
        summary: values.summary === true,
        minutes: text(values.minutes),
        formats: formats.filter((format) => values[format]),
      },
      output,
    )
    return undefined
  },
  outline: async (inputs, { json, ...values }, output) => {
    await outlineCommand(inputs, { json: json === true, ...scopeOf(values) }, output)
    return undefined
  },
  check: (inputs, { json, strict, fit, ...values }, output) => {
    const looks = looksOf(values)
    const [lonely] = Object.entries(looks).find(([, value]) => value !== undefined) ?? []
    if (!fit && lonely)
      throw new RecapError(
        `--${lonely} says how slides look, and \`recap check\` looks at none without --fit. Add --fit.`,
      )
    const options = { json: json === true, strict: strict === true, fit: fit ? looks : null }
    return checkCommand(inputs, options, output)
  },
  tracks: async (inputs, { write }, output) => {
    await tracksCommand(inputs, { write: write === true }, output)
    return undefined
  },
}

/** How slides look, and in what. */
const looksOf = ({ theme, size, browser }: Values) => ({
  theme: text(theme),
  size: text(size),
  browser: text(browser),
})

/** Which sessions, and in which decks. */
const scopeOf = ({ by, only }: Values) => ({
  by: text(by),
  only: Array.isArray(only) ? only : [],
})

const text = (value: Values[keyof Values]) => (typeof value === 'string' ? value : undefined)

async function version(): Promise<string> {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version
}

const args = process.argv.slice(2)
const output = terminalOutput()

// `recap outline notes.md | head`: a reader that goes away is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// A run that is ended from outside says nothing, and takes its browser with it (`exit` handlers). As a shell counts signals.
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.once(signal, () => process.exit(128 + number))

main(args, output).then(setExitCode, (error: Error) => {
  const known = error instanceof RecapError
  output.err(
    `recap: ${known ? error.message : `unexpected: ${error.message}. This is a bug in recap; --debug tells more.`}`,
  )
  if (args.includes('--debug'))
    output.err(
      String(error.stack) +
        (error.cause ? `\ncaused by ${(error.cause as Error).stack ?? error.cause}` : ''),
    )
  setExitCode(known ? error.exitCode : exitCodes.failed)
})

function setExitCode(code: number | undefined): void {
  process.exitCode = code
}
