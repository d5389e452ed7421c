/** What recap writes is whole and new, or what stood there stands there still: on a full disk, killed, with planted links. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeOutputs } from '../../src/files/output.js'

const module = resolve('dist/files/output.js')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recap-output-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (...names: string[]) => join(folder, ...names)
const textOf = (path: string) => readFile(path, 'utf8')

test('writes all files, makes their folders, and leaves nothing else', async () => {
  await writeOutputs(
    [
      { path: at('decks', 'a.md'), data: 'Ä deck' },
      { path: at('decks', 'x', 'a.pdf'), data: new Uint8Array([0, 255]) },
    ],
    { root: at() },
  )
  expect(await textOf(at('decks', 'a.md'))).toBe('Ä deck')
  expect([...(await readFile(at('decks', 'x', 'a.pdf')))]).toEqual([0, 255])
  expect(await readdir(at('decks'))).toEqual(['a.md', 'x'])
})

test('a file keeps who may read it', async () => {
  await writeFile(at('a.md'), 'old')
  await chmod(at('a.md'), 0o600)
  await writeOutputs([{ path: at('a.md'), data: 'new' }], { root: at() })
  expect((await stat(at('a.md'))).mode & 0o777).toBe(0o600)
})

test('when one file cannot be written, none is', async () => {
  await writeFile(at('a.md'), 'old')
  await mkdir(at('b.md'))
  const files = ['a.md', 'b.md'].map((name) => ({ path: at(name), data: 'new' }))
  await expect(writeOutputs(files, { root: at() })).rejects.toThrow(
    `${at('b.md')}: cannot be written: it is a folder. Choose another place with -o.`,
  )
  expect(await textOf(at('a.md'))).toBe('old')
  expect(await readdir(at())).toEqual(['a.md', 'b.md'])
})

describe('links', () => {
  test('in the place of a file is replaced, and what it leads to is left alone', async () => {
    await writeFile(at('mine'), 'mine')
    await mkdir(at('decks'))
    await symlink('../mine', at('decks', 'talk.md'))
    await writeOutputs([{ path: at('decks', 'talk.md'), data: 'deck' }], { root: at() })
    expect(await textOf(at('mine'))).toBe('mine')
    expect((await lstat(at('decks', 'talk.md'))).isFile()).toBe(true)
  })

  test.each(['decks', 'decks/rustconf'])('%s that leads out is refused', async (link) => {
    await mkdir(at('work', 'decks'), { recursive: true })
    await mkdir(at('elsewhere'))
    await writeFile(at('elsewhere', 'index.html'), 'mine')
    await rm(at('work', link), { recursive: true, force: true })
    await symlink(at('elsewhere'), at('work', link))
    const path = at('work', link, 'index.html')
    await expect(writeOutputs([{ path, data: 'deck' }], { root: at('work') })).rejects.toThrow(
      `${at('work', link)}: expected a folder below ${at('work')}, found a link to ${at('elsewhere')}.`,
    )
    expect(await textOf(at('elsewhere', 'index.html'))).toBe('mine')
    expect(await readdir(at('elsewhere'))).toEqual(['index.html'])
  })

  test('of a folder that was named is followed', async () => {
    await mkdir(at('elsewhere'))
    await symlink(at('elsewhere'), at('link'))
    await writeOutputs([{ path: at('link', 'a.md'), data: 'deck' }], { root: at('link') })
    expect(await textOf(at('elsewhere', 'a.md'))).toBe('deck')
  })
})

/** Writes three large files as a process of its own. */
const script = (versions: string) => `
import { writeOutputs } from ${JSON.stringify(module)}
for (const version of ${versions})
  await writeOutputs(
    ['a.md', 'b.html', 'c.pdf'].map((name) => ({ path: name, data: version.repeat(3_000_000) })),
    { root: '.' },
  ).catch((error) => { console.error(error.name, error.message); process.exit(1) })`
const run = (versions: string, limit = '') =>
  [
    'sh',
    '-c',
    `${limit} exec "$0" --input-type=module -e "$1"`,
    process.execPath,
    script(versions),
  ] as const

const names = ['a.md', 'b.html', 'c.pdf']
const putOld = (below: string) =>
  Promise.all(names.map((name) => writeFile(join(below, name), 'old')))

async function expectOld(below: string): Promise<void> {
  expect((await readdir(below)).sort()).toEqual(names)
  for (const name of names) expect(await textOf(join(below, name))).toBe('old')
}

/** @returns the process, once it is at work on its first file */
async function startWriting(): Promise<ChildProcess> {
  // As the command line does.
  const orderly = "process.on('SIGTERM', () => process.exit(143))"
  const text = `${orderly}\n${script("'xy'.repeat(1000)")}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], { cwd: at() })
  for (let turn = 0; (await readdir(at())).length <= names.length; turn += 1) {
    if (turn === 5000) child.kill('SIGKILL')
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('expected a file beside the place of the first one, found none')
    await wait(1)
  }
  return child
}

test('killed at twenty moments, every file is whole', async () => {
  for (let moment = 0; moment < 20; moment += 1) {
    await putOld(at())
    const child = await startWriting()
    await wait(7 * moment)
    child.kill('SIGKILL')
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
    for (const name of names) {
      const text = await textOf(at(name))
      const isWhole = text === 'old' || text === text[0]?.repeat(3_000_000)
      expect({ moment, name, isWhole }).toEqual({ moment, name, isWhole: true })
    }
    for (const name of await readdir(at())) await rm(at(name))
  }
})

test('ended in an orderly way it leaves no half file behind', async () => {
  await putOld(at())
  const child = await startWriting()
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([143, null])
  expect((await readdir(at())).sort()).toEqual(names)
})

test.skipIf(process.platform === 'win32')(
  'a file larger than the system allows: one sentence, every old file whole',
  async () => {
    await putOld(at())
    const [command, ...args] = run("['x']", 'ulimit -f 4096;')
    const { status, stderr } = spawnSync(command, args, { cwd: at(), encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'RecapError a.md: cannot be written: it is larger than a file may be here. Choose another place with -o.\n',
    })
    await expectOld(at())
  },
)

describe('a full disk', () => {
  const small = () => at('small')
  const mount = () => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=7m', 'tmpfs', small()]).status
  const hasMounts = process.platform === 'linux' && process.getuid?.() === 0

  // Only root may mount a small disk; the test above has the same promise with another limit.
  test.skipIf(!hasMounts)('one sentence, every old file whole', async ({ skip }) => {
    await mkdir(small())
    if (mount() !== 0) skip('this container forbids to mount a small disk')
    try {
      await putOld(small())
      const [command, ...args] = run("['x']")
      const { status, stderr } = spawnSync(command, args, { cwd: small(), encoding: 'utf8' })
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr:
          'RecapError c.pdf: cannot be written: the disk is full. Choose another place with -o.\n',
      })
      await expectOld(small())
    } finally {
      spawnSync('umount', [small()])
    }
  })
})
