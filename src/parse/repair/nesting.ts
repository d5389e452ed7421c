/**
 * Marp shows nothing of what stands deeper than some 20 nestings, of which a list takes two, and parsers that call
 * themselves give up at some thousands. Nobody sees more levels than these on a slide: what is deeper moves up.
 */

/** Levels of bullets. */
export const maxLevels = 7

/** `- - - text`, `> > > text`: markers in a row on one line. */
const markersInARow = /^([ \t]*)((?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?)+)(?=\S)/
const marker = /(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?/g
const maxInARow = 3

/** @returns the line without the markers beyond the third; its words stay */
export function capMarkers(line: string): string {
  if (/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)) return line
  return line.replace(markersInARow, (_, indent: string, markers: string) => {
    const found = markers.match(marker) ?? []
    return indent + found.slice(0, maxInARow).join('')
  })
}
