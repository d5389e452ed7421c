/// <reference lib="dom" />
import type { MeasuredLeaf as Leaf, MeasuredSlide as Slide } from '../../measuredSlide.js'

/** Beside what the plan learns from, what its ruler is checked against. */
export interface MeasuredLeaf extends Leaf {
  text: string
  /** How many list items it stands in. */
  depth: number
  /** That its text fills; 0 without text. */
  lines: number
}

export interface MeasuredSlide extends Slide {
  /** Of the first heading of level 1 or 2; 0 without one. */
  titleLines: number
  titleHeight: number
  leaves: MeasuredLeaf[]
}

/**
 * Measures every slide of the page that it runs in. It is sent to the browser as text: nothing outside of it exists
 * there, and it may change that page's elements (it wraps text that has no box of its own).
 */
export function measureInPage(): MeasuredSlide[] {
  /** A leaf before it is measured: the block that holds it, or loose nodes that are wrapped in one first. */
  type Found = { depth: number } & ({ block: Element } | { loose: Node[] })

  const furniture = 'header, footer, style, script'
  // What an author writes inside a paragraph; a theme may set a picture as a block, it is still a part of its line.
  const phrasing =
    'a, img, svg, video, br, span, small, code, strong, em, del, b, i, u, s, sub, sup'
  const isShown = (element: Element) => getComputedStyle(element).display !== 'none'
  const isLoose = (node: Node) =>
    node instanceof Element
      ? node.matches(phrasing) || getComputedStyle(node).display.startsWith('inline')
      : node instanceof Text
  const holdsContent = (nodes: readonly Node[]) =>
    nodes.some(
      (node) =>
        node.textContent?.trim() ||
        (node instanceof Element && (node.matches('img, svg') || node.querySelector('img, svg'))),
    )
  // Marp's own themes shrink code that is too wide: its script puts an element of its own in the place of the `pre`.
  const isCode = 'pre, marp-pre'
  const isLeaf = `p, h1, h2, h3, h4, h5, h6, tr, hr, ${isCode}`

  const find = (element: Element, skipped: ReadonlySet<Element>, depth: number): Found[] => {
    const found: Found[] = []
    let loose: Node[] = []
    const close = () => {
      if (holdsContent(loose)) found.push({ loose, depth })
      loose = []
    }
    for (const child of element.childNodes) {
      if (isLoose(child)) {
        loose.push(child)
        continue
      }
      if (!(child instanceof Element)) continue
      close()
      if (skipped.has(child) || child.matches(furniture) || !isShown(child)) continue
      if (!child.matches(isLeaf))
        found.push(...find(child, skipped, depth + (child.matches('li') ? 1 : 0)))
      else if (child.matches(`hr, tr, ${isCode}`) || holdsContent([child]))
        found.push({ block: child, depth })
    }
    close()
    return found
  }

  const wrap = (nodes: readonly Node[]): Element => {
    const box = document.createElement('div')
    box.style.cssText = 'display: block; margin: 0; padding: 0'
    const [first] = nodes
    first?.parentNode?.insertBefore(box, first)
    box.append(...nodes)
    return box
  }

  /** px of an element's style; 0 for what is no length. */
  const px = (value: string) => Number.parseFloat(value) || 0

  /** px; `normal` depends on the font, so a line is set to see. */
  const lineHeightOf = (element: Element, scale: number): number => {
    const { lineHeight } = getComputedStyle(element)
    if (lineHeight !== 'normal') return px(lineHeight)
    const line = document.createElement('div')
    line.style.cssText = 'position: absolute; visibility: hidden; padding: 0; border: 0'
    line.textContent = 'x'
    element.append(line)
    const { height } = line.getBoundingClientRect()
    line.remove()
    return height / scale
  }

  /** Lines by where text stands: a box belongs to the line above when it overlaps it by more than half. */
  const countLines = (range: Range): number => {
    const boxes = [...range.getClientRects()]
      .filter(({ height }) => height > 0)
      .sort((one, other) => one.top - other.top)
    let lines = 0
    let foot = Number.NEGATIVE_INFINITY
    for (const { top, bottom } of boxes)
      if ((top + bottom) / 2 > foot) {
        lines += 1
        foot = bottom
      }
    return lines
  }

  const linesOf = (element: Element, height: number, line: number): number => {
    if (!element.textContent?.trim()) return 0
    const hasPicture = element.querySelector('img, svg') !== null
    if (!hasPicture && getComputedStyle(element).lineHeight !== 'normal')
      return Math.round(height / line)
    const range = document.createRange()
    range.selectNodeContents(element)
    return countLines(range)
  }

  /** Height without padding and border. */
  const innerHeight = (element: Element, scale: number): number => {
    const style = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    // What Marp has shrunk has shrunk with its padding.
    const own = element instanceof HTMLElement ? width / element.offsetWidth : scale
    const around =
      px(style.paddingTop) +
      px(style.paddingBottom) +
      px(style.borderTopWidth) +
      px(style.borderBottomWidth)
    return (height - around * (own || scale)) / scale
  }

  const measurePre = (pre: Element, origin: number, scale: number, depth: number) => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    const range = document.createRange()
    const [first] = texts
    if (first) range.setStart(first, 0)
    const lines: { text: string; rows: number }[] = []
    let text = ''
    const close = () => {
      lines.push({ text, rows: Math.max(1, text === '' ? 1 : countLines(range)) })
      text = ''
    }
    for (const node of texts) {
      let from = 0
      for (const [index, part] of node.data.split('\n').entries()) {
        if (index > 0) {
          close()
          range.setStart(node, from)
        }
        text += part
        from += part.length + 1
        range.setEnd(node, from - 1)
      }
    }
    // Markdown ends the last line of a block with a line break too.
    if (text !== '' || lines.length === 0) close()
    const code = pre.querySelector('code')
    // An inline box is as high as its font, not as its lines.
    const isBlock = code !== null && getComputedStyle(code).display !== 'inline'
    const box = pre.getBoundingClientRect()
    const content = innerHeight(isBlock ? code : pre, scale)
    const padding = box.height / scale - content
    const row = content / lines.reduce((sum, { rows }) => sum + rows, 0)
    let top = (box.top - origin) / scale
    return lines.map((one, index): MeasuredLeaf => {
      const bottom = top + one.rows * row
      const leaf: MeasuredLeaf = {
        kind: 'line',
        top,
        bottom,
        line: row,
        padding: index === 0 ? padding : 0,
        text: one.text,
        depth,
        lines: one.rows,
      }
      top = bottom
      return leaf
    })
  }

  const measureLeaf = (block: Element, origin: number, scale: number, depth: number) => {
    const box = block.getBoundingClientRect()
    const cells = block.matches('tr') ? [...block.children] : []
    const holder = cells[0] ?? block
    const line = lineHeightOf(holder, scale)
    const text = block.textContent ?? ''
    const kind: MeasuredLeaf['kind'] = block.matches('tr')
      ? 'row'
      : text.trim() === ''
        ? 'other'
        : block.matches('h1, h2, h3, h4, h5, h6')
          ? 'heading'
          : 'text'
    return {
      kind,
      top: (box.top - origin) / scale,
      bottom: (box.bottom - origin) / scale,
      line,
      padding: 0,
      text,
      depth,
      lines:
        kind === 'row'
          ? Math.max(0, ...cells.map((cell) => linesOf(cell, innerHeight(cell, scale), line)))
          : linesOf(block, box.height / scale, line),
    } satisfies MeasuredLeaf
  }

  // First all looking, then all wrapping, then all measuring: the browser lays the page out once.
  const found = [...document.querySelectorAll('section')].map((section) => {
    const title = section.querySelector('h1, h2')
    const meta = section.matches('.meta') ? section.querySelector(':scope > h2 + p') : null
    const skipped = new Set([title, meta].filter((element) => element !== null))
    return { section, title, leaves: find(section, skipped, 0) }
  })
  const wrapped = found.map(({ leaves, ...rest }) => ({
    ...rest,
    leaves: leaves.map((leaf) => ({
      depth: leaf.depth,
      block: 'block' in leaf ? leaf.block : wrap(leaf.loose),
    })),
  }))
  return wrapped.map(({ section, title, leaves }): MeasuredSlide => {
    const outer = section.getBoundingClientRect()
    const scale = outer.width / section.offsetWidth
    const style = getComputedStyle(section)
    const measured = leaves.flatMap(({ block, depth }) =>
      block.matches(isCode)
        ? measurePre(block, outer.top, scale, depth)
        : [measureLeaf(block, outer.top, scale, depth)],
    )
    // A slide is a formatting context of its own: the margin of what stands first in it is room that it takes.
    const tops = [...section.children].flatMap((child) => {
      const { position, display, marginTop } = getComputedStyle(child)
      return child.matches(furniture) || display === 'none' || /absolute|fixed/.test(position)
        ? []
        : [(child.getBoundingClientRect().top - outer.top) / scale - px(marginTop)]
    })
    const titleHeight = title ? title.getBoundingClientRect().height / scale : 0
    const [first] = measured
    return {
      frame: {
        width: section.clientWidth - px(style.paddingLeft) - px(style.paddingRight),
        height: section.clientHeight - px(style.paddingTop) - px(style.paddingBottom),
      },
      head: first ? first.top - Math.min(first.top, ...tops) : null,
      titleLines: title ? linesOf(title, titleHeight, lineHeightOf(title, scale)) : 0,
      titleHeight,
      leaves: measured,
    }
  })
}
