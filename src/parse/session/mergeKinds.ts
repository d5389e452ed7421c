/** `# Keynote with Ada`, and right below it `# Engines`: one session under two headings. */
import type { ReadSession } from './session.js'

export function mergeKinds(read: readonly ReadSession[]): ReadSession[] {
  const merged: ReadSession[] = []
  for (const next of read) {
    const last = merged.at(-1)
    if (last && isHeadOf(last, next)) merged[merged.length - 1] = join(last, next)
    else merged.push(next)
  }
  return merged
}

function isHeadOf(head: ReadSession, { session, kind }: ReadSession): boolean {
  const { body, speakers, start } = head.session
  const saysWho = speakers.length > 0 || start !== null
  return (
    head.kind !== null &&
    kind === null &&
    saysWho &&
    body.length === 0 &&
    head.asides.length === 0 &&
    session.speakers.length === 0 &&
    session.start === null &&
    session.day === head.session.day
  )
}

function join(head: ReadSession, { session, ...rest }: ReadSession): ReadSession {
  const { speakers, start, end, room, track, links, speakerNotes, position } = head.session
  return {
    ...rest,
    guess: head.guess,
    doubtfulTime: head.doubtfulTime,
    session: {
      ...session,
      title: `${head.kind}: ${session.title}`,
      speakers,
      start,
      end,
      room: session.room ?? room,
      track: session.track ?? track,
      links: [...links, ...session.links],
      speakerNotes: [...speakerNotes, ...session.speakerNotes],
      position: { ...position, endLine: session.position.endLine },
    },
  }
}
