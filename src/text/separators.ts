/**
 * Characters that end a line without ending it for an editor, which counts on: a vertical tab is Shift+Enter in slides, a
 * form feed ends a page of a text file, U+0085, U+2028 and U+2029 are the line ends of mainframes and of Unicode.
 */
const set = '\\u000b\\u000c\\u0085\\u2028\\u2029'

/** Some in a row, with the spaces around: from the first space on, or a line of 50,000 spaces takes seconds. */
const run = `(?<![ \\t])[ \\t]*[${set}][ \\t${set}]*`

export const separators = new RegExp(run, 'g')

export const separatorsAtEnd = new RegExp(`${run}$`)

/** Behind what Markdown begins a line with, which is the first group. */
export const separatorsAtStart = new RegExp(
  `^((?:[ \\t>]|(?:[-*+]|\\d{1,9}[.)]|#{1,6})(?=[ \\t]))*)[${set}][ \\t${set}]*`,
)
