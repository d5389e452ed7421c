/** Editions that do not show everything: what they show, and that the rest is in the speaker notes. */

import fc from 'fast-check'
import { toMarkdown } from 'mdast-util-to-markdown'
import { describe, expect, test } from 'vitest'
import type { Deck, Edition, Size } from '../../../src/model.js'
import { sizes } from '../../../src/model.js'
import { plan } from '../../../src/plan/index.js'
import { renderSlides } from '../../../src/render/engine.js'
import { write } from '../../../src/write/index.js'
import { blocks, outline } from '../../generated.js'
import { parseText, plannedText, sectionsOf, shownText, theme } from '../../notes.js'
import { lostWords, readableWords, wordsOfDeck } from '../../words.js'

const summary: Edition = { kind: 'summary' }
const talk = (minutes: number): Edition => ({ kind: 'talk', minutes })

const planned = (notes: string, edition: Edition, size: Size = '16:9'): Deck =>
  plan(parseText(notes), { theme, size, edition })

const kinds = ({ slides }: Deck) => slides.map(({ kind }) => kind)

/** What a deck shows of its only session: its bullets and paragraphs. */
const shown = (notes: string, edition = summary) => {
  const { slides } = planned(`# Talk\n\n${notes}`, edition)
  return slides.flatMap(({ kind, body }) => (kind === 'session' ? [plannedText(body)] : []))
}

const many = (count: number, name = 'point') =>
  Array.from({ length: count }, (_, at) => `- ${name} ${at} says something of its own`).join('\n')

/** No two say the same. */
const varied = (count: number) =>
  Array.from({ length: count }, (_, at) => `- w${at}ab w${at}cd w${at}ef w${at}gh w${at}ij`).join(
    '\n',
  )

