/** No file beside the notes, in the working folder or above it is run, or read as configuration. */
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, recapIn, useFolder } from '../commandLine.js'

useFolder()

/** Names the file that ran, in a folder that all of them know. */
const script = (name: string) =>
  `require('node:fs').writeFileSync(require('node:path').join(process.env.PLANTED, ${JSON.stringify(name.replaceAll('/', '_'))}), '')`
const module = (name: string) =>
  `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.PLANTED + ${JSON.stringify(`/${name.replaceAll('/', '_')}`)}, '')`

/** What puppeteer, marp-cli, cosmiconfig, postcss, browserslist, babel and npm look for, and what would be found by name. */
const commonJs = [
  ...['.puppeteerrc.cjs', 'puppeteer.config.cjs', '.config/puppeteerrc.cjs'],
  ...['marp.config.cjs', '.marprc.cjs', '.config/marprc.cjs'],
  ...['postcss.config.cjs', '.postcssrc.cjs', 'babel.config.cjs', '.babelrc.cjs'],
  ...['node_modules/puppeteer/index.js', 'node_modules/puppeteer-core/index.js'],
  ...['node_modules/@marp-team/marp-core/index.js', 'node_modules/@marp-team/marp-cli/index.js'],
  ...['node_modules/@sparticuz/chromium/index.js', 'node_modules/browserslist-config-x/index.js'],
  'preload.cjs',
]
const modules = [
  ...['.puppeteerrc.js', '.puppeteerrc.mjs', 'puppeteer.config.js', 'puppeteer.config.mjs'],
  ...['puppeteer.config.ts', '.puppeteerrc.ts', '.config/puppeteerrc.js'],
  ...['marp.config.js', 'marp.config.mjs', 'marp.config.ts', '.marprc.js', '.marprc.mjs'],
  ...['postcss.config.js', 'postcss.config.mjs', '.postcssrc.js', 'babel.config.js'],
]
const programs = ['chromium', 'google-chrome', 'google-chrome-stable', 'node_modules/.bin/chromium']
const planted: Record<string, string> = {
  ...Object.fromEntries(commonJs.map((name) => [name, script(name)])),
  ...Object.fromEntries(modules.map((name) => [name, module(name)])),
  ...Object.fromEntries(
    programs.map((name) => [name, `#!/bin/sh\n: > "$PLANTED/${name.replaceAll('/', '_')}"\n`]),
  ),
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    puppeteer: { executablePath: './chromium' },
    browserslist: ['extends browserslist-config-x'],
    marp: { engine: './marp.config.mjs', html: true },
  }),
  '.npmrc': 'node-options=--require ./preload.cjs\n',
  '.env': 'CHROME_PATH=./chromium\nNODE_OPTIONS=--require ./preload.cjs\n',
  '.browserslistrc': 'extends browserslist-config-x\n',
}

async function plant(at: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(at, name)), { recursive: true })
    await writeFile(join(at, name), planted[name] ?? '')
    if (programs.includes(name)) await chmod(join(at, name), 0o755)
  }
}

const everything = Object.keys(planted)
/** Where it names a setting, cosmiconfig looks no further. */
const files = everything.filter((name) => name !== 'package.json')

describe('nothing runs that was planted', () => {
  test.each<[string, string, readonly string[]]>([
    ['all files', 'above/work/notes', files],
    ['all files', 'above/work', files],
    ['all files', 'above', files],
    ['all files and package.json', 'above/work', everything],
    ['a configuration of puppeteer alone', 'above', ['.puppeteerrc.cjs']],
    ['another one alone', 'above/work', ['puppeteer.config.mjs']],
  ])('%s, in %s', async (_, at, names) => {
    const [ran, work] = [join(folder, 'ran'), join(folder, 'above/work')]
    await mkdir(ran)
    await mkdir(join(work, 'notes'), { recursive: true })
    await writeFile(join(work, 'notes/a.md'), '# Conf\n\n## A\n\n- x\n\n## B\n\n- y\n')
    await plant(join(folder, at), names)
    // An empty entry of a PATH stands for the working folder.
    const path = ['', '.', 'notes', '..', process.env.PATH].join(delimiter)
    const { code, err } = await recapIn(work, ['notes/a.md'], { PLANTED: ran, PATH: path })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(await readdir(ran)).toEqual([])
    expect(await readFile(join(work, 'decks/a.pdf'), 'latin1')).toMatch(/^%PDF/)
  })
})
