// Notes made to be too large, through the built command as anybody runs it: seconds, memory, slides.
// What is not linear shows in the rows of growing size: ten times the notes may take ten times as long, no more.
// npm run build && npm run bench:size [-- --only WORD] [--seconds LIMIT] [--cli PATH/TO/cli.js]
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './sizeCases.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '120' },
    cli: {
      type: 'string',
      default: new URL('../../dist/cli.js', import.meta.url).pathname,
    },
  },
})

/** Tells the peak at the end: `resourceUsage` of a child is known to nobody but the child. */
const probe = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'
   process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`,
)}`

/** @returns seconds, MiB and exit code; nulls where it was ended for being too slow */
async function run(input, output) {
  const start = performance.now()
  const args = ['--import', probe, values.cli, input, '--md', '--html', '-o', output]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let told = ''
  let peak = ''
  child.stderr.on('data', (data) => {
    told = (told + data).slice(-2000)
  })
  child.stdio[3].on('data', (data) => {
    peak += data
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), Number(values.seconds) * 1000)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return { seconds: (performance.now() - start) / 1000, mebibytes: Number(peak) / 1024, code, told }
}

async function write(folder, notes) {
  if (typeof notes === 'string') {
    await writeFile(join(folder, 'notes.md'), notes)
    return join(folder, 'notes.md')
  }
  const input = join(folder, 'notes')
  await mkdir(input)
  for (const [name, text] of Object.entries(notes)) await writeFile(join(input, name), text)
  return input
}

const bytesOf = (notes) =>
  typeof notes === 'string'
    ? Buffer.byteLength(notes)
    : Object.values(notes).reduce((sum, text) => sum + Buffer.byteLength(text), 0)

async function slidesOf(folder) {
  const name = (await readdir(folder).catch(() => [])).find((one) => one.endsWith('.md'))
  if (!name || !(await stat(join(folder, name))).size) return '–'
  return (await readFile(join(folder, name), 'utf8')).match(/^<!-- _class: /gm)?.length ?? 0
}

const row = (name, kB, seconds, mib, slides, code) =>
  console.log(
    [
      name.padEnd(52),
      String(kB).padStart(7),
      String(seconds).padStart(8),
      String(mib).padStart(6),
      String(slides).padStart(7),
      code,
    ].join('  '),
  )

row('notes', 'kB', 'seconds', 'MiB', 'slides', 'exit')
for (const [name, make] of Object.entries(cases)) {
  if (!name.includes(values.only)) continue
  const folder = await mkdtemp(join(tmpdir(), 'recap-size-'))
  try {
    const notes = make()
    const kB = (bytesOf(notes) / 1000).toFixed(0)
    const output = join(folder, 'decks')
    const { seconds, mebibytes, code, told } = await run(await write(folder, notes), output)
    if (code === null) row(name, kB, `> ${values.seconds}`, '', '', 'ended')
    else row(name, kB, seconds.toFixed(1), mebibytes.toFixed(0), await slidesOf(output), code)
    if (code !== null && code !== 0) console.log(`    ${told.trim().split('\n').at(-1)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
