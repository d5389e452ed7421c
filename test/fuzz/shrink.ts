/** Smaller notes with the same fault: delta debugging (Zeller, Hildebrandt 2002), by lines, then by characters. */

/** @param isSame whether notes have the same fault as those found */
export async function shrink(
  text: string,
  isSame: (text: string) => Promise<boolean>,
): Promise<string> {
  const byLines = await reduce(text.split('\n'), (lines) => isSame(lines.join('\n')))
  const characters = [...byLines.join('\n')]
  if (characters.length > 600) return characters.join('')
  return (await reduce(characters, (left) => isSame(left.join('')))).join('')
}

async function reduce(
  all: string[],
  isSame: (parts: string[]) => Promise<boolean>,
): Promise<string[]> {
  let parts = all
  for (let size = Math.ceil(parts.length / 2); size >= 1; ) {
    let wasReduced = false
    for (let from = 0; from < parts.length; ) {
      const left = parts.toSpliced(from, size)
      if (left.length > 0 && (await isSame(left))) {
        parts = left
        wasReduced = true
      } else from += size
    }
    if (size === 1 && !wasReduced) break
    size = Math.max(1, Math.floor(size / 2))
  }
  return parts
}
