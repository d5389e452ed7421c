/** The command as a user types it, from another folder, and what it says when something is wrong. */
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, folder, recap, useFolder } from './commandLine.js'

const seed = resolve('notes/rustconf-2025.md')

useFolder()

/** A theme in which no bullet fits a slide. */
const never = "/* @theme never */ @import 'recap'; section.session li { padding-bottom: 700px }"

describe('what it writes', () => {
  test('Markdown, HTML and PDF below decks/, and says so', async () => {
    const { code, out, err } = await recap([seed])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(await files('decks')).toEqual([
      'rustconf-2025.html',
      'rustconf-2025.md',
      'rustconf-2025.pdf',
    ])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.replace(/\d+ slides, [\d.]+ [kM]B/, 'SIZE')),
    ).toEqual(['md', 'html', 'pdf'].map((ending) => `decks/rustconf-2025.${ending}  SIZE`))
  })

  test.each([
    [['--html'], ['decks', 'decks/notes.html']],
    [
      ['--md', '--html', '-o', 'out'],
      ['out', 'out/notes.html', 'out/notes.md'],
    ],
    [
      ['-o', 'deep/talk.md'],
      ['deep', 'deep/talk.md'],
    ],
    [['-o', 'talk.html'], ['talk.html']],
  ])('%j: these files, and no others', async (args, written) => {
    expect(await recap(['-', ...args], { input: '# A\n\n- x\n' })).toMatchObject({ code: 0 })
    expect(await files()).toEqual(written)
  })

  test('a folder is one deck, in natural order', async () => {
    await mkdir(join(folder, 'conf/.hidden'), { recursive: true })
    for (const [name, text] of Object.entries({
      'day10.md': '# Ten\n\n- x',
      'day2.md': '# Two\n\n- x',
      '.hidden/a.md': '# Hidden',
      'b.txt': '# Text',
      'empty.md': '',
    }))
      await writeFile(join(folder, 'conf', name), text)
    const { code, out } = await recap(['outline', 'conf', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).sessions.map(({ title }: { title: string }) => title)).toEqual([
      'Two',
      'Ten',
    ])
  })

  test('a folder is built as often as one likes: its decks are no notes', async () => {
    await writeFile(join(folder, 'n.md'), '# A\n\n- x\n\n# B\n\n- y')
    const [first, second] = [await recap(['.', '--md']), await recap(['.', '--md'])]
    expect(second).toEqual(first)
  })

  test('4:3 and a theme of the author', async () => {
    await writeFile(
      join(folder, 'mine.css'),
      '/* @theme mine */\n@import "recap";\nsection { --paper: #eeeeee }',
    )
    expect(
      await recap(['-', '--size', '4:3', '--theme', 'mine.css', '--md', '--html'], {
        input: '# A\n\n- x',
      }),
    ).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'decks/notes.md'), 'utf8')).toMatch(/theme: mine\nsize: 4:3/)
    const html = await readFile(join(folder, 'decks/notes.html'), 'utf8')
    expect(html).toContain('viewBox="0 0 960 720"')
    expect(html).toMatch(/--paper:\s*#eeeeee/)
  })

  test('pictures beside the notes are inside the deck; others are links, and reported', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await mkdir(join(folder, 'in/img'), { recursive: true })
    await writeFile(join(folder, 'in/img/a b.png'), png)
    await writeFile(join(folder, 'secret.png'), png)
    await symlink(join(folder, 'secret.png'), join(folder, 'in/linked.png'))
    // A FIFO would be read for ever.
    execFileSync('mkfifo', [join(folder, 'in/pipe.png')])
    await writeFile(
      join(folder, 'in/n.md'),
      '# A\n\n![ok](img/a%20b.png)\n\n![out](../secret.png)\n\n![link](linked.png)\n\n![web](https://example.com/x.png)\n\n![none](none.png)\n\n![text](n.md)\n\n![pipe](pipe.png)\n',
    )
    const { code, err } = await recap(['in/n.md', '--html', '--md'])
    expect(code).toBe(0)
    expect(err.match(/in\/n\.md:\d+:1 {2}warning {2}image-not-shown/g)).toHaveLength(5)
    expect(err).toMatch(
      /in\/n\.md:11:1 {2}error {2}image-not-found {2}the picture none\.png .*Correct the path/,
    )
    const html = await readFile(join(folder, 'decks/n.html'), 'utf8')
    expect(html.match(/<img[^>]+src="data:image\/png;base64,/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img[^>]+src="(?!data:)/)
    expect(await readFile(join(folder, 'decks/n.md'), 'utf8')).toContain(
      '![ok](../in/img/a%20b.png)',
    )
  })
})

