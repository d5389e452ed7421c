/** The command as a user types it, each test in an empty folder of its own. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

const cli = resolve('dist/cli.js')

export interface Run {
  code: number | null
  out: string
  err: string
}

export let folder: string

export const useFolder = (): void => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recap-cli-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })
}

export const recap = (
  args: string[],
  { input, env }: { input?: string; env?: NodeJS.ProcessEnv } = {},
) => run(args, { cwd: folder, input, env })

/** @param cwd the working folder */
export const recapIn = (cwd: string, args: string[], env: NodeJS.ProcessEnv) =>
  run(args, { cwd, input: '', env })

const run = (
  args: string[],
  {
    cwd,
    input,
    env,
  }: { cwd: string; input: string | undefined; env: NodeJS.ProcessEnv | undefined },
) =>
  new Promise<Run>((done) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      env: { ...process.env, ...env },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.end(input ?? '')
  })

export const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text)
export const get = (name: string) => readFile(join(folder, name), 'utf8')

export const files = async (below = '.') =>
  (await readdir(join(folder, below), { recursive: true })).sort()
