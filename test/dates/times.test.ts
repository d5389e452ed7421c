import { describe, expect, test } from 'vitest'
import { findTime } from '../../src/dates/times.js'

describe('a time at the edge of a heading is taken out of it', () => {
  test.each([
    ['From Blue Screens 9:15am to 9:45am', 'From Blue Screens', '09:15', '09:45'],
    ['Sponsor Talk 9:50am - 10:00am', 'Sponsor Talk', '09:50', '10:00'],
    ['Lunch talk 11:45am – 1:15pm', 'Lunch talk', '11:45', '13:15'],
    ['12:40 - 13:30 Async', 'Async', '12:40', '13:30'],
    ['Panel (~2:10pm)', 'Panel', '14:10', null],
    ['Keynote (9am)', 'Keynote', '09:00', null],
    ['14h30 Ouverture', 'Ouverture', '14:30', null],
    ['11 - 1pm Workshop', 'Workshop', '11:00', '13:00'],
    ['CI 1:30 - 2:10', 'CI', '13:30', '14:10'],
    ['Noon 12pm', 'Noon', '12:00', null],
    ['Midnight 12am', 'Midnight', '00:00', null],
    ['Meetup 6:30 - 8:00', 'Meetup', '18:30', '20:00'],
    ['Afterhours 00:50 to 1:30', 'Afterhours', '00:50', '01:30'],
    ['Party 23:30 to 00:45', 'Party', '23:30', '00:45'],
    ['Party 10:30pm - 1am', 'Party', '22:30', '01:00'],
    ['Lunch 12:45 - 1:30', 'Lunch', '12:45', '13:30'],
    ['Workshop 9:00 - 5:00', 'Workshop', '09:00', '17:00'],
    ['Unconference 09:00 - 17:30', 'Unconference', '09:00', '17:30'],
  ])('%s', (text, rest, start, end) => {
    expect(findTime(text)).toMatchObject({ rest, range: { start, end }, doubtful: null })
  })

  test.each([
    ['Ten Years 9:05 - 3:35am', '09:05', '9:05 - 3:35am'],
    ['Late 14:00 - 13:00', '14:00', '14:00 - 13:00'],
    ['Padded 18:30 - 08:00', '18:30', '18:30 - 08:00'],
  ])('%s: an end before the start is not believed', (text, start, doubtful) => {
    expect(findTime(text)).toMatchObject({ range: { start, end: null }, doubtful })
  })

  test.each([
    'Rust 1.75',
    'Python 3.11 - 3.12',
    'Top 10 tips',
    'From 2:1 to 4:1 ratios',
    'At 9:30am we met again',
    'HTTP 25:70',
    'Ports 80:8080',
  ])('%s holds none', (text) => {
    expect(findTime(text)).toBeNull()
  })
})
