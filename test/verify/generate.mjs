// Blocks that the corpus has too few of, made of its words: the same on every run.

/** Mulberry32: a small generator of pseudo-random numbers, by Tommy Ettinger. */
export function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const text = (value) => ({ type: 'text', value })
const paragraph = (children) => ({ type: 'paragraph', children })

/**
 * @param words to make texts of
 * @param count of blocks of each kind
 * @returns bodies of slides, a title first; and their pictures, as `renderSlides` takes them
 */
export function generate(words, count, seed = 1) {
  const random = createRandom(seed)
  const below = (limit) => Math.floor(random() * limit)
  const pick = (list) => list[below(list.length)]
  const word = () => pick(words)
  const many = (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make)

  /** Where lines break in ways that are easy to get wrong. */
  const oddities = [
    () =>
      `https://${word()}.example.com/${many(1, 7, word).join('/')}?${word()}=${below(9999)}&${word()}=${word()}#${word()}`,
    () => `https://${word()}.org/${many(2, 9, word).join('-')}`,
    () => many(2, 6, word).join('.'),
    () => many(2, 7, word).join('-'),
    () => many(2, 5, word).join('/'),
    () => `/${many(2, 6, word).join('/')}.${pick(['js', 'tar.gz', 'md'])}`,
    () => `(${many(1, 4, word).join(' ')})`,
    () => `${word()}(${word()})`,
    () => `[${word()}] {${word()}}`,
    () => `"${many(1, 4, word).join(' ')}"`,
    () => `“${many(1, 4, word).join(' ')}”`,
    () => `‘${word()}’`,
    () => `${word()}’s`,
    () => `${word()} — ${word()}`,
    () => `${word()}—${word()}`,
    () => `${below(99)}–${below(999)}`,
    () => `${word()}…${word()}`,
    () => `${below(99999)} ${pick(['km', 'GB', 'ms', '%', '€'])}`,
    () => `${below(999)}${pick(['%', '°', '€', 'GB', '×'])}`,
    () => `${pick(['$', '€', '£', '#', '@', '~', '±'])}${below(9999)}.${below(99)}`,
    () => `-${below(99)} ${below(9)}-${below(9)} --${word()}=${word()}`,
    () => `${word()}?${word()}!${word()}:${word()};${word()},${word()}`,
    () => `${word()}_${word()}::${word()}<${word()}>`,
    () => `C++ ${word()}++ => ${word()} -> ${word()} || ${word()}&&${word()}`,
    () => `${word()}  \u00a0${word()}\u00a0${word()}`,
    () => many(8, 30, word).join(''),
    () => `«${word()}» café naïve ½ ${word()} ·${word()}· §${below(99)}`,
    () => `Straße Łódź ${word()}ğ Dvořák ${word()} • ${word()} → ${word()} ™`,
    () => `${word()}\u200b${word()}\u2011${word()}\u00ad${word()}`,
    () => `${word()}%20${word()}\\${word()}|${word()}~${word()}^${word()}`,
  ]
  const phrase = (odd = 0.2) => (random() < odd ? pick(oddities)() : word())
  const prose = (least, most, odd) => many(least, most, () => phrase(odd)).join(' ')

  /** As notes write code in a line. */
  const codes = [
    word,
    () => `${word()}.${word()}()`,
    () => `${word()}::${word()}<${word()}>`,
    () => `npm install --save-dev @${word()}/${word()}`,
    () => `git commit -m "${many(2, 5, word).join(' ')}"`,
    () => `/${many(2, 8, word).join('/')}`,
    () => many(1, 9, word).join(' '),
    () => many(3, 12, word).join('_'),
    () => `if (${word()} != ${word()}) { ${word()} }`,
  ]
  const styled = (children) =>
    pick([
      () => ({ type: 'strong', children }),
      () => ({ type: 'emphasis', children }),
      () => ({ type: 'link', url: 'https://example.com', children }),
    ])()
  const inline = () =>
    pick([
      () => ({ type: 'inlineCode', value: pick(codes)() }),
      () => ({ type: 'inlineCode', value: pick(codes)() }),
      () => styled([text(prose(1, 6, 0.1))]),
      () => styled([text(prose(1, 3, 0.1)), { type: 'inlineCode', value: pick(codes)() }]),
    ])()
  /** Text, or text with styles in it: between words, or in the middle of one. */
  const phrasing = (least, most) => {
    if (random() < 0.4) return [text(prose(least, most))]
    const children = [text(`${prose(1, most)}${pick([' ', ' ', ' (', '-', ''])}`)]
    for (let part = below(3); part >= 0; part -= 1)
      children.push(
        inline(),
        text(`${pick([' ', ' ', ', ', ') ', 's ', '-'])}${prose(1, 8)}${pick([' ', ' ', ''])}`),
      )
    return children
  }
  const sentence = () => paragraph(phrasing(3, 45))
  const item = (...children) => ({ type: 'listItem', spread: false, children })
  const list = (...children) => ({ type: 'list', ordered: false, spread: false, children })
  const codeLine = () =>
    pick([
      () => '',
      () => `${' '.repeat(2 * below(8))}${pick(codes)()}`,
      () => `${'\t'.repeat(below(4))}${many(2, 20, () => pick([word, ...codes])()).join(' ')}`,
      () =>
        `const ${word()} = ${word()}(${many(1, 6, () => `"${word()}"`).join(', ')}) // ${prose(2, 12, 0.3)}`,
      () => `$ curl -fsSL ${pick(oddities)()} | sh -s -- --${word()}=${word()}`,
      () => `${word()}${' '.repeat(below(60))}${word()}\t${word()}${' '.repeat(below(20))}`,
      () => many(10, 60, word).join(pick(['', '.', '-', '/', '_', ','])),
      () => `${' '.repeat(below(120))}${word()}`,
    ])()
  const row = (columns) => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, () => ({
      type: 'tableCell',
      children: random() < 0.1 ? [] : phrasing(1, 8),
    })),
  })

  const images = new Map()
  /** A picture of any size: small, as wide as the slide, a tower. */
  const picture = () => {
    const [width, height] = [1 + below(2400), 1 + below(1600)]
    const url = `${width}x${height}.svg`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
    images.set(url, `data:image/svg+xml,${encodeURIComponent(svg)}`)
    return paragraph([{ type: 'image', url, alt: word(), data: { width, height } }])
  }

  /** Each makes some ten blocks of its kind. */
  const makers = [
    () => many(8, 12, sentence),
    () => [list(...many(8, 12, () => item(sentence())))],
    () => [list(item(sentence(), list(...many(8, 12, () => item(sentence())))))],
    () => [
      list(item(sentence(), list(item(sentence(), list(...many(8, 12, () => item(sentence()))))))),
    ],
    () => many(8, 12, () => ({ type: 'heading', depth: 3 + below(3), children: phrasing(2, 16) })),
    () => [
      {
        type: 'code',
        lang: pick([null, 'js', 'sh', 'python']),
        value: many(8, 14, codeLine).concat('end').join('\n'),
      },
    ],
    () => [
      list(
        item(sentence(), {
          type: 'code',
          lang: null,
          value: many(8, 14, codeLine).concat('end').join('\n'),
        }),
      ),
    ],
    () => {
      const columns = 1 + below(6)
      return [{ type: 'table', align: [], children: many(9, 12, () => row(columns)) }]
    },
    () => [{ type: 'blockquote', children: many(8, 12, sentence) }],
    () => many(8, 12, picture),
    () => [list(...many(8, 12, () => item(picture())))],
  ]
  const bodies = []
  for (const make of makers)
    for (let made = 0; made < count; made += 10)
      bodies.push([{ type: 'heading', depth: 2, children: [text(prose(2, 14, 0.3))] }, ...make()])
  return { bodies, images }
}
