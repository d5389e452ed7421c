/** Arguments → the command they name, its notes, its options. */
import { parseArgs } from 'node:util'
import { didYouMean } from '../didYouMean.js'
import { RecapError } from '../error.js'
import { type Command, commands, general, options, type Values } from './options.js'

export interface Arguments {
  command: Command
  /** Files and folders, or `-`. */
  inputs: string[]
  values: Values
}

/** @throws RecapError when an option is unknown, or has a value too much or too few */
export function parseArguments(args: string[]): Arguments {
  const { values, positionals } = parse(args)
  const named = isCommand(positionals[0]) ? positionals[0] : null
  const command = named ?? 'build'
  return { command, inputs: named ? positionals.slice(1) : positionals, values }
}

const isCommand = (word: string | undefined): word is Command =>
  word !== undefined && Object.hasOwn(commands, word)

/**
 * An option that a command does not know would be a wish that nobody grants.
 *
 * @throws RecapError when there is one
 */
export function refuseForeign({ command, values }: Arguments): void {
  const own: string[] = [...general, ...commands[command]]
  const foreign = Object.keys(values).find((name) => !own.includes(name))
  if (foreign)
    throw new RecapError(
      `--${foreign} is no option of \`recap ${command}\`. \`recap --help\` lists them all.`,
    )
}

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
