/** No link is lost: the addresses in notes, against those that a deck leads to or says. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Deck } from '../src/model.js'

/** @returns web addresses of the notes that their deck has nowhere */
export function lostAddresses(markdown: string, { slides }: Deck): string[] {
  const said = slides.flatMap(({ speakerNotes }) => speakerNotes)
  for (const { body } of slides) {
    const root: Root = { type: 'root', children: body }
    visit(root, (node) => {
      if ('url' in node) said.push(node.url)
      if ('value' in node) said.push(node.value)
    })
  }
  const all = said.map(decoded).join('\n')
  return addressesOf(markdown).filter((address) => !all.includes(address))
}

function addressesOf(markdown: string): string[] {
  const readable = decoded(markdown)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\\([_*&#~.=+-])/g, '$1')
    // Of a picture that is a link, the link counts; of HTML only links do.
    .replace(/\[!\[[^\]]*\]\([^)]*\)/g, '[')
    .replace(/<(?!a\s|https?:)[a-z][^>]*>/gi, '')
  const found = readable.match(/https?:\/\/[^\s<>()[\]"'`|*]+/g) ?? []
  return [...new Set(found.map((address) => address.replace(/[.,;:!?…]+$/, '')))]
}

const decoded = (text: string) => text.replaceAll('&amp;', '&')
