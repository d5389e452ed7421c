/** What the command line knows: a new option, or a new command, is a new row. */

interface Option {
  type: 'boolean' | 'string'
  multiple?: boolean
  short?: string
  /** What stands for its value in the help. */
  value?: string
  help: string
}

export const options = {
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

/** As the command line gives them; nothing checked yet. */
export type Values = Partial<Record<keyof typeof options, string | boolean | string[]>>

/** The options that a command knows beside the general ones. */
export const commands = {
  build: [
    ...['output', 'md', 'html', 'pdf', 'by', 'only', 'summary', 'minutes'],
    ...['theme', 'size', 'browser'],
  ],
  outline: ['json', 'by', 'only'],
  check: ['json', 'strict', 'fit', 'theme', 'size', 'browser'],
  tracks: ['write'],
} as const satisfies Record<string, (keyof typeof options)[]>
export type Command = keyof typeof commands

/** Those that every command knows. */
export const general: string[] = ['debug', 'help', 'version']

export const usage = `recap turns conference notes into a deck: nothing lost, nothing clipped.

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
