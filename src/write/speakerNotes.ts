/**
 * Speaker notes are comments in Marp: `<!-- … -->`. A comment that reads as YAML is a directive (`class: intro to the
 * module` would vanish and set a class), and `-->` ends it. Characters that nobody sees keep both from happening.
 */
const noBreakSpace = '\u00a0'
const zeroWidthSpace = '\u200b'

/** @returns the HTML comment, or null when there is nothing to say */
export function toComment(paragraphs: readonly string[]): string | null {
  const said = paragraphs.map(neutralise).filter(Boolean)
  return said.length === 0 ? null : `<!--\n${said.join('\n\n')}\n-->`
}

function neutralise(paragraph: string): string {
  return (
    paragraph
      .trim()
      .replace(/(--+)(!?>)/g, `$1${zeroWidthSpace}$2`)
      // `key: value` and a trailing `key:` are a mapping to YAML only with ordinary white space behind the colon.
      .replace(/:([ \t]|$)/gm, `:${noBreakSpace}`)
      // `{class: x}`, `- x`, `? x`, `%TAG` and the like at the start of a line.
      .replace(/^(?=[[{%?&*!|>'"`@#-])/gm, zeroWidthSpace)
      // Commands to other tools, which Marp hides too: `prettier-ignore`, `lint disable`.
      .replace(/^(?=prettier-ignore|markdownlint-|lint )/gm, zeroWidthSpace)
  )
}
