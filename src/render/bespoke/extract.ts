/**
 * Takes marp-cli's bespoke template out of marp-cli, once, when recap is built.
 *
 * marp-cli has no API for it: its converter is private, and calling its command line for every deck would render all
 * slides a second time. So it renders one marker slide here, and what surrounds the marker is the template.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marpCli } from '@marp-team/marp-cli'
import { type BespokeTemplate, templateUrl } from './template.js'

const folder = await mkdtemp(join(tmpdir(), 'recap-template-'))
try {
  const [input, output] = [join(folder, 'marker.md'), join(folder, 'marker.html')]
  await writeFile(input, 'marker\n')
  const status = await marpCli([
    input,
    '--output',
    output,
    '--template',
    'bespoke',
    '--no-config-file',
    '--no-stdin',
  ])
  if (status !== 0) throw new Error(`marp-cli ended with status ${status}`)
  await writeFile(templateUrl, JSON.stringify(split(await readFile(output, 'utf8'))))
} finally {
  await rm(folder, { recursive: true })
}

function split(html: string): BespokeTemplate {
  const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1]
  const controls = /<body>([\s\S]*?)<div id=":\$p">/.exec(html)?.[1]
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
  const [marpScript, script] = scripts
  if (
    !css?.includes('bespoke') ||
    !controls?.includes('bespoke-marp-osc') ||
    scripts.length !== 2 ||
    !marpScript?.includes('marpit') ||
    !script?.includes('bespoke')
  )
    throw new Error('marp-cli changed its bespoke template: mend src/render/bespoke/extract.ts')
  return { css, controls, marpScript, script }
}