describe('outline', () => {
  test('lists the sessions as a human would', async () => {
    const { code, out } = await recap(['outline', seed])
    expect(code).toBe(0)
    const lines = out.trim().split('\n')
    expect(lines[0]).toBe('RustConf 2025: 10 sessions')
    expect(lines[1]).toMatch(/^Line +Day +Time +Session +Speakers +Track +Bullets +Lines$/)
    expect(lines).toHaveLength(12)
    expect(lines[7]).toMatch(
      /^ 127 +2025-09-03 +Rust at the Last Mile in Healthcare +Ally Salim Jr +Applications +21 +25$/,
    )
  })

  test('--json has the agreed shape', async () => {
    const { out } = await recap(['outline', seed, '--json'])
    const { event, sessions, asides, diagnostics } = JSON.parse(out)
    expect(diagnostics).toEqual([])
    expect(event).toEqual({
      title: 'RustConf 2025',
      dates: { from: '2025-09-03', to: '2025-09-03' },
      location: 'Remote',
    })
    expect(asides).toEqual([])
    expect(sessions[1]).toEqual({
      path: seed,
      line: 46,
      endLine: 49,
      bullets: 2,
      title: 'Diamond Sponsor Talk',
      speakers: [],
      start: '09:50',
      end: '10:00',
      day: '2025-09-03',
      track: 'Systems',
      room: null,
    })
  })

  test('--json tells of what stands between sessions too', async () => {
    const input = '# Conf\n\n## A\n\n- x\n\n## Links\n\n- y\n- z\n\n## B\n\n- w\n'
    const { out } = await recap(['outline', '-', '--json'], { input })
    expect(JSON.parse(out).asides).toEqual([
      { path: '<stdin>', line: 7, endLine: 10, title: 'Links', bullets: 2 },
    ])
  })

  test('a terminal is not obeyed by notes', async () => {
    const { out } = await recap(['outline', '-'], { input: '# Red \u001b[31malert\u0007\n\n- x' })
    expect(out).not.toMatch(/[\u001b\u0007]/)
  })
})

describe('check', () => {
  const notes = [
    '# Conf 2025',
    '## Ends before it starts 9:05 - 3:35am',
    'Room: Blue',
    '- x',
    '## Two at once 9:10am',
    'Room: Blue',
    '- [nowhere]()',
    '## Missing',
    '![p](none.png) and [f](none.pdf)',
    '## Missing',
    '#### Skipped',
    '- y',
    '## 11:00',
    '## Ruhe: Kwame Nkrumaa Adjei',
    '- z',
  ].join('\n\n')

  test('prints diagnostics in the order of the notes, and nothing else', async () => {
    await writeFile(join(folder, 'n.md'), `---\nspeker: x\ntracks:\n  A: [gone]\n---\n${notes}`)
    const { code, out, err } = await recap(['check', 'n.md'])
    expect({ code, err }).toEqual({ code: 6, err: '' })
    const found = out
      .trim()
      .split('\n')
      .map((line) => /^n\.md:(\d+):\d+ {2}(\w+) {2}([\w-]+) {2}\S/.exec(line)?.slice(1).join(' '))
    expect(found).toEqual([
      '2 warning front-matter-unknown-key',
      '3 warning track-matches-nothing',
      '8 error end-before-start',
      '18 warning link-without-target',
      '22 error image-not-found',
      '22 warning link-without-target',
      '24 info duplicate-title',
      '26 info heading-level-skipped',
      '30 warning untitled-session',
      '30 info empty-session',
      '32 info speaker-guessed',
    ])
    expect(out).toContain('did you mean `speaker`?')
  })

  test('--json, --strict, and exit codes', async () => {
    const run = async (text: string, ...flags: string[]) => {
      const { code, out } = await recap(['check', '-', '--json', ...flags], { input: text })
      return { code, ids: JSON.parse(out).map(({ id }: { id: string }) => id) }
    }
    const clean = '# Conf 2025\n\n## A 9:00\n\n- x\n\n## B 10:00\n\n- y'
    expect(await run(clean, '--strict')).toEqual({ code: 0, ids: [] })
    const warned = clean.replace('- y', '- [y]()')
    expect(await run(warned)).toEqual({ code: 0, ids: ['link-without-target'] })
    expect(await run(warned, '--strict')).toEqual({ code: 6, ids: ['link-without-target'] })
    expect((await run(clean.replace('10:00', '10:00-9:00'))).code).toBe(6)
  })

  test('--fit measures the slides, and writes nothing', async () => {
    await writeFile(join(folder, 'never.css'), never)
    const input = '# Conf 2025\n\n## A 9:00\n\n- x\n\n## B 10:00\n\n- y'
    const run = async (...flags: string[]) => {
      const { code, out } = await recap(['check', '-', '--json', ...flags], { input })
      return { code, found: JSON.parse(out) }
    }
    expect(await run('--fit', '--size', '4:3')).toEqual({ code: 0, found: [] })
    expect(await run('--fit', '--theme', 'never.css')).toMatchObject({
      code: 6,
      found: [
        { id: 'slide-overflow', path: '<stdin>', line: 5 },
        { id: 'slide-overflow', path: '<stdin>', line: 9 },
      ],
    })
    expect(await files('.')).toEqual(['never.css'])
    expect(await recap(['check', '-', '--theme', 'gaia'], { input })).toMatchObject({
      code: 1,
      err: expect.stringContaining('Add --fit'),
    })
  })

  test('two sessions at once in one room', async () => {
    const { out } = await recap(['check', '-'], {
      input:
        '# Conf 2025\n\n## A 9:00-10:00\n\nRoom: 1\n\n- x\n\n## B 9:30\n\nRoom: 1\n\n- y\n\n## C 9:30\n\nRoom: 2\n\n- z',
    })
    expect(out).toMatch(
      /^<stdin>:9:1 {2}warning {2}room-taken-twice {2}"B" starts at 09:30 in 1.*\n$/,
    )
  })

  test('an option of another command is refused', async () => {
    expect(await recap(['outline', seed, '--strict'])).toMatchObject({ code: 1 })
    expect(await recap([seed, '--json'])).toMatchObject({ code: 1 })
  })
})

