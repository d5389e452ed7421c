import { expect, test } from 'vitest'
import { onlySession } from '../notes.js'

test.each([
  ['Presenter: Brennan Vincent', ['Brennan Vincent']],
  ['Presenter:  Jonathan Kelley', ['Jonathan Kelley']],
  [
    'Speakers: Ada Lovelace, Grace Hopper & Alan Turing',
    ['Ada Lovelace', 'Grace Hopper', 'Alan Turing'],
  ],
  ['Ally Salim Jr @categorically.me', ['Ally Salim Jr']],
  ['**Matthew Huculak**\n**Rich McCue**', ['Matthew Huculak', 'Rich McCue']],
  ['Guido van Rossum', ['Guido van Rossum']],
])('%s names the speakers', (line, names) => {
  const { speakers, body } = onlySession(`# Talk\n\n${line}\n\n- note`)
  expect(speakers.map(({ name }) => name)).toEqual(names)
  expect(body).toHaveLength(1)
})

test.each([
  'A very good step-by-step walkthrough',
  'Immediate',
  'Rust is great',
  'We met @ the bar',
])('"%s" is content', (line) => {
  const { speakers, body } = onlySession(`# Talk\n\n${line}\n\n- note`)
  expect(speakers).toEqual([])
  expect(body).toHaveLength(2)
})

test('a handle is kept beside the name', () => {
  expect(onlySession('# Talk\n\nAlly Salim Jr @categorically.me').speakers).toEqual([
    {
      name: 'Ally Salim Jr',
      written: 'Ally Salim Jr',
      affiliation: '@categorically.me',
      url: null,
    },
  ])
})
