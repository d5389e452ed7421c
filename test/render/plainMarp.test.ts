/** The deck is plain Marp: its own command line, with the theme, shows what recap shows. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildText, sectionsOf, shownText } from '../notes.js'

test('plain marp renders the same slides', async () => {
  const { markdown, slides } = await buildText(await readFile('notes/rustconf-2025.md', 'utf8'))
  const folder = await mkdtemp(join(tmpdir(), 'recap-marp-'))
  try {
    const [deck, html] = [join(folder, 'deck.md'), join(folder, 'deck.html')]
    await writeFile(deck, markdown)
    const marp = [
      'node_modules/.bin/marp',
      '--no-config-file',
      '--no-stdin',
      '--theme-set',
      'themes/recap.css',
      '-o',
      html,
      '--',
      deck,
    ]
    const { status, stderr } = spawnSync(process.execPath, marp, { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('WARN') })
    const plain = sectionsOf(await readFile(html, 'utf8'))
    const ours = sectionsOf(slides.html)
    expect(plain.map(shownText)).toEqual(ours.map(shownText))
    const looks = ['id', 'className', 'dataTheme', 'dataSize', 'lang'] as const
    for (const name of looks)
      expect(plain.map(({ properties }) => properties[name])).toEqual(
        ours.map(({ properties }) => properties[name]),
      )
  } finally {
    await rm(folder, { recursive: true })
  }
})
