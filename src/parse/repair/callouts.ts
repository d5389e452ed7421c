/** Quotations with a kind, as GitHub and Obsidian write them: `> [!TIP]`, `> [!quote]- What Ada said`. */
import type { PhrasingContent, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'

const mark = /^\[!([a-z]+)\][+-]?[ \t]*/i

/** The kind, or the title that stands for it, in bold. `[!NOTE]` stays: it is for the speaker, which `plan` knows. */
export function repairCallouts(tree: Root): void {
  visit(tree, 'blockquote', ({ children: [first] }) => {
    if (first?.type !== 'paragraph') return
    const end = first.children.findIndex(({ type }) => type === 'break')
    const line = first.children.slice(0, end < 0 ? undefined : end)
    const [start, ...more] = line
    if (start?.type !== 'text') return
    const [typed, kind = ''] = mark.exec(start.value) ?? []
    if (typed === undefined || /^note$/i.test(kind)) return
    const said = start.value.slice(typed.length)
    const isTitled = said !== '' || more.length > 0
    const title: PhrasingContent[] = [{ ...start, value: isTitled ? said : kind }, ...more]
    const bold: Strong = {
      type: 'strong',
      children: title.filter((node) => node.type !== 'text' || node.value !== ''),
    }
    first.children.splice(0, line.length, bold)
  })
}
