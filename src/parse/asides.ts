/** What stands between the sessions of a file, and belongs to none. */
import type { Aside, Source } from '../model.js'
import { plainText } from '../text.js'
import { withoutEmpty } from './repair/empty.js'
import { lowerHeadings, type ReadSession } from './session/session.js'
import { takeSpeakerNotes, toSpeakerNote } from './speakerNotes.js'

/** A heading with nothing below it, `LUNCH`, is told to the presenter; what holds notes gets its own slides. */
export function asidesOf(read: readonly ReadSession[], level: number, { path }: Source): Aside[] {
  return read.flatMap(({ session, asides }, index) =>
    asides.flatMap(({ heading, isAbove, body }): Aside[] => {
      const title = plainText(heading)
      lowerHeadings(body, level)
      const { body: ofSlides, speakerNotes } = takeSpeakerNotes(body)
      const left = withoutEmpty(ofSlides)
      const { line, column } = heading.position?.start ?? session.position
      if (left.length === 0) {
        if (!isAbove) session.speakerNotes.push(toSpeakerNote(line, title))
        session.speakerNotes.push(...speakerNotes)
        return []
      }
      const endLine = left.at(-1)?.position?.end.line ?? line
      const position = { path, line, column, endLine }
      return [{ id: '', title, body: left, speakerNotes, after: index + 1, position }]
    }),
  )
}
