/** `- [ ]` and `- [x]`, which Marp shows as they are typed, drawn as boxes. */
import type MarkdownIt from 'markdown-it'

const box = /^\[([ x])\](?= )/i

/** The typed box keeps its place, and so its line the width that was planned: it is drawn over. */
export function taskBoxes(md: MarkdownIt): void {
  md.core.ruler.push('task_boxes', ({ tokens, Token }) => {
    tokens.forEach((inline, index) => {
      const [first, ...others] = inline.children ?? []
      const isFirst = tokens[index - 2]?.type === 'list_item_open'
      // `\[ ]` is no box, and the text that is left of it does not show it.
      const [typed, state] = box.exec(inline.content) ?? []
      if (!isFirst || !first || typed === undefined || !first.content.startsWith(typed)) return
      const span = (type: string, nesting: 1 | -1) => new Token(type, 'span', nesting)
      const open = span('task_open', 1)
      open.attrSet('class', state === ' ' ? 'task' : 'task done')
      const said = new Token('text', '', 0)
      said.content = typed
      first.content = first.content.slice(typed.length)
      inline.children = [open, said, span('task_close', -1), first, ...others]
    })
  })
}

/** For every theme: in the colour of its text. */
export const taskBoxCss = `
section li:has(> .task, > p:first-child > .task) { list-style: none }
section .task { position: relative; -webkit-text-fill-color: transparent }
section .task::before, section .task.done::after { position: absolute; box-sizing: border-box; border: 0 solid currentColor; content: "" }
section .task::before { top: calc(50% - 0.38em); left: 0; width: 0.76em; height: 0.76em; border-width: 2px; border-radius: 3px }
section .task.done::after { top: calc(50% - 0.3em); left: 0.26em; width: 0.24em; height: 0.46em; border-width: 0 2px 2px 0; rotate: 40deg }
`
