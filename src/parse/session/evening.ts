/** `6:00`, `6:30`, `7:00`: whoever writes an evening so does not mean the next morning. */
import { inOtherHalf } from '../../dates/times.js'
import type { ReadSession } from './session.js'

const [noon, evening] = ['12:00', '17:00']

/** Takes a time that says no half of the day for the evening, behind one that was taken so. In place. */
export function followEvenings(read: readonly ReadSession[]): void {
  let before: ReadSession | undefined
  for (const one of read) {
    const { session, isOpenTime } = one
    const { start, end, day } = session
    if (start === null) continue
    const isEvening =
      before?.isOpenTime === true &&
      before.session.day === day &&
      (before.session.start ?? '') >= evening
    if (isEvening && isOpenTime && start < noon) {
      session.start = inOtherHalf(start)
      session.end = end && inOtherHalf(end)
    }
    before = one
  }
}
