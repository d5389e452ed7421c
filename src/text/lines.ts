/** Lines of a paragraph, as the author broke them: `parse` has left the breaks that were meant. */
import type { Paragraph, PhrasingContent, TableCell } from 'mdast'

export type Line = PhrasingContent[]

export function linesOf({ children }: Paragraph | TableCell): Line[] {
  const lines: Line[] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

/** @param lines some of the paragraph's own */
export const withLines = (paragraph: Paragraph, lines: readonly Line[]): Paragraph => ({
  ...paragraph,
  children: joinLines(lines),
})

/** One below the other. */
export const joinLines = (lines: readonly Line[]): Line =>
  lines.flatMap((line, index): Line => (index === 0 ? line : [{ type: 'break' }, ...line]))
