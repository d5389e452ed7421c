/** Links between the notes of one vault, as Obsidian writes them: `[[Liz Rice]]`, `[[liz|Liz Rice]]`, `![[stage.png]]`. */
import { repairOutsideCode } from './code.js'

export const repairWikiLinks = (lines: readonly string[]): string[] =>
  repairOutsideCode(lines, (line) =>
    line.includes('[[')
      ? line
          .replace(
            /!\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\](?!\])/g,
            (_, file: string) => `![](<${file}>)`,
          )
          // `[[[x]]]: y` without two of its brackets would be the address of a link.
          .replace(/(?<!\[)\[\[(?:[^[\]|]+\|)?([^[\]|]+)\]\](?!\])/g, '$1')
      : line,
  )
