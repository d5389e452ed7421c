/** Pictures of notes are read, or become links. */
import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse/index.js'
import { loadImages } from '../../src/read/images.js'
import { buildText, parseText, sourceOf } from '../notes.js'
import { png, svg, svgUri } from '../pictures.js'

async function load(markdown: string) {
  const recap = parseText(`# Talk\n\n${markdown}`)
  const { diagnostics } = await loadImages(recap, '/notes')
  const images: Image[] = []
  for (const { body } of recap.sessions)
    visit({ type: 'root', children: body }, 'image', (image) => void images.push(image))
  return { images, diagnostics }
}

test('what is missing is reported in the file that says it, before its first session too', async () => {
  const recap = parse([
    sourceOf('README.md', '# Conf\n\n![x](a.png) and [y](b.pdf)\n'),
    sourceOf('t1.md', '# One\n\n- z\n\n![x](c.png)\n'),
    sourceOf('t2.md', '# Two\n\n- z\n'),
  ])
  const { diagnostics } = await loadImages(recap, '/notes')
  expect(diagnostics.map(({ id, position }) => [id, position])).toEqual([
    ['link-without-target', { path: 'README.md', line: 3, column: 17 }],
    ['image-not-found', { path: 'README.md', line: 3, column: 1 }],
    ['image-not-found', { path: 't1.md', line: 5, column: 1 }],
  ])
})

const sized = svg('width="60" height="40"')

describe('a picture inside the notes is shown', () => {
  test.each([
    ['a PNG', `![alt](${png(60, 40)})`],
    ['as Google Docs exports it', `![alt][image1]\n\n[image1]: <${png(60, 40)}>`],
    ['an SVG in Base64', `![alt](${svgUri(sized)})`],
    [
      'an SVG with its characters escaped',
      `![alt](data:image/svg+xml,${encodeURIComponent(sized)})`,
    ],
    [
      'an SVG with only its brackets escaped',
      `![alt](<data:image/svg+xml;utf8,${sized.replace(/</g, '%3C').replace(/>/g, '%3E')}>)`,
    ],
  ])('%s', async (_, markdown) => {
    const { images, diagnostics } = await load(markdown)
    expect(diagnostics).toEqual([])
    expect(images).toMatchObject([{ alt: 'alt', data: { width: 60, height: 40 } }])
    const { slides } = await buildText(`# Talk\n\n${markdown}`)
    expect(slides.html).toMatch(/<img src="data:image\/(png|svg\+xml);base64,[^"]+" alt="alt"/)
  })

  test('but not what is none', async () => {
    for (const data of ['image/svg+xml,%zz', 'image/png;base64,', 'image/png;base64,AAAA']) {
      const { images, diagnostics } = await load(`![alt](data:${data})`)
      expect(images).toEqual([])
      expect(diagnostics).toMatchObject([{ id: 'image-not-shown', position: { line: 3 } }])
    }
  })
})

test('the deck states the height of an SVG that has no size of its own', async () => {
  const shownOf = async (attributes: string) => {
    const { images } = await load(`![alt](${svgUri(svg(attributes))})`)
    return images[0]?.data?.shown
  }
  expect(await shownOf('viewBox="0 0 60 40"')).toBe(40)
  expect(await shownOf('width="100%" height="100%" viewBox="0 0 60 40"')).toBe(40)
  expect(await shownOf('width="60" height="40"')).toBeUndefined()
  expect(await shownOf('width="6cm" height="4cm" stroke-width="2"')).toBeUndefined()
  const { markdown } = await buildText(`# Talk\n\n![alt](${svgUri(svg('viewBox="0 0 60 40"'))})`)
  expect(markdown).toContain('![h:40 alt]')
})

test('a missing picture that links from a heading leaves no link inside a link', async () => {
  const { markdown } = await buildText('# Talk [![chart](x.png)](https://example.com)\n\n- a')
  expect(markdown).toContain('[chart](https://example.com)<small>')
  expect(markdown).not.toContain('[[')
})
