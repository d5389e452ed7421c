/** What a session has from the headings above it, and from the labels below these. */
import type { DayOptions } from '../days.js'
import { readDay } from '../days.js'
import type { SharedField } from '../line/sharedLabels.js'
import { type RawAbove, type Said, saidBy } from '../structure/rawSession.js'

export interface Inherited {
  day: string | null
  room: string | null
  /** Outermost first; together they are the track. */
  tracks: Said[]
  /** Days and rooms that others overrule, further in. */
  overruled: string[]
}

/** @param above outermost first: the innermost day and room count, all tracks do */
export function inherit(above: readonly RawAbove[], options: DayOptions): Inherited {
  const said = above.flatMap(saidBy)
  const valuesOf = (field: SharedField) =>
    said.flatMap((one) => (one.field === field ? one.value : [])).reverse()
  const [[day = null, ...days], [room = null, ...rooms]] = [valuesOf('day'), valuesOf('room')]
  return {
    day: day && (readDay(day, options)?.day ?? day),
    room,
    tracks: said.filter(({ field }) => field === 'track'),
    overruled: [...days, ...rooms],
  }
}

export const trackOf = (tracks: readonly Said[]): string | null =>
  tracks.map(({ value }) => value).join(' · ') || null