describe('misuse is one line that says what to do', () => {
  const prepare = {
    'empty.md': '',
    'blank.md': ' \n\n',
    'binary.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    'yaml.md': '---\ntitle: "open\n---\n# A',
    'js.md': '---js\nprocess.exit(7)\n---\n# A',
    'noname.css': 'section { color: red }',
    'broken.css': '/* @theme broken */ section {',
    'deck.md': '---\nmarp: true\n---\n# A',
    'deep.md': `${'*a **b '.repeat(3000)}x${' b** a*'.repeat(3000)}`,
    'escape.md': '---\u001b]0;pwned\u0007\nx: y\n---\n',
    'ok.md': '# A\n\n- x',
  }

  test.each([
    [
      ['nowhere.md'],
      /^recap: nowhere\.md: cannot be read: no such file or folder\. Check the path\.$/,
    ],
    [['empty.md'], /^recap: empty\.md: expected notes, found an empty file\./],
    [['blank.md'], /found an empty file/],
    [['binary.md'], /^recap: binary\.md: expected Markdown text in UTF-8, found a binary file\./],
    [['bare'], /^recap: bare: expected Markdown files \(\.md\) below this folder/],
    [['yaml.md'], /^recap: yaml\.md:\d+:\d+: the front matter is no YAML/],
    [['js.md'], /^recap: js\.md:1:4: expected YAML front matter, found `js`/],
    [['-'], /^recap: <stdin>: expected notes, found nothing\./],
    [[], /^recap: expected notes, found none\./],
    [['outline'], /^recap: expected notes, found none\. Try `recap outline notes\.md`/],
    [['ok.md', '--htlm'], /^recap: unknown option --htlm \(did you mean `--html`\?\)\./],
    [['ok.md', '-x'], /^recap: unknown option -x\./],
    [['ok.md', '--size'], /--size/],
    [['ok.md', '--size', '16:10'], /^recap: --size: expected one of 16:9, 4:3, found "16:10"/],
    [
      ['ok.md', '--theme', 'reccap'],
      /^recap: theme: expected one of recap, .* \(did you mean `recap`\?\)/,
    ],
    [['ok.md', '--theme', 'none.css'], /none\.css: cannot be read/],
    [['ok.md', '--theme', 'noname.css'], /noname\.css:1:1: expected the name of the theme/],
    [['ok.md', '--theme', 'broken.css'], /broken\.css:1:\d+: the theme is no CSS/],
    [
      ['ok.md', '-o', 'ok.md/deck'],
      /^recap: ok\.md\/deck\/ok\.md: cannot be written: .*Choose another place with -o\.$/,
    ],
    [
      ['ok.md', '-o', '/proc/recap'],
      /^recap: \/proc\/recap\/ok\.md: cannot be written: .* with -o\.$/,
    ],
    [['ok.md', '-o', 'ok.md'], /^recap: ok\.md: the deck would overwrite the notes\./],
    [['ok.md', '--md', '-o', '.'], /^recap: ok\.md: the deck would overwrite the notes\./],
    [['alias.md', '-o', 'ok.md'], /^recap: ok\.md: the deck would overwrite the notes\./],
    [
      ['ok.md', '-o', '-'],
      /^recap: -o: expected a folder, or a file ending in \.md, \.html, \.pdf, found "-"/,
    ],
    [['ok.md', '-o', 'talk.docx'], /^recap: -o: expected a folder/],
    [['ok.md', '--json'], /^recap: --json is no option of `recap build`/],
    [['outline', 'ok.md', '--pdf'], /^recap: --pdf is no option of `recap outline`/],
    [['deck.md'], /^recap: deck\.md: expected notes, found a Marp deck/],
    [['deep.md'], /^recap: deep\.md:1:1: the notes are nested thousands of levels deep/],
    [['escape.md'], /^recap: escape\.md:1:4: [^\u001b\u0007]*$/],
    [
      ['ok.md', '-o', 'talk.pdf', '--html'],
      /^recap: -o talk\.pdf: a file holds one format, found --html too/,
    ],
  ])('%j: exit 1, one line that helps, nothing written', async (args, message) => {
    for (const [name, content] of Object.entries(prepare))
      await writeFile(join(folder, name), content)
    await mkdir(join(folder, 'bare'))
    await symlink(join(folder, 'ok.md'), join(folder, 'alias.md'))
    const before = await files()
    const { code, out, err } = await recap(args)
    expect(err.trim()).toMatch(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(await files()).toEqual(before)
  })

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to', async () => {
    await writeFile(join(folder, 'ok.md'), '# A\n\n- x')
    await mkdir(join(folder, 'locked'))
    await chmod(join(folder, 'locked'), 0o500)
    expect(await recap(['ok.md', '-o', 'locked/deck'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('permission denied'),
    })
  })

  test('a slide that holds too much: files are written, the lines are named, exit 6', async () => {
    await writeFile(join(folder, 'never.css'), never)
    await writeFile(join(folder, 'n.md'), '# Conf\n\n## A\n\n- x\n\n## B\n\n- y')
    const { code, err } = await recap(['n.md', '--pdf', '--theme', 'never.css'])
    expect(code).toBe(6)
    expect(err).toMatch(
      /^n\.md:5:1 {2}error {2}slide-overflow {2}expected slide 3 to hold this, found \d+ px too much below it\. Shorten/,
    )
    expect(err).toMatch(/recap: 2 slides hold more than fits: see above\./)
    expect(await files('decks')).toEqual(['n.pdf'])
  })

  test('a theme without measures needs a browser, whatever is written', async () => {
    await writeFile(join(folder, 'ok.md'), '# A\n\n- x')
    const { code, err } = await recap([
      'ok.md',
      '--md',
      '--theme',
      'gaia',
      '--browser',
      '/no/browser',
    ])
    expect(code).toBe(2)
    expect(err).toMatch(/a theme without measures need one/)
    expect(await files('.')).toEqual(['ok.md'])
  })

  test('no browser: exit 2, three ways to get one, HTML and Markdown written', async () => {
    await writeFile(join(folder, 'ok.md'), '# A\n\n- x')
    const { code, out, err } = await recap(['ok.md', '--browser', '/no/browser'])
    expect(code).toBe(2)
    expect(out).toMatch(/^decks\/ok\.md .*\ndecks\/ok\.html .*\n$/)
    expect(err).toMatch(
      /install Chrome, Chromium or Edge; or run `npx puppeteer browsers install chrome`; or name one with --browser PATH or CHROME_PATH/,
    )
    expect(await files('decks')).toEqual(['ok.html', 'ok.md'])
    expect(
      await recap(['ok.md', '--pdf'], { env: { CHROME_PATH: process.execPath } }),
    ).toMatchObject({ code: 2, err: expect.stringContaining('did not start') })
  })

  test('a stack trace only with --debug', async () => {
    expect((await recap(['nowhere.md'])).err).not.toContain('    at ')
    expect((await recap(['nowhere.md', '--debug'])).err).toContain('    at ')
  })
})

test('--help and the README have the same flags', async () => {
  const { code, out } = await recap(['--help'])
  expect(code).toBe(0)
  const readme = await readFile('README.md', 'utf8')
  const [table = ''] = /\| flag \| meaning \|[\s\S]*?\n\n/.exec(readme) ?? []
  const [, options = ''] = /\nOptions\n([\s\S]*?)\n\n/.exec(out) ?? []
  // The first column: the second names flags that go with it.
  const flagsOf = (text: string, column: RegExp) =>
    text
      .split('\n')
      .flatMap((line) => column.exec(line)?.[0].match(/--?[a-z]+/g) ?? [])
      .sort()
  expect(flagsOf(options, /^ +-.*? {2}/)).toEqual(flagsOf(table, /^\| (?:\\\||[^|])*\|/))
})

test('--version', async () => {
  expect((await recap(['--version'])).out.trim()).toBe(
    JSON.parse(await readFile('package.json', 'utf8')).version,
  )
})
