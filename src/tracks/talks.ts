/** Sessions → the words and links that tell what they are about. */
import { visit } from 'unist-util-visit'
import type { Session } from '../model.js'
import { plainTitle } from '../trackPattern.js'
import { linkTerms } from './links.js'
import { type Word, wordsOf } from './words.js'

/** Sessions of one title: titles are all that a pattern can tell apart. */
export interface Talk {
  /** As patterns see it. */
  plain: string
  sessions: Session[]
}

export interface ReadTalk {
  titles: Word[][]
  /** One for each run of text. */
  notes: Word[][]
  links: string[]
}

/** @returns talks in the order of the notes */
export function talksOf(sessions: readonly Session[]): Talk[] {
  const talks = new Map<string, Talk>()
  for (const session of sessions) {
    const plain = plainTitle(session.title)
    const talk = talks.get(plain) ?? { plain, sessions: [] }
    talk.sessions.push(session)
    talks.set(plain, talk)
  }
  return [...talks.values()]
}

export function readTalk({ sessions }: Talk): ReadTalk {
  return {
    titles: sessions.map(({ title }) => wordsOf(title.replace(languageMark, ' '))),
    notes: sessions.flatMap(textsOf).map(wordsOf),
    links: [...new Set(sessions.flatMap(addressesOf).flatMap(linkTerms))],
  }
}

/** `Learn Ractor (JA)` tells what it is spoken in. Other letters in brackets, as in `(AI)`, tell what it is about. */
const languageMark = /[([](?:EN|JA|JP|DE|FR|ES|PT|IT|KO|KR|ZH|CN|RU|PL|NL|SV)[)\]]/gu

/** Code is about names that its author made up: its language says more. */
function textsOf({ body }: Session): string[] {
  const texts: string[] = []
  visit({ type: 'root' as const, children: body }, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') texts.push(node.value)
    if (node.type === 'code' && node.lang) texts.push(node.lang)
  })
  return texts
}

function addressesOf({ body, links }: Session): string[] {
  const addresses = links.map(({ url }) => url)
  visit({ type: 'root' as const, children: body }, 'link', ({ url }) => {
    addresses.push(url)
  })
  return addresses
}
