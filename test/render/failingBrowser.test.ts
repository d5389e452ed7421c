/** A browser that fails, a run that is ended, a temporary folder that is of no use: what the built command does then. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { within } from '../../src/render/browser/failure.js'
import { type BrowserSession, browserSession } from '../../src/render/browser/session.js'
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

/** Running processes with this text in their command line, or in their environment: renderers have it only there. */
async function processesOf(text: string): Promise<{ id: number; command: string }[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const read = (id: string, name: string) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '')
  const all = await Promise.all(
    ids.map(async (id) => ({
      id: Number(id),
      command: await read(id, 'cmdline'),
      environment: await read(id, 'environ'),
    })),
  )
  return all.filter(({ command, environment }) => (command + environment).includes(text))
}

const ownFolder = (temporary: string) => join(temporary, 'recap-browser-')

/** The browser itself: its other processes have a type. */
const findBrowser = async (text: string) =>
  (await processesOf(text)).find(({ command }) => !command.includes('--type='))?.id

async function browserOf(text: string): Promise<number> {
  const id = await findBrowser(text)
  // Never 0 in its place: a signal to process 0 goes to the tests themselves.
  if (id === undefined) throw new Error(`expected a process of ${text}, found none`)
  return id
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const onLinux = describe.skipIf(process.platform !== 'linux')

onLinux('a run with a browser', () => {
  /** The command, and its browser once that is seen. */
  async function start() {
    const temporary = join(folder, 'tmp')
    await mkdir(temporary)
    await put('notes.md', notes)
    const args = ['dist/cli.js', join(folder, 'notes.md'), '-o', join(folder, 'decks')]
    const env = { ...process.env, TMPDIR: temporary }
    const child = spawn(process.execPath, args, { env })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    const closed = once(child, 'close')
    let browser: number | undefined
    while (!browser && child.exitCode === null) {
      browser = await findBrowser(ownFolder(temporary))
      await pause(2)
    }
    return { child, temporary, closed, said: () => err }
  }

  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('ended by %s: exit code %s, quiet, and no process stays', async (signal, code) => {
    const { child, temporary, closed, said } = await start()
    child.kill(signal)
    expect((await closed)[0]).toBe(code)
    expect(said()).toBe('')
    for (
      let turn = 0;
      (await processesOf(ownFolder(temporary))).length > 0 && turn < 200;
      turn += 1
    )
      await pause(50)
    expect(await processesOf(ownFolder(temporary))).toEqual([])
    // Nobody can tidy up who is killed: a later run does.
    if (signal !== 'SIGKILL') expect(await readdir(temporary)).toEqual([])
  })
})

onLinux('a browser at work', () => {
  let session: BrowserSession
  beforeEach(() => {
    session = browserSession({})
  })
  afterEach(() => session.close())

  const own = `recap-browser-${process.pid}-`
  /** Does something to the browser the first times, then asks it. */
  const asked = (times: number, signal: NodeJS.Signals) => {
    let turn = 0
    const answer = session.use(async (browser) => {
      turn += 1
      if (turn <= times) process.kill(await browserOf(own), signal)
      const page = await browser.newPage()
      return within(
        5_000,
        'answer',
        page.evaluate(() => 6 * 7),
      )
    })
    return { answer, turns: () => turn }
  }

  test('that dies is started once more', async () => {
    const { answer, turns } = asked(1, 'SIGKILL')
    expect(await answer).toBe(42)
    expect(turns()).toBe(2)
  })

  test('that dies twice is exit code 2, and is not tried for the next deck', async () => {
    const { answer, turns } = asked(9, 'SIGKILL')
    const failure = {
      exitCode: 2,
      // Its last words may stand in between: `(… zygote_linux.cc: write: Broken pipe)`.
      message: expect.stringMatching(
        /the browser died: it was ended by SIGKILL(?: \(.*\))?\. It was started twice\./,
      ),
    }
    await expect(answer).rejects.toMatchObject(failure)
    expect(turns()).toBe(2)
    await expect(session.use(async () => 1)).rejects.toMatchObject(failure)
  })

  test('that hangs is ended, and started once more', async () => {
    let turn = 0
    const answer = session.use(async (browser) => {
      turn += 1
      const page = await browser.newPage()
      if (turn === 1) process.kill(await browserOf(own), 'SIGSTOP')
      return within(turn === 1 ? 300 : 30_000, 'answer', page.screenshot())
    })
    expect((await answer).length).toBeGreaterThan(0)
    expect(turn).toBe(2)
  })

  test('whose work fails for another reason is not at fault', async () => {
    let turn = 0
    const work = session.use(async () => {
      turn += 1
      throw new TypeError('a bug')
    })
    await expect(work).rejects.toThrow('a bug')
    expect(turn).toBe(1)
  })
})
