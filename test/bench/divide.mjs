// How recap divides sessions, against greedy filling: the same atoms, the same room, over every file of the corpus.
// npm run build && npm run bench:divide [-- FOLDER]
import { join } from 'node:path'
import { loadTheme, parse, readSources } from '../../dist/index.js'
import { leadOf } from '../../dist/plan/atoms/atom.js'
import { toAtoms } from '../../dist/plan/atoms/atoms.js'
import { toColumn } from '../../dist/plan/divide/column.js'
import { depthOfBreak, divide, isParentCut } from '../../dist/plan/divide/divide.js'
import { Ruler } from '../../dist/plan/ruler/index.js'
import { findNotes } from '../notesFiles.mjs'

const { folder, files } = findNotes(process.argv[2])
const ruler = new Ruler(await loadTheme('recap'), '16:9')

/** Each slide takes all that fits, however that cuts. */
function greedy(atoms, room) {
  const breaks = []
  let from = 0
  let used = 0
  atoms.forEach((atom, index) => {
    const more = index === from ? leadOf(atom) + atom.least : atom.gap + atom.least
    if (index > from && used + more > room) {
      breaks.push([from, index])
      from = index
      used = leadOf(atom) + atom.least
    } else used += more
  })
  if (atoms.length > 0) breaks.push([from, atoms.length])
  return breaks
}

const methods = { greedy, recap: divide }
const found = Object.fromEntries(
  Object.keys(methods).map((name) => [
    name,
    {
      slides: 0,
      continuations: 0,
      'parents cut': 0,
      'one bullet': 0,
      depth: 0,
      'under a third': 0,
      over: 0,
    },
  ]),
)

for (const file of files) {
  const { sessions } = parse(await readSources([join(folder, file)]))
  for (const { title, body } of sessions) {
    const { height } = ruler.title(`${title} (88/88)`, 'title')
    const room = ruler.frame.height - Math.min(height, 164) - ruler.measures['title-gap']
    const atoms = toAtoms(body, { ruler, room })
    for (const [name, method] of Object.entries(methods)) {
      const counts = found[name]
      const slides = method(atoms, room)
      counts.slides += Math.max(1, slides.length)
      slides.forEach(([from, to], index) => {
        const height = toColumn(atoms).measure(from, to, Infinity).least
        if (height > room + 0.01) counts.over += 1
        if (index === 0) return
        counts.continuations += 1
        counts.depth += depthOfBreak(atoms[from])
        if (isParentCut(atoms[from - 1], atoms[from])) counts['parents cut'] += 1
        if (to - from === 1 && atoms[from].leaf.type === 'block') counts['one bullet'] += 1
        if (height < room / 3) counts['under a third'] += 1
      })
    }
  }
}

const rows = [
  ['slides', ({ slides }) => slides],
  ['of these continuations', ({ continuations }) => continuations],
  ['parents cut from their first child', (one) => one['parents cut']],
  ['continuations of one bullet', (one) => share(one['one bullet'], one.continuations)],
  ['continuations less than a third full', (one) => share(one['under a third'], one.continuations)],
  ['mean depth of breaks', ({ depth, continuations }) => (depth / continuations).toFixed(2)],
  ['slides over height', ({ over }) => over],
]
const share = (part, all) => `${part} (${((100 * part) / all).toFixed(1)} %)`
console.log(`| ${files.length} files of notes | ${Object.keys(methods).join(' | ')} |`)
console.log('| --- | ---: | ---: |')
for (const [name, cell] of rows)
  console.log(`| ${name} | ${Object.values(found).map(cell).join(' | ')} |`)
