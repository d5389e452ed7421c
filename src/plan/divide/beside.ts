/**
 * Pictures that stand beside the text of their slide, at the right, rather than below it: those that are no wider than
 * high. How high text is next to one is measured here; which slides have one, `divide` finds out.
 */

import { slicePhrasing } from '../../text/phrasing.js'
import { type Atom, type Container, openedBefore } from '../atoms/atom.js'
import { widthInside } from '../atoms/space.js'
import { textHeight } from '../atoms/textHeight.js'
import type { Ruler } from '../ruler/index.js'

/** Width by height: below its text a flatter one is the larger. */
const flattest = 1.15

/** px of its longer side: a smaller one, an icon, would leave its column empty. */
const smallest = 120

/** Tells of every atom how high it is on a slide with a picture beside. The atoms are changed. */
export function placeBeside(atoms: readonly Atom[], ruler: Ruler): void {
  // No text has such a height in a theme that says nothing of it.
  if (ruler.isGuess) return
  const pictures = atoms.filter((atom, index) => canStandBeside(atom, atoms[index + 1]))
  if (pictures.length === 0) return
  for (const picture of pictures) picture.standsBeside = true
  const narrow = ruler.beside()
  for (const atom of atoms) {
    const height = besideHeight(atom, narrow)
    if (height !== undefined) atom.narrow = height
  }
}

function canStandBeside({ leaf, path, opens }: Atom, next: Atom | undefined): boolean {
  if (leaf.type !== 'picture') return false
  const { width = 0, height = 0 } = leaf.image.data ?? {}
  const emptied = path.slice(path.length - opens)
  return (
    width <= flattest * height &&
    Math.max(width, height) >= smallest &&
    // What it leaves behind is shown no more: nothing else may stand in there, nor the next item count from it.
    emptied.every((one) => !next?.path.includes(one) && !isNumbered(one))
  )
}

const isNumbered = (one: Container) => one.type === 'item' && Boolean(one.list.ordered)

/** @returns px; undefined for what takes the whole width: pictures that stand below, tables, code that would wrap */
function besideHeight(atom: Atom, narrow: Ruler): number | undefined {
  const { leaf, path, height } = atom
  switch (leaf.type) {
    case 'picture':
      return atom.standsBeside
        ? narrow.image(leaf.image, narrow.measures['beside-width'])
        : undefined
    case 'row':
      return undefined
    case 'line':
      return narrow.codeLine(leaf.text, widthInside(path, narrow)) > height ? undefined : height
    case 'piece': {
      const { node, from, to } = leaf
      return textHeight(node, slicePhrasing(node.children, from, to), path, narrow)
    }
    case 'block': {
      const { node } = leaf
      return node.type === 'paragraph' || node.type === 'heading'
        ? textHeight(node, node.children, path, narrow)
        : height
    }
  }
}

/** Whether a slide can start with a picture and show it beside: what stands around it would not be said again there. */
export const canStart = (picture: Atom): boolean => openedBefore(picture).length === 0
