/** Lines of a paragraph, as the author broke them. */
import type { Paragraph, PhrasingContent } from 'mdast'

export function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines
}

/** @param lines some of the paragraph's own */
export function withLines(paragraph: Paragraph, lines: readonly PhrasingContent[][]): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'break' }, ...line],
  )
  return { ...paragraph, children }
}
