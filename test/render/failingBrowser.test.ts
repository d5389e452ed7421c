/** A browser that fails, a run that is ended, a temporary folder that is of no use: what the built command does then. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, folder, put, recap, useFolder } from '../commandLine.js'

useFolder()

const notes = '# Conf\n\n## A\n\n- x\n\n## B\n\n- y\n'
const withoutPdf = ['decks', 'decks/notes.html', 'decks/notes.md', 'notes.md']

/** A program that stands in for a browser. */
async function fake(lines: string): Promise<string> {
  await put('fake.sh', `#!/bin/sh\n${lines}\n`)
  await chmod(join(folder, 'fake.sh'), 0o755)
  return join(folder, 'fake.sh')
}

const onUnix = describe.skipIf(process.platform === 'win32')

onUnix('a browser that ends at once', () => {
  test.each([
    ['by itself', 'echo no libnss >&2; exit 3', 'exit code 3 (no libnss)'],
    ['by a signal', 'kill -KILL $$', 'was ended by SIGKILL'],
    ['with its pipe closed', 'exec 3<&- 4>&-; exit 0', 'exit code 0'],
  ])('%s: exit code 2, one sentence, Markdown and HTML', async (_, lines, reason) => {
    await put('notes.md', notes)
    const browser = await fake(lines)
    const { code, err } = await recap(['notes.md', '--browser', browser])
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(err).not.toContain('bug in recap')
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(await files()).toEqual([
      'decks',
      'decks/notes.html',
      'decks/notes.md',
      'fake.sh',
      'notes.md',
    ])
  })

  test('CHROME_PATH is named where it is at fault', async () => {
    await put('notes.md', notes)
    const { code, err } = await recap(['notes.md'], { env: { CHROME_PATH: await fake('exit 4') } })
    expect(code).toBe(2)
    expect(err).toContain('CHROME_PATH:')
  })
})

onUnix('a temporary folder that is', () => {
  test.each([
    ['missing', async () => join(folder, 'none'), 'no such folder'],
    [
      'a file',
      async () => {
        await put('file', '')
        return join(folder, 'file')
      },
      'a file',
    ],
    ['one that nobody can write to', async () => '/proc', 'found'],
  ])('%s: exit code 2, one sentence, Markdown and HTML', async (_, make, reason) => {
    await put('notes.md', notes)
    const { code, err } = await recap(['notes.md'], { env: { TMPDIR: await make() } })
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(err).not.toContain('bug in recap')
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(await files()).toEqual(expect.arrayContaining(withoutPdf))
  })
})

/** Processes whose command line names this text. */
const processesOf = (text: string): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text) && !line.includes('ps -eo'))
    .map((line) => Number.parseInt(line, 10))

onUnix('a run that is ended while its browser runs', () => {
  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('%s: exit code %s, quiet, and no process stays', async (signal, expected) => {
    const temporary = join(folder, 'tmp')
    await mkdir(temporary)
    await put('notes.md', `# Conf\n\n${'## A\n\n- x\n\n'.repeat(1500)}`)
    const child = spawn(process.execPath, ['dist/cli.js', join(folder, 'notes.md'), '-o', folder], {
      env: { ...process.env, TMPDIR: temporary },
    })
    let err = ''
    child.stderr.on('data', (chunk) => (err += chunk))
    const closed = once(child, 'close')
    while (processesOf(temporary).length === 0 && child.exitCode === null) await pause(20)
    child.kill(signal)
    const [code] = await closed
    expect(code).toBe(expected)
    // The last lines of a progress apart, which a pipe gets each ten seconds.
    expect(err).toBe('')
    for (let turn = 0; processesOf(temporary).length > 0 && turn < 200; turn += 1) await pause(50)
    expect(processesOf(temporary)).toEqual([])
    if (signal !== 'SIGKILL') expect(await readdir(temporary)).toEqual([])
  })
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
