/** Bullets that Markdown does not see: `・`, `•`, `–`, an escaped `\-`, a `-` without its blank. Signs are none. */
import { repairOutsideCode } from './code.js'
import { signsIn } from './signs.js'

/** Word processors and Japanese keyboards. */
const foreign = /^(\s*)(?:[・•‣◦●▪■▫○∙▸►➤➢⁃]\s*)(?=\S)/u

/** A dash is a bullet where lines begin with it again and again; once, it may sign a quotation. */
const dash = /^(\s*)[–—]\s+(?=\S)/u

/** Google Docs escapes a dash that was typed at the begin of a line. */
const escaped = /^(\s*)\\[-*+]\s+(?=\S)/

/** `-"text"` among bullets; not `--`, `-5` or `-v` in a sentence. */
const tight = /^(\s*)-(?=["“'‘([\p{L}])/u

/** A sign that Markdown takes for a bullet. */
const signed = /^(\s*)([-+])/

const bullet = /^\s*[-*+]\s/

export function repairBullets(lines: readonly string[]): string[] {
  const hasDashes = lines.filter((line) => dash.test(line)).length > 1
  const signs = signsIn(lines)
  return repairOutsideCode(lines, (line, index) => {
    if (signs[index] === 'text') return line
    if (signs[index] === 'bullet') return line.replace(signed, '$1- \\$2')
    if (foreign.test(line)) return line.replace(foreign, '$1- ')
    if (hasDashes && dash.test(line)) return line.replace(dash, '$1- ')
    if (escaped.test(line)) return line.replace(escaped, '$1- ')
    const isBetween = [index - 1, index + 1].some((at) => bullet.test(lines[at] ?? ''))
    return isBetween ? line.replace(tight, '$1- ') : line
  })
}
