#!/usr/bin/env node
/** The command line: the only place that prints and sets the exit code. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildCommand } from './commands/build.js'
import { checkCommand } from './commands/check.js'
import { outlineCommand } from './commands/outline.js'
import { type Output, terminalOutput } from './commands/output.js'
import { tracksCommand } from './commands/tracks.js'
import { formats } from './config.js'
import { didYouMean } from './didYouMean.js'
import { exitCodes, RecapError } from './error.js'

interface Option {
  type: 'boolean' | 'string'
  multiple?: boolean
  short?: string
  /** What stands for its value in the help. */
  value?: string
  help: string
}

const options = {
  output: {
    type: 'string',
    short: 'o',
    value: 'PATH',
    help: 'a folder, or a file ending in .md, .html or .pdf (default: decks)',
  },
  md: { type: 'boolean', help: 'write the deck as Marp Markdown' },
  html: { type: 'boolean', help: 'write the deck as one HTML file to present from' },
  pdf: {
    type: 'boolean',
    help: 'write the deck as a PDF; without any of the three, all are written',
  },
  by: {
    type: 'string',
    value: 'WHAT',
    help: 'track, day, room or speaker: a deck for each, the whole deck, and a page that leads to them',
  },
  only: {
    type: 'string',
    multiple: true,
    value: 'WHAT=NAME',
    help: 'some sessions: track=Systems, day=2025-09-03, room=…, speaker=…; several times for several',
  },
  summary: {
    type: 'boolean',
    help: 'one slide a session with its key points; the rest in speaker notes',
  },
  minutes: {
    type: 'string',
    value: 'N',
    help: 'a talk of N minutes, a slide for each; the rest in speaker notes',
  },
  theme: {
    type: 'string',
    value: 'NAME|CSS',
    help: "recap, one of Marp's themes, or a CSS file (default: recap)",
  },
  size: { type: 'string', value: '16:9|4:3', help: 'shape of the slides (default: 16:9)' },
  browser: {
    type: 'string',
    value: 'PATH',
    help: 'the Chrome, Chromium or Edge that measures and prints (default: CHROME_PATH, or one that is found)',
  },
  json: { type: 'boolean', help: 'outline, check: print JSON, for other tools' },
  strict: { type: 'boolean', help: 'check: warnings are problems too' },
  fit: {
    type: 'boolean',
    help: 'check: measure every slide in a browser too; knows --theme, --size, --browser',
  },
  write: { type: 'boolean', help: 'tracks: put them into the notes, and touch nothing else there' },
  debug: { type: 'boolean', help: 'print the stack trace of an error' },
  help: { type: 'boolean', short: 'h', help: 'print this help' },
  version: { type: 'boolean', short: 'v', help: 'print the version' },
} as const satisfies Record<string, Option>

type Values = Partial<Record<keyof typeof options, string | boolean | string[]>>

/** The options that a command knows beside the general ones. */
const commands = {
  build: [
    ...['output', 'md', 'html', 'pdf', 'by', 'only', 'summary', 'minutes'],
    ...['theme', 'size', 'browser'],
  ],
  outline: ['json', 'by', 'only'],
  check: ['json', 'strict', 'fit', 'theme', 'size', 'browser'],
  tracks: ['write'],
} as const satisfies Record<string, (keyof typeof options)[]>
type Command = keyof typeof commands

const general: string[] = ['debug', 'help', 'version']

const usage = `recap turns conference notes into a deck: nothing lost, nothing clipped.

Usage
  recap [build] NOTES…    notes, as files or folders of Markdown, or - for standard input → decks/
  recap outline NOTES…    print what recap understood: sessions, times, speakers, tracks; and what it doubts
  recap check NOTES…      print only what is wrong or doubtful
  recap tracks NOTES…     propose tracks for sessions that have none, as front matter to paste

Options
${Object.entries<Option>(options).map(helpLine).join('\n')}

Exit codes: 0 done · 1 error or bad usage · 2 no browser · 6 check found problems, or a slide holds more than fits
`

function helpLine([name, { short, value, help }]: [string, Option]): string {
  const flag = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
  return `  ${flag.padEnd(25)} ${help}`
}

async function main(args: string[], output: Output): Promise<number | undefined> {
  const { values, positionals } = parse(args)
  if (values.help) return void output.out(usage.trimEnd())
  if (values.version) return void output.out(await version())
  const named = isCommand(positionals[0]) ? positionals[0] : null
  const command = named ?? 'build'
  const inputs = named ? positionals.slice(1) : positionals
  refuseForeign(command, values)
  if (inputs.length === 0)
    throw new RecapError(
      `expected notes, found none. Try \`recap ${command === 'build' ? '' : `${command} `}notes.md\`, or \`recap --help\`.`,
    )
  return await run[command](inputs, values, output)
}

const isCommand = (word: string | undefined): word is Command =>
  word !== undefined && Object.hasOwn(commands, word)

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

/** An option that a command does not know would be a wish that nobody grants. */
function refuseForeign(command: Command, values: Values): void {
  const own: string[] = [...general, ...commands[command]]
  const foreign = Object.keys(values).find((name) => !own.includes(name))
  if (foreign)
    throw new RecapError(
      `--${foreign} is no option of \`recap ${command}\`. \`recap --help\` lists them all.`,
    )
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

function parse(args: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string }
    const flag = /'(-[^', ]*)/.exec(message)?.[1] ?? ''
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new RecapError(
      `${
        code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
          ? `unknown option ${flag}${didYouMean(flag, known)}`
          : wrongValue(flag, args)
      }. \`recap --help\` lists them all.`,
      { cause },
    )
  }
}

/** An option that needs a value and has none, or the other way round. */
function wrongValue(flag: string, args: readonly string[]): string {
  const given = args.find((arg) => arg.startsWith(`${flag}=`))
  if (given) return `${flag}: expected no value, found "${given.slice(flag.length + 1)}"`
  const next = args[args.indexOf(flag) + 1]
  return next === undefined
    ? `${flag}: expected a value, found none`
    : `${flag}: expected a value, found "${next}", which looks like an option`
}

async function version(): Promise<string> {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version
}

const args = process.argv.slice(2)
const output = terminalOutput()

// `recap outline notes.md | head`: a reader that goes away is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

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