describe('the summary', () => {
  test('is a cover, an overview, a slide a session, links, and a closing slide', () => {
    const notes = `# Conf\n\n## A\n\n${many(40)}\n\n## B\n\n- [x](https://example.com)\n\n## C\n\n${many(30)}`
    expect(kinds(planned(notes, summary))).toEqual([
      ...['cover', 'overview', 'session', 'session', 'session', 'links', 'closing'],
    ])
  })

  test('shows a session that fits whole', () => {
    expect(shown('- one\n- two\n  - three')).toEqual(['Talkonetwothree'])
  })

  test.each([
    ['- Key: mark this one', 'Key:markthisone'],
    ['- **Mark this one** as bold', 'Markthisoneasbold'],
    ['- ⭐ mark this one', '⭐markthisone'],
    ['- TL;DR: mark this one', 'TL;DR:markthisone'],
    ['- ! mark this one', '!markthisone'],
    ['- mark this one!!', 'markthisone!!'],
  ])('takes what the author marked: %s', (marked, found) => {
    expect(shown(`${many(30)}\n${marked}`)[0]).toContain(found)
  })

  test('takes what stands below Takeaways', () => {
    const [slide] = shown(`${many(30)}\n\n#### Takeaways\n\n- remember the milk, and the bread`)
    expect(slide).toContain('Takeawaysrememberthemilk')
  })

  test('mere delight is no mark', () => {
    const [slide] = shown(`${varied(30)}\n- w30ab w30cd!`)
    expect(slide).not.toContain('w30ab')
  })

  test('what nearly every line has marks none', () => {
    const bold = Array.from({ length: 30 }, (_, at) => `- **Part ${at}** is like that`).join('\n')
    const [slide] = shown(`${bold}\n- Key: not that one`)
    expect(slide).toContain('Key:notthatone')
  })

  test('sentences that tell something go before fragments', () => {
    const telling = [
      'The borrow checker removed seventy percent of the crashes in the parser',
      'They migrated two million lines of the kernel in four years',
      'Cost was lower than rewriting, because fuzzing had found the data races',
    ]
    const empty = ['It was slow at first, though', 'See also the blog', 'They were happy with it']
    const lines = [...empty, ...telling, ...empty.map((line) => `${line}, they said`)]
    const long = 'and some more of what there was to say of it '.repeat(4)
    const [slide = ''] = shown(lines.map((line) => `- ${line}\n  - ${long}`).join('\n'))
    for (const line of telling) expect(slide).toContain(line.replace(/\s/g, ''))
  })

  test('a bullet about the speaker, whom the slide names, is no point', () => {
    const [slide] = shown(
      `Speaker: Ada Lovelace\n\n- Ada works at Analytical Engines\n${varied(30)}`,
    )
    expect(slide).not.toContain('AdaworksatAnalytical')
  })

  test('bullets stay below the line that announces them', () => {
    const slides = planned(
      `# Talk\n\nOur takeaways:\n\n- ⭐ measure first\n\nOther notes:\n\n${many(30)}\n- ⭐ buy bread`,
      summary,
    ).slides.filter(({ kind }) => kind === 'session')
    const [slide = ''] = slides.map(({ body }) => plannedText(body))
    expect(slide).toMatch(/Ourtakeaways:⭐measurefirst(?!.*⭐measure).*Othernotes:.*⭐buybread/)
    expect(slides[0]?.speakerNotes.join('\n')).toContain('Other notes:\n– point')
  })

  test('few short bullets come with what announces them, or not at all', () => {
    const lessons = '- Three lessons of that year\n  - start small\n  - measure\n  - share'
    const [slide = ''] = shown(`${lessons}\n${varied(40)}`)
    expect(slide).toContain('Threelessonsofthatyearstartsmallmeasureshare')
    const [full = ''] = shown(`${varied(20)}\n${varied(7).replace(/^- /gm, '- ⭐ ')}\n${lessons}`)
    expect(full).not.toMatch(/Threelessons|startsmall/)
  })

  test('a question is shown with its answer', () => {
    const [slide] = shown(
      `${many(30)}\n- ⭐ Why does nobody use it?\n  - Because its licence forbids selling it to anybody outside`,
    )
    expect(slide).toContain('Whydoesnobodyuseit?Becauseitslicence')
  })

  test('of several headings above a point the innermost is shown', () => {
    const [slide] = shown(
      `#### Outer\n\n${many(5)}\n\n##### Middle\n\n${many(5)}\n\n###### Inner\n\n${many(20)}\n- ⭐ point`,
    )
    expect(slide).toContain('Inner')
    expect(slide).not.toContain('Middle')
  })

  test('every section has its say', () => {
    const section = (name: string) => `#### ${name}\n\n${many(12, name)}`
    const sections = ['Problem', 'Solution', 'Result'].map(section).join('\n\n')
    const { slides } = planned(`---\nsessionLevel: 1\n---\n\n# Talk\n\n${sections}`, summary)
    const slide = plannedText(slides.find(({ kind }) => kind === 'session')?.body ?? [])
    for (const name of ['Problem', 'Solution', 'Result']) expect(slide).toContain(`${name}0`)
  })

  test('code comes with the words in front of it', () => {
    const code = (name: string) =>
      `The steps of ${name} are as follows\n\n\`\`\`\n${name}()\n\`\`\``
    const [slide = ''] = shown(`${code('one')}\n\n${code('two')}\n\n${many(30)}`)
    if (slide.includes('one()')) expect(slide).toContain('Thestepsofone')
    if (slide.includes('two()')) expect(slide).toContain('Thestepsoftwo')
  })

  test('a paragraph that no slide holds is cut behind a sentence', () => {
    const sentence = (at: number) =>
      `Sentence number ${at} goes on for a while and then for a little while longer, as they do.`
    const [slide = ''] = shown(Array.from({ length: 40 }, (_, at) => sentence(at)).join(' '))
    expect(slide).toMatch(/asthey?do\.$/)
    expect(slide).not.toContain('Sentencenumber30')
  })

  test('a bullet comes with those it stands below, and a colon with what it announces', () => {
    const [slide] = shown(
      `${many(30)}\n- parent\n  - child\n    - **the point** of it all\n- **Reasons**:\n  - the first of the reasons\n  - the second of the reasons`,
    )
    expect(slide).toContain('parentchildthepointofitall')
    expect(slide).toContain('Reasons:thefirstofthereasons')
  })

  test('does not say the same twice while there is something else to say', () => {
    const same = Array.from({ length: 20 }, () => '- compilers optimise loops aggressively').join(
      '\n',
    )
    const others = [
      ...['- borrow checking happens late', '- the linker got much faster', '- cargo caches more'],
      ...['- async traits are stable', '- editions stay compatible', '- docs have search now'],
    ].join('\n')
    const [slide = ''] = shown(`${same}\n${others}`)
    expect(slide.split('compilersoptimise').length - 1).toBeLessThan(3)
  })

  test('the speaker notes have the rest, with the bullets it stands below, and addresses', () => {
    const children = many(30).replace(/^- /gm, '  - Key: ')
    const notes = `- the parent bullet\n${children}\n  - [the paper](https://example.com/p)`
    const { slides } = planned(`# Talk\n\n${notes}`, summary)
    const said = slides.find(({ kind }) => kind === 'session')?.speakerNotes.join('\n') ?? ''
    expect(said).toContain('– the parent bullet\n')
    expect(said).toContain('  – the paper (https://example.com/p)')
  })

  test('the speaker notes keep headings, numbers, boxes, lines of code, and where pictures are', () => {
    const rest = [
      `#### Rules\n\n${many(12).replace(/^- /gm, '1. ')}`,
      `#### Plan\n\n- [ ] ask\n- [x] pay`,
      '```\nif x:\n    y()\n```',
      '![the plan](img/plan.png)',
    ].join('\n\n')
    const { slides } = planned(`# Talk\n\n${many(12, 'Key: point')}\n\n${rest}`, summary)
    const said = slides.find(({ kind }) => kind === 'session')?.speakerNotes.join('\n\n') ?? ''
    expect(said).toMatch(/Rules:\n\n(?:\d+\. point.*\n)*12\. point 11 says/)
    expect(said).toContain('– [ ] ask\n– [x] pay')
    expect(said).toContain('if x:\n    y()')
    expect(said).toContain('[the plan, img/plan.png]')
  })

  test('what stands before and between sessions is in speaker notes', () => {
    const deck = planned(
      '# Conf\n\nForeword about the venue\n\n## A 9:00\n\n- x\n\n## Takeaways\n\n- eat more bread\n\n## B 10:00\n\n- y',
      summary,
    )
    expect(deck.slides[0]?.speakerNotes.join()).toContain('Foreword about the venue')
    expect(deck.slides[2]?.speakerNotes.join()).toContain('eat more bread')
  })

  test('a block of code that no slide holds shows its start', () => {
    const code = Array.from({ length: 200 }, (_, at) => `line${at}()`).join('\n')
    const [slide = ''] = shown(`\`\`\`\n${code}\n\`\`\``)
    expect(slide).toContain('line0()')
    expect(slide).not.toContain('line100()')
  })
})

