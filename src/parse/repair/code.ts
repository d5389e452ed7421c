/** Lines of Markdown that are no code: a repair of what somebody typed must not touch what they pasted. */

const fence = /^[ \t>]*(`{3,}|~{3,})/

/** @param repair gets each line outside of fenced code, and gives it back, mended or not */
export function repairOutsideCode(
  lines: readonly string[],
  repair: (line: string, index: number) => string,
): string[] {
  let open: string | null = null
  return lines.map((line, index) => {
    const mark = fence.exec(line)?.[1] ?? null
    if (open !== null) {
      if (mark?.startsWith(open)) open = null
      return line
    }
    if (mark !== null) open = mark
    return mark === null ? repair(line, index) : line
  })
}
