/** Rooms and tracks, as a line or a part of a heading says them. */

const numberedRoom =
  /^(?:room|hall|saal|raum|salle|sala|auditorium|ballroom|theat(?:er|re)|stage)\s+[\p{L}\p{N}][\p{L}\p{N}.-]{0,12}$/iu
/** `Main Stage`, `South Hall 2A`: capitals tell it from a sentence. */
const namedRoom =
  /^(?:\p{Lu}[\p{L}'’]+\s){1,2}(?:Room|Hall|Stage|Auditorium|Ballroom|Theater|Theatre)(?:\s[\p{L}\p{N}]{1,3})?$/u

export const isRoom = (text: string): boolean => numberedRoom.test(text) || namedRoom.test(text)

export const isTrack = (text: string): boolean =>
  /^track\s+[\p{L}\p{N}][\p{L}\p{N} &-]{0,24}$/iu.test(text)

/** `Title | Ada Lovelace | Room 3`. */
export function splitRoom(text: string): { rest: string; room: string | null } {
  const parts = text.split(/\s*[|｜·]\s*/u)
  const room = parts.length > 1 ? parts.find(isRoom) : undefined
  if (room === undefined) return { rest: text, room: null }
  return { rest: parts.filter((part) => part !== room).join(' | '), room }
}
