/** A browser as a process: started with a pipe, and gone with all of its children when recap is. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { isAbsolute, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import puppeteer from 'puppeteer-core'
import type { Executable } from './bundled.js'
import { within } from './failure.js'
import type { RunningBrowser } from './launch.js'
import { limits } from './limits.js'
import { pipeTransport } from './pipe.js'
import { makeRoom } from './room.js'

const ownArguments = () => [
  '--remote-debugging-pipe',
  // Chromium refuses to sandbox root; everywhere else the sandbox stays, unless its user says otherwise.
  ...(process.getuid?.() === 0 || process.env.CHROME_NO_SANDBOX ? ['--no-sandbox'] : []),
  // Text is measured here and drawn elsewhere: without hinting it is as wide on every machine.
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // No name has an address: not even the browser's own errands reach anybody.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** @throws Error when it does not start; RecapError when there is no room for its temporary files */
export async function startBrowser({ path, env }: Executable): Promise<RunningBrowser> {
  const room = await makeRoom()
  let child: ChildProcess | undefined
  let ending: string | null = null
  let ended: Promise<void> = Promise.resolve()
  const tidy = () => {
    if (child) killTree(child)
    room.removeNow()
  }
  const kill = async () => {
    if (child) killTree(child)
    await Promise.race([ended, pause(limits.close)])
    await room.remove()
  }
  process.on('exit', tidy)
  try {
    const args = puppeteer.defaultArgs({
      headless: 'shell',
      userDataDir: join(room.folder, 'profile'),
      args: ownArguments(),
    })
    child = spawn(path, args, {
      // Not in the working folder: what lies beside notes is nothing that a program should find.
      cwd: room.folder,
      // A group of its own: they all end together.
      detached: process.platform !== 'win32',
      env: environment(room.folder, env),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const said = lastWords(child.stderr as Readable)
    ended = new Promise((resolve) => {
      child?.once('error', ({ message }) => {
        ending ??= `it could not be run: ${message}`
        resolve()
      })
      child?.once('close', (code, signal) => {
        ending ??= `it ${signal ? `was ended by ${signal}` : `ended with exit code ${code}`}${said()}`
        resolve()
      })
    })
    // However it ends.
    ended.then(room.remove).finally(() => process.off('exit', tidy))
    const [, , , toBrowser, fromBrowser] = child.stdio
    const connected = puppeteer.connect({
      transport: pipeTransport(toBrowser as Writable, fromBrowser as Readable),
      defaultViewport: null,
      // recap has limits of its own: an honest print may take longer than any number here.
      protocolTimeout: 0,
    })
    const browser = await within(
      limits.launch,
      'start',
      Promise.race([connected, ended.then(() => Promise.reject(new Error(ending ?? '')))]),
    )
    return {
      browser,
      path,
      ending: () => ending,
      close: async () => {
        // Where it does not answer it is killed; it may be dead already.
        await within(limits.close, 'end', Promise.all([browser.close(), ended])).catch(() => {})
        await kill()
      },
      kill,
    }
  } catch (error) {
    await kill()
    process.off('exit', tidy)
    throw ending ? new Error(ending, { cause: error }) : error
  }
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref()
  })

function killTree({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL')
    else if (exitCode === null)
      execFileSync(join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe'), [
        ...['/pid', String(pid), '/T', '/F'],
      ])
  } catch {
    // They are gone already.
  }
}

/** The last lines that it wrote, in parentheses: Chromium says there what is missing. */
function lastWords(stderr: Readable): () => string {
  let text = ''
  stderr.setEncoding('utf8').on('data', (part) => {
    text = (text + part).slice(-2_000)
  })
  return () => {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.length > 0 ? ` (${lines.slice(-1).join('').slice(0, 200)})` : ''
  }
}

function environment(folder: string, more: Executable['env']): NodeJS.ProcessEnv {
  const all: NodeJS.ProcessEnv = { ...process.env, ...more }
  // Chromium's own temporary files, and the memory that its processes share, go with its profile. Elsewhere than on Linux
  // the system's place for them is not taken from here, or paths of sockets would become too long.
  if (process.platform === 'linux') all.TMPDIR = folder
  // An empty entry stands for the folder that one is in, and so does a relative one.
  const libraries = all.LD_LIBRARY_PATH?.split(':').filter(isAbsolute)
  if (libraries) all.LD_LIBRARY_PATH = libraries.join(':')
  return all
}