describe('a talk', () => {
  const notes = (sessions: number, bullets = 20) =>
    `# Conf\n\n${Array.from({ length: sessions }, (_, at) => `## Talk ${at}\n\n${many(bullets * (at + 1))}`).join('\n\n')}`

  test.each([5, 15, 45])('of %i minutes has a slide for each', (minutes) => {
    expect(planned(notes(4, 60), talk(minutes)).slides).toHaveLength(minutes)
  })

  test('shares them out by how much there is to say', () => {
    const { shares } = planned(notes(3, 40), talk(15))
    const slides = shares.map((share) => share.slides)
    expect(slides).toEqual(slides.toSorted((a, b) => a - b))
    expect(slides.reduce((sum, count) => sum + count)).toBe(12)
  })

  test('is shorter when there is no more to say', () => {
    const deck = planned('# Conf\n\n## A\n\n- x\n\n## B\n\n- y', talk(30))
    expect(kinds(deck)).toEqual(['cover', 'agenda', 'session', 'session', 'closing'])
  })

  test('with more sessions than minutes the longest are on slides, the others in speaker notes', () => {
    const deck = planned(notes(20, 2), talk(8))
    const onSlides = deck.shares.filter(({ slides }) => slides > 0)
    expect(onSlides.map(({ title }) => title)).toEqual(
      Array.from({ length: onSlides.length }, (_, at) => `Talk ${20 - onSlides.length + at}`),
    )
    const noted = (at: number) =>
      deck.slides.findIndex(({ speakerNotes }) =>
        speakerNotes.join('\n').includes(`In the notes, on no slide: Talk ${at}`),
      )
    expect([noted(0), noted(1)]).toEqual([0, 0])
  })

  test('what a session without a slide says is in the notes of the session before', () => {
    const talks = [9, 1, 8].map((length, at) => `## Talk ${at}\n\n${many(length * 4)}`)
    const { slides } = planned(`# Conf\n\n${talks.join('\n\n')}`, talk(5))
    expect(slides.map(({ kind }) => kind)).toEqual([
      ...['cover', 'overview', 'session', 'session', 'closing'],
    ])
    expect(slides[2]?.speakerNotes.join('\n')).toContain('on no slide: Talk 1\n')
  })

  test.each([3, 4, 5, 6, 7, 8, 9, 10])(
    'of %i minutes has no more slides, and all sessions on one',
    (minutes) => {
      const deck = planned(notes(6), talk(minutes))
      const kinds = deck.slides.map(({ kind }) => kind)
      expect(kinds.indexOf('closing') + 1).toBe(minutes)
      expect(kinds[1]).toBe(minutes < 9 ? 'overview' : 'agenda')
    },
  )

  test('says of a session on no slide who spoke, where and when, and its comments', () => {
    const [first, ...others] = notes(20, 2).split('## Talk 0\n\n')
    const facts =
      '## Talk 0 9:15am\n\nSpeaker: Ada Lovelace (Analytical)\n\nRoom: Blue\n\n<!-- ask her -->\n\n'
    const { slides } = planned([first, ...others].join(facts), talk(8))
    const said = slides[0]?.speakerNotes.join('\n') ?? ''
    expect(said).toContain(
      'In the notes, on no slide: Talk 0\n9:15 · Blue · Ada Lovelace (Analytical)\nask her\n– point 0',
    )
  })

  test('names sessions without a slide in bold, as the others, where they have an overview and links', () => {
    const talks = [9, 1, 8].map(
      (length, at) => `## Talk ${at}\n\n- [x](https://example.com/${at})\n\n${many(length * 4)}`,
    )
    const markdown = write(planned(`# Conf\n\n${talks.join('\n\n')}`, talk(5)))
    expect(markdown.match(/\*\*Talk 1\*\*/g)).toHaveLength(2)
    expect(markdown.match(/\[Talk 0\]\(#\d\)/g)).toHaveLength(2)
  })

  test('links to no slide that it does not have', () => {
    const markdown = write(planned(notes(20, 2), talk(8)))
    expect(markdown).not.toMatch(/\((?:session|kind):/)
  })
})

describe('notes for the speaker', () => {
  test('`Note:` and `> [!NOTE]` are on no slide, and in the notes of the slide they stand on', () => {
    const notes = `# Talk\n\nNote: greet them\n\n${many(15)}\n\n> [!NOTE]\n> breathe\n> slowly\n\n${many(15, 'later')}\n\n> [!WARNING]\n> stays`
    const slides = planned(notes, { kind: 'full' }).slides.filter(({ kind }) => kind === 'session')
    const text = slides.map(({ body }) => plannedText(body)).join()
    expect(text).not.toMatch(/greet|breathe|NOTE\]/)
    expect(text).toContain('stays')
    const at = (words: string) =>
      slides.findIndex(({ speakerNotes }) => speakerNotes.join('\n').includes(words))
    expect(at('greet them')).toBe(0)
    expect(at('breathe\nslowly')).toBe(
      slides.findIndex(({ body }) => plannedText(body).includes('point14')),
    )
  })

  test.each([
    ['right below a bullet', '- one\nNote: aloud\n- two', '- one\n- two'],
    ['nested', '- one\n  - two\n    Note: aloud\n    and more', '- one\n  - two'],
    ['in a bullet, behind its line', '- one\n\n  **Note:** aloud\n- two', '- one\n- two'],
    ['right below a line', 'One\nNote: aloud', 'One'],
    ['in a quotation of a bullet', '- one\n\n  > [!NOTE]\n  > aloud', '- one'],
  ])('%s', (_, typed, shown) => {
    const [slide] = planned(`# Talk\n\n${typed}`, { kind: 'full' }).slides.filter(
      ({ kind }) => kind === 'session',
    )
    expect(
      toMarkdown(
        { type: 'root', children: slide?.body.slice(1) ?? [] },
        { bullet: '-', listItemIndent: 'one' },
      ).trim(),
    ).toBe(shown)
    expect(slide?.speakerNotes.join('\n')).toContain('aloud')
  })

  test.each(['- Note: a bullet', 'Notes:\n\n- x', 'Note that x', '- x\n  noted: y'])(
    '%j is for the audience',
    (typed) => {
      const [slide] = planned(`# Talk\n\n${typed}`, { kind: 'full' }).slides.slice(1)
      expect(slide?.speakerNotes).toEqual([expect.stringMatching(/^notes\.md, lines? \d/)])
    },
  )
})

describe('every edition of any notes', () => {
  const notes = fc
    .array(fc.oneof(outline, blocks), { minLength: 1, maxLength: 5 })
    .map((sessions) =>
      ['# Conf', ...sessions.map((body, at) => `## Talk s${at}\n\n- m${at}\n\n${body}`)].join(
        '\n\n',
      ),
    )
  const edition = fc.oneof(
    fc.constant(summary),
    fc.integer({ min: 1, max: 30 }).map((minutes) => talk(minutes)),
  )

  test('says every word on a slide or in the speaker notes', () => {
    fc.assert(
      fc.property(notes, edition, fc.constantFrom(...sizes), (text, edition, size) => {
        const deck = planned(text, edition, size)
        const { html, comments } = renderSlides(write(deck), theme, new Map())
        expect(sectionsOf(html).map(shownText)).toEqual(
          deck.slides.map(({ body }) => plannedText(body)),
        )
        const said = wordsOfDeck(deck, parseText(text), comments)
        expect(lostWords(readableWords(text), said)).toEqual([])
        expect(planned(text, edition, size)).toEqual(deck)
      }),
      { numRuns: 20 },
    )
  })

  test('gives no session more than its share', () => {
    fc.assert(
      fc.property(notes, edition, (text, edition) => {
        const { slides, shares } = planned(text, edition)
        for (const share of shares) {
          const own = slides.filter(
            (one) => one.kind === 'session' && one.session === share.session,
          )
          expect(own.length).toBeLessThanOrEqual(share.slides)
          expect(own.length > 0).toBe(share.slides > 0)
        }
      }),
      { numRuns: 20 },
    )
  })
})
