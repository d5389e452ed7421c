/** `2025-09-03`. What notes call a day without saying its date, `Day 1`, stays as they write it. */
export const isIsoDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day)
