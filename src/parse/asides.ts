/** What stands between the sessions of a file, and belongs to none. */
import type { Aside, Source } from '../model.js'
import { plainText } from '../text.js'
import { takeComments } from './repair/comments.js'
import { withoutEmpty } from './repair/empty.js'
import { lowerHeadings, type ReadSession } from './session/session.js'

/** A heading with nothing below it, `LUNCH`, is told to the presenter; what holds notes gets its own slides. */
export function asidesOf(read: readonly ReadSession[], level: number, { path }: Source): Aside[] {
  return read.flatMap(({ session, asides }, index) =>
    asides.flatMap(({ heading, isAbove, body }): Aside[] => {
      const title = plainText(heading)
      lowerHeadings(body, level)
      session.comments.push(...takeComments({ type: 'root', children: body }))
      const left = withoutEmpty(body)
      if (left.length === 0 && !isAbove) session.comments.push(title)
      if (left.length === 0) return []
      const { line, column } = heading.position?.start ?? session.position
      const endLine = left.at(-1)?.position?.end.line ?? line
      const position = { path, line, column, endLine }
      return [{ id: '', title, body: left, after: index + 1, position }]
    }),
  )
}
