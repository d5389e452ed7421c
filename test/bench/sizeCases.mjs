// The notes of `size.mjs`, by what they have much of. The same on every run: words come from a seeded generator.

/** Numerical Recipes' linear congruential generator. @returns a whole number from 0, below `limit` */
function dice(seed) {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const syllables = 'ka lo mi ren ta vo su per lin dra co ne fi bar to sha gre mon ul es'.split(' ')
const small = 'the a of to in and for with on from is are we they it by at as how why'.split(' ')

/** Some 8,000 words, of which a third of a text are the twenty small ones. */
function writer(seed) {
  const roll = dice(seed)
  const word = () =>
    roll(3) === 0
      ? small[roll(small.length)]
      : Array.from({ length: 1 + roll(3) }, () => syllables[roll(syllables.length)]).join('')
  const words = (count) => Array.from({ length: count }, word).join(' ')
  const sentence = (count) => {
    const text = words(count)
    return `${text[0].toUpperCase()}${text.slice(1)}.`
  }
  const name = () =>
    [word(), word()].map((part) => `${part[0].toUpperCase()}${part.slice(1)}son`).join(' ')
  return { roll, word, words, sentence, name }
}

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const lines = (count, make) => times(count, make).join('\n')

const talk = (body) => `# Big Conf 2025\n\n## A talk by Ann Lee\n\n${body}\n`

/** A talk as people type it: time, speaker, nested bullets, a link, code, a quotation, a table at times. */
function session({ roll, word, words, sentence, name }, index) {
  const bullets = lines(38 + roll(24), () => {
    const depth = roll(5)
    const text = depth === 0 ? `**${words(3)}**: ${sentence(10)}` : sentence(6 + roll(16))
    const link = roll(12) === 0 ? ` [${words(3)}](https://example.org/${word()}/${roll(9999)})` : ''
    const code = roll(9) === 0 ? ` with \`${word()}.${word()}()\`` : ''
    return `${'  '.repeat(Math.min(depth, 3))}- ${text}${code}${link}`
  }).replace(/^ +/, '')
  const hour = 9 + (index % 8)
  return [
    `## ${sentence(4 + roll(5)).slice(0, -1)}`,
    `${hour}:00 - ${hour}:45`,
    `Speaker: ${name()}`,
    sentence(40),
    bullets,
    ...(roll(4) === 0
      ? [`\`\`\`js\n${lines(12, () => `const ${word()} = ${word()}(${roll(99)})`)}\n\`\`\``]
      : []),
    ...(roll(6) === 0 ? [`> ${sentence(20)}`] : []),
    ...(roll(8) === 0
      ? [
          `| ${word()} | ${word()} |\n| --- | --- |\n${lines(6, () => `| ${words(2)} | ${roll(999)} |`)}`,
        ]
      : []),
    sentence(60),
    sentence(80),
    `- Q: ${words(8)}?\n- TODO: ${words(6)}`,
  ].join('\n\n')
}

const realistic = (count) => {
  const hand = writer(7)
  return `# Big Conf 2025\n\n${times(count, (index) => session(hand, index)).join('\n\n')}\n`
}

const folder = (count) => {
  const hand = writer(7)
  return Object.fromEntries(
    times(count, (index) => [
      `${String(index + 1).padStart(4, '0')}-${hand.word()}.md`,
      `${session(hand, index).replace(/^## /, '# ')}\n`,
    ]),
  )
}

const bullets = (count) => {
  const { sentence, roll } = writer(11)
  return talk(lines(count, () => `- ${sentence(4 + roll(9))}`))
}

const bulletsOfMany = (count) => {
  const { sentence, roll, words } = writer(13)
  return `# Big Conf 2025\n\n${lines(count / 50, (index) => `## ${words(4)} ${index}\n\n${lines(50, () => `- ${sentence(4 + roll(9))}`)}\n`)}`
}

const table = (columns, rows) => {
  const { word } = writer(17)
  const row = (cell) => `| ${times(columns, cell).join(' | ')} |`
  return talk([row((at) => `c${at}`), row(() => '---'), ...times(rows, () => row(word))].join('\n'))
}

const prose = (bytes, seed = 19) => {
  const { sentence } = writer(seed)
  const text = []
  for (let length = 0; length < bytes; length += text.at(-1).length + 1) text.push(sentence(14))
  return text.join(' ').slice(0, bytes)
}

const numbered = (counts, name, make) =>
  Object.fromEntries(
    counts.map((count) => [`${count.toLocaleString('en')} ${name}`, () => make(count)]),
  )

/** By name: what makes the notes, one text or the texts of a folder by file name. */
export const cases = {
  ...numbered([1000, 10_000, 100_000], 'bullets of one talk', bullets),
  ...numbered([1000, 10_000, 100_000], 'bullets, 50 a talk', bulletsOfMany),
  ...numbered([19, 190, 1900], 'sessions, 5 kB each, in one file', realistic),
  ...numbered([19, 190, 1900], 'sessions, a file each', folder),
  'a bullet of 100 kB': () => talk(`- ${prose(1e5)}`),
  'a bullet of 1 MB': () => talk(`- ${prose(1e6)}`),
  'a bullet of 1 MB without a space': () => talk(`- ${'x'.repeat(1e6)}`),
  'a paragraph of 1 MB': () => talk(prose(1e6)),
  'a paragraph of 1 MB in lines': () => talk(prose(1e6).replace(/\. /g, '.\n')),
  'a bullet of 1 MB in Japanese': () => talk(`- ${'東京で会議がありました。'.repeat(28_000)}`),
  'a line of 10 MB': () => talk(prose(1e7)),
  'a line of 10 MB without a space': () => talk('x'.repeat(1e7)),
  'a heading of 1 MB': () => `# Big Conf 2025\n\n## ${prose(1e6)}\n\n- point\n`,
  'a title of 1 MB': () => `# ${prose(1e6)}\n\n## A talk\n\n- point\n`,
  'a table of 20 × 200': () => table(20, 200),
  'a table of 200 × 200': () => table(200, 200),
  'a table of 200 × 2,000': () => table(200, 2000),
  'a table of 2,000 × 20': () => table(2000, 20),
  ...numbered([1000, 10_000, 100_000], 'rows of a table', (count) => table(4, count)),
  ...numbered([1000, 10_000, 100_000], 'lines of | only', (count) =>
    talk(lines(count, () => '| a | b')),
  ),
  ...numbered([1000, 10_000, 100_000], 'lines of code', (count) =>
    talk(`\`\`\`js\n${lines(count, (index) => `call(${index})`)}\n\`\`\``),
  ),
  'a line of code of 1 MB': () => talk(`\`\`\`\n${prose(1e6)}\n\`\`\``),
  'inline code of 1 MB': () => talk(`- \`${prose(1e6)}\``),
  ...numbered(
    [200, 2000, 20_000],
    'headings',
    (count) =>
      `# Big Conf 2025\n\n${lines(count, (index) => `## Talk ${index}\n\n- point ${index}\n`)}`,
  ),
  ...numbered([200, 2000, 20_000], 'headings below a talk', (count) =>
    talk(lines(count, (index) => `### Part ${index}\n\n- point ${index}\n`)),
  ),
  ...numbered([1000, 10_000, 100_000], 'links', (count) =>
    talk(lines(count, (index) => `- [page ${index}](https://example.org/${index})`)),
  ),
  ...numbered([1000, 10_000, 100_000], 'links of one line', (count) =>
    talk(times(count, (index) => `[p${index}](https://example.org/${index})`).join(' ')),
  ),
  ...numbered([1000, 10_000, 100_000], 'addresses', (count) =>
    talk(lines(count, (index) => `https://example.org/${index}`)),
  ),
  ...numbered([1000, 10_000, 100_000], 'definitions', (count) =>
    talk(lines(count, (index) => `[r${index}]: https://example.org/${index}`)),
  ),
  ...numbered([1000, 10_000], 'footnotes', (count) =>
    talk(
      `${lines(count, (index) => `- point[^${index}]`)}\n\n${lines(count, (index) => `[^${index}]: note ${index}`)}`,
    ),
  ),
  ...numbered([100, 1000, 10_000, 100_000], 'nested >', (count) =>
    talk(`${'>'.repeat(count)} quote`),
  ),
  ...numbered([100, 1000, 3000], 'nested lists', (count) =>
    talk(lines(count, (index) => `${'  '.repeat(index)}- level ${index}`)),
  ),
  '100,000 lists in a line': () => talk(`${'- '.repeat(100_000)}deep`),
  'lists 100 deep × 1,000': () =>
    talk(lines(1000, () => lines(100, (index) => `${'  '.repeat(index)}- level ${index}`))),
  'lists 10 deep × 10,000': () =>
    talk(lines(10_000, () => lines(10, (index) => `${'  '.repeat(index)}- level ${index}`))),
  ...numbered([500, 5000], '<style>', (count) => talk('<style>\n'.repeat(count))),
  ...numbered([500, 5000], '<style></style>', (count) =>
    talk('<style>a{}</style>\n\n'.repeat(count)),
  ),
  ...numbered([2000, 20_000], 'a<!--', (count) => talk('a<!--'.repeat(count))),
  ...numbered([2000, 20_000], 'comments', (count) =>
    talk(lines(count, (index) => `- point <!-- note ${index} -->`)),
  ),
  ...numbered([2001, 20_001, 200_001], '$', (count) => talk('$'.repeat(count))),
  ...numbered([2000, 20_000, 200_000], '🎉', (count) => talk('🎉'.repeat(count))),
  ...numbered([10_000, 100_000], '*', (count) => talk('*'.repeat(count))),
  ...numbered([10_000, 100_000], 'a*', (count) => talk('a*'.repeat(count))),
  ...numbered([2000, 20_000], '*a **b', (count) => talk('*a **b '.repeat(count))),
  ...numbered([10_000, 100_000], '_a', (count) => talk('_a '.repeat(count))),
  ...numbered([10_000, 100_000], '~~a', (count) => talk('~~a '.repeat(count))),
  ...numbered([5000, 50_000], '[', (count) => talk('['.repeat(count))),
  ...numbered([5000, 50_000], '[a](', (count) => talk('[a]('.repeat(count))),
  ...numbered([5000, 50_000], '![', (count) => talk('!['.repeat(count))),
  ...numbered([5000, 50_000], '<', (count) => talk('<'.repeat(count))),
  ...numbered([5000, 50_000], '<b>', (count) => talk('<b>'.repeat(count))),
  ...numbered([5000, 50_000], '<div> lines', (count) => talk('<div>\n'.repeat(count))),
  ...numbered([5000, 50_000], '<b>a</b>', (count) => talk('<b>a</b> '.repeat(count))),
  ...numbered([5000, 50_000], '<a id=x></a>', (count) => talk('<a id=x></a>'.repeat(count))),
  ...numbered([5000, 50_000], '<br>', (count) => talk('a<br>'.repeat(count))),
  ...numbered([5000, 50_000], '& entities', (count) => talk('&amp;'.repeat(count))),
  ...numbered([5000, 50_000], 'backslashes', (count) => talk('\\'.repeat(count))),
  ...numbered([5000, 50_000], 'backticks', (count) =>
    talk(times(count, (index) => '`'.repeat(1 + (index % 50))).join(' ')),
  ),
  ...numbered([5000, 50_000], 'rules', (count) => talk('---\n\n'.repeat(count))),
  ...numbered([5000, 50_000], 'pictures', (count) =>
    talk(lines(count, (index) => `![p${index}](https://example.org/${index}.png)\n`)),
  ),
  ...numbered([5000, 50_000], 'wiki links', (count) =>
    talk(lines(count, (index) => `- [[Page ${index}]]`)),
  ),
  ...numbered([5000, 50_000], 'blank lines', (count) => talk(`a${'\n'.repeat(count)}b`)),
  '1 MB of spaces': () => talk(`a${' '.repeat(1e6)}b`),
  '1 MB of tabs': () => talk(`a${'\t'.repeat(1e6)}b`),
  '1 MB of NBSP': () => talk(`a${'\u00a0'.repeat(1e6)}b`),
  '1 MB of zero-width spaces': () => talk(`a${'\u200b'.repeat(1e6)}b`),
  '1 MB of soft hyphens': () => talk(`a${'\u00ad'.repeat(1e6)}b`),
  '1 MB of accents': () => talk(`a${'\u0301'.repeat(5e5)}b`),
  '1 MB of :': () => talk(':'.repeat(1e6)),
  '1 MB of a:': () => talk('a:'.repeat(5e5)),
  '1 MB of a@': () => talk('a@'.repeat(5e5)),
  '1 MB of /': () => talk('/'.repeat(1e6)),
  '1 MB of digits and colons': () => talk('10:30 '.repeat(170_000)),
  '1 MB of full stops': () => talk('.'.repeat(1e6)),
  '1 MB of question marks': () => talk('a? '.repeat(330_000)),
  ...numbered([1000, 10_000], 'speakers in one line', (count) => {
    const { name } = writer(23)
    return `# Big Conf 2025\n\n## A talk\n\nSpeakers: ${times(count, name).join(', ')}\n\n- point\n`
  }),
  ...numbered([1000, 10_000], 'speakers in a title', (count) => {
    const { name } = writer(23)
    return `# Big Conf 2025\n\n## A talk - ${times(count, name).join(' & ')}\n\n- point\n`
  }),
  ...numbered(
    [100, 1000, 10_000],
    'tracks',
    (count) =>
      `# Big Conf 2025\n\n${lines(count, (index) => `## Talk ${index}\n\nTrack: Way ${index}\n\n- point\n`)}`,
  ),
  ...numbered(
    [100, 1000, 10_000],
    'tracks in front matter',
    (count) =>
      `---\ntracks:\n${lines(count, (index) => `  Way ${index}: ["Talk ${index}*"]`)}\n---\n\n# Big Conf 2025\n\n${lines(count, (index) => `## Talk ${index}\n\n- point\n`)}`,
  ),
  ...numbered(
    [1000, 10_000],
    'days',
    (count) =>
      `# Big Conf 2025\n\n${lines(count, (index) => `## Day ${index}\n\n### Talk ${index}\n\n- point\n`)}`,
  ),
  ...numbered([1000, 10_000], 'questions', (count) =>
    talk(lines(count, (index) => `- Q: why ${index}?\n- A: so ${index}`)),
  ),
  ...numbered([1000, 10_000], 'actions', (count) =>
    talk(lines(count, (index) => `- TODO: do ${index}`)),
  ),
  ...numbered(
    [1000, 10_000],
    'unknown keys in front matter',
    (count) =>
      `---\n${lines(count, (index) => `key${index}: ${index}`)}\n---\n\n${talk('- point')}`,
  ),
  'front matter of 1 MB in one title': () => `---\ntitle: ${prose(1e6)}\n---\n\n${talk('- point')}`,
  '10,000 talks of one title': () =>
    `# Big Conf 2025\n\n${lines(10_000, () => '## The talk\n\n- point\n')}`,
}
