/** Tasks have boxes in HTML and PDF; the deck's Markdown keeps them as they were typed. */
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { buildText, sectionsOf } from '../notes.js'

const body = `- [ ] open
- [x] done
  - [X] **bold** below
- [x](https://example.org) is a link
- [?] is none
- in the line: [ ] none
- \`[ ] code\`

1. [ ] numbered

[ ] a paragraph`

test('a box for each task, and for nothing else', async () => {
  const { markdown, slides } = await buildText(`# Talk\n\n${body}`)
  const boxes: [unknown, string, string][] = []
  for (const section of sectionsOf(slides.html))
    visit(section, 'element', (node: Element, _, parent) => {
      const { className } = node.properties
      if (Array.isArray(className) && className[0] === 'task' && parent)
        boxes.push([className.join(' '), textOf(node), textOf(parent).split('\n')[0] ?? ''])
    })
  expect(boxes).toEqual([
    ['task', '[ ]', '[ ] open'],
    ['task done', '[x]', '[x] done'],
    ['task done', '[x]', '[x] bold below'],
    ['task', '[ ]', '[ ] numbered'],
  ])
  expect(markdown).toContain('- [ ] open\n- [x] done\n')
  expect(slides.css).toContain('.task::before')
})

test('a deck without tasks has no rules for them', async () => {
  expect((await buildText('# Talk\n\n- x')).slides.css).not.toContain('.task')
})
