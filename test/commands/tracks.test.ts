/** `recap tracks` as a user types it. */
import { spawn } from 'node:child_process'
import { lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const cli = resolve('dist/cli.js')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recap-tracks-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const recap = (args: string[], input = '') =>
  new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.end(input)
  })

const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text)
const get = (name: string) => readFile(join(folder, name), 'utf8')

const talks = ['Wine from Chile', 'Old wine', 'Cheese from goats', 'Old cheese']
const notes = `# Conf 2025\n\n${talks.map((title) => `## ${title}\n\n- x\n`).join('\n')}`
const lines =
  'tracks:\n  Wine: ["Wine from Chile", "Old wine"]\n  Cheese: ["Cheese from goats", "Old cheese"]\n'

const tracksOf = async (...inputs: string[]) => {
  const { out } = await recap(['outline', '--json', ...inputs])
  return JSON.parse(out).sessions.map(({ track }: { track: string | null }) => track)
}

describe('prints', () => {
  test('a front matter to paste, and nothing else on standard output', async () => {
    await put('n.md', notes)
    expect(await recap(['tracks', 'n.md'])).toEqual({
      code: 0,
      out: `---\n${lines}---\n`,
      err: '2 tracks, 4 sessions. Put this at the top of n.md; --write does it for you.\n',
    })
    expect(await get('n.md')).toBe(notes)
    expect(await recap(['tracks', '-'], notes)).toMatchObject({
      out: `---\n${lines}---\n`,
      err: '2 tracks, 4 sessions. Put this at the top of the notes.\n',
    })
  })

  test('what is printed is what it says, once it is pasted', async () => {
    const { out } = await recap(['tracks', '-'], notes)
    await put('n.md', out + notes)
    expect(await tracksOf('n.md')).toEqual(['Wine', 'Wine', 'Cheese', 'Cheese'])
    expect(await recap(['tracks', 'n.md'])).toEqual({
      code: 0,
      out: '',
      err: 'Every session has a track already: there is nothing to propose.\n',
    })
  })

  test('all tracks, where the notes have some: the block takes the place of theirs', async () => {
    await put('n.md', `---\ntracks:\n  Drinks: [Wine from, Old wine]\n---\n${notes}`)
    expect(await recap(['tracks', 'n.md'])).toMatchObject({
      code: 0,
      out: '---\ntracks:\n  Drinks: ["Wine from", "Old wine"]\n  Cheese: ["Cheese from goats", "Old cheese"]\n---\n',
      err: expect.stringContaining('Put this in place of `tracks` in n.md; --write'),
    })
  })

  test('TOML, where that is what the notes have', async () => {
    await put('n.md', `+++\ntitle = "T"\n+++\n${notes}`)
    expect(await recap(['tracks', 'n.md'])).toMatchObject({
      out: expect.stringMatching(/^\+\+\+\n\[tracks\]\nWine = \[.*\n.*\n\+\+\+\n$/),
      err: expect.stringContaining('Put this into the front matter of n.md'),
    })
  })

  test('a title that no pattern tells from others is a diagnostic', async () => {
    const talk = (title: string, track = '') => `## ${title}\n\n${track}- x\n`
    await put(
      'n.md',
      `# Conf 2025\n\n${[talk('Keynote: Engines', 'Track: Big\n\n'), talk('Keynote: Mice', 'Track: Small\n\n'), talk('Keynote')].join('\n')}`,
    )
    const { err } = await recap(['tracks', 'n.md'])
    expect(err).toMatch(/^n\.md:15:1 {2}warning {2}session-untold {2}no pattern tells "Keynote"/)
  })

  test.each([
    ['# Conf 2025\n\n## A\n\n- x\n\n## B\n\n- y\n', /at least 4 sessions to group, found 2/],
    [
      `# Conf 2025\n\n${['Wine', 'Cheese', 'Rockets', 'Brass'].map((one) => `## ${one}\n\n- x\n`).join('\n')}`,
      /something in common, found none/,
    ],
  ])('nothing, and says why: %j', async (text, message) => {
    const { code, out, err } = await recap(['tracks', '-'], text)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
  })
})

describe('--write', () => {
  test('puts them into the notes, says so, and is done then', async () => {
    await put('n.md', notes)
    expect(await recap(['tracks', '--write', 'n.md'])).toEqual({
      code: 0,
      out: 'n.md  2 tracks, 4 sessions\n',
      err: '',
    })
    const written = `---\n${lines}---\n\n${notes}`
    expect(await get('n.md')).toBe(written)
    expect(await recap(['tracks', '--write', 'n.md'])).toMatchObject({ code: 0, out: '' })
    expect(await get('n.md')).toBe(written)
  })

  test('byte-order mark and line ends of Windows stay', async () => {
    const typed = `\uFEFF---\ntitle: T\n---\n${notes.trimEnd()}`.replaceAll('\n', '\r\n')
    await put('n.md', typed)
    await recap(['tracks', '--write', 'n.md'])
    expect(await get('n.md')).toBe(
      typed.replace('title: T\r\n', `title: T\r\n${lines.replaceAll('\n', '\r\n')}`),
    )
  })

  test('a link stays a link', async () => {
    await put('real.md', notes)
    await symlink('real.md', join(folder, 'n.md'))
    expect(await recap(['tracks', '--write', 'n.md'])).toMatchObject({ code: 0 })
    expect((await lstat(join(folder, 'n.md'))).isSymbolicLink()).toBe(true)
    expect(await get('real.md')).toContain(lines)
  })

  test('a link to a file elsewhere is refused, and the file is left alone', async () => {
    await mkdir(join(folder, 'theirs'))
    await put('mine.md', notes)
    await symlink('../mine.md', join(folder, 'theirs', 'README.md'))
    const { code, err } = await recap(['tracks', '--write', 'theirs/README.md'])
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'theirs/README.md: expected a file to put tracks into, found a link to ',
      ),
    })
    expect(await get('mine.md')).toBe(notes)
  })

  test('of a folder, the page that it opens with; its other files stay as they are', async () => {
    await mkdir(join(folder, 'conf'))
    await put('conf/README.md', '# Conf 2025\n\nMy notes.\n')
    for (const title of talks) await put(`conf/${title}.md`, `# ${title}\n\n- x\n`)
    expect(await recap(['tracks', '--write', 'conf'])).toMatchObject({
      code: 0,
      out: 'conf/README.md  2 tracks, 4 sessions\n',
    })
    expect(await get('conf/Old wine.md')).toBe('# Old wine\n\n- x\n')
    expect((await tracksOf('conf')).sort()).toEqual(['Cheese', 'Cheese', 'Wine', 'Wine'])
  })

  test('of a folder without such a page, a new one: no file of a day or a talk tells of all', async () => {
    await mkdir(join(folder, 'conf'))
    const [one, two] = [talks.slice(0, 2), talks.slice(2)].map((titles) =>
      titles.map((title) => `# ${title}\n\n- x\n`).join('\n'),
    )
    await put('conf/day1.md', one ?? '')
    await put('conf/day2.md', two ?? '')
    const { out, err } = await recap(['tracks', 'conf'])
    expect(err).toContain('Save this as conf/README.md; --write does it for you.')
    expect(await recap(['tracks', '--write', 'conf'])).toMatchObject({
      code: 0,
      out: 'conf/README.md  new, 2 tracks, 4 sessions\n',
    })
    expect(await get('conf/README.md')).toBe(out)
    expect(await get('conf/day1.md')).toBe(one)
    expect(await tracksOf('conf')).toEqual(['Wine', 'Wine', 'Cheese', 'Cheese'])
    expect(await recap(['tracks', '--write', 'conf'])).toMatchObject({ code: 0, out: '' })
  })

  test('but in the place of no file', async () => {
    await mkdir(join(folder, 'conf'))
    for (const title of talks) await put(`conf/${title}.md`, `# ${title}\n\n- x\n`)
    await put('conf/README.md', '')
    expect(await recap(['tracks', '--write', 'conf'])).toMatchObject({ code: 1, out: '' })
    expect(await get('conf/README.md')).toBe('')
  })

  test('refuses where only talks have files, and the advice works', async () => {
    await mkdir(join(folder, 'conf'))
    for (const title of talks) await put(`conf/${title}.md`, `# ${title}\n\n- x\n`)
    const files = talks.map((title) => `conf/${title}.md`)
    const { code, err } = await recap(['tracks', '--write', ...files])
    expect(code).toBe(1)
    expect(err).toMatch(
      /Put what `recap tracks` prints without --write into a README\.md in their folder/,
    )
    const { out } = await recap(['tracks', ...files])
    await put('conf/README.md', out)
    expect((await tracksOf('conf')).sort()).toEqual(['Cheese', 'Cheese', 'Wine', 'Wine'])
  })

  test.each([
    ['standard input', ['-'], /standard input is none/],
    ['another encoding', ['latin.md'], /latin\.md: expected text in UTF-8/],
    [
      'what would have to be rewritten',
      ['scalar.md'],
      /scalar\.md:2:1: expected `tracks` with a list/,
    ],
  ])('refuses %s', async (_, inputs, message) => {
    const latin = Buffer.from(`${notes}\n\n- caf\u00e9\n`, 'latin1')
    const scalar = `---\ntracks:\n  Wine: Wine from\n---\n${notes}`
    await put('latin.md', latin)
    await put('scalar.md', scalar)
    const { code, out, err } = await recap(['tracks', '--write', ...inputs], notes)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
    expect(await readFile(join(folder, 'latin.md'))).toEqual(latin)
    expect(await get('scalar.md')).toBe(scalar)
  })
})

test('--write is of no use to other commands', async () => {
  expect(await recap(['outline', '--write', '-'], notes)).toMatchObject({
    code: 1,
    err: expect.stringContaining('--write is no option of `recap outline`'),
  })
})
