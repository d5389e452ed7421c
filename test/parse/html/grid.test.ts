/** Every element of HTML in every place that notes have for it: nothing is lost, and each session keeps its slides. */
import { describe, test } from 'vitest'
import { between, expectAllShown } from './shown.js'

/** What is typed; and what a reader sees of it, where that is not all that stands between the tags. */
const elements: Record<string, [html: string, words?: string]> = {
  p: ['<p>onep</p><p>twop</p>'],
  div: ['<div>onediv</div><div>twodiv</div>'],
  span: ['<span class="x">spanword</span>'],
  strong: [
    '<b>boldword</b><strong>strongword <b>innerword</b></strong>',
    'boldwordstrongword innerword',
  ],
  em: ['<i>italicword</i> <em>emword <i>innerword</i></em>'],
  del: ['<s>strikeword</s> <del>delword <s>innerword</s></del> <u>underword</u>'],
  ins: ['<ins>insword</ins>'],
  mark: ['<mark>markword</mark>'],
  sub: ['H<sub>2</sub>O', 'H2O'],
  sup: ['x<sup>2</sup> word', 'x2 word'],
  kbd: ['<kbd>ctrlkey</kbd><kbd>ckey</kbd>'],
  code: ['<code>a | b</code> codeword'],
  pre: ['<pre>preone pretwo</pre>'],
  ul: ['<ul><li>oneitem</li><li>twoitem<ul><li>nesteditem</li></ul></li></ul>'],
  ol: ['<ol start="3"><li>oneitem</li><li>twoitem</li></ol>'],
  dl: ['<dl><dt>term</dt><dd>definition</dd><dt>other</dt><dd>meaning</dd></dl>'],
  table: ['<table><tr><th>headcell</th></tr><tr><td>onecell</td><td>twocell</td></tr></table>'],
  hr: ['onerule<hr>tworule'],
  br: ['onebreak<br>twobreak<br/>'],
  img: ['<img src="a.png" alt="pictured"> imgword', 'imgword'],
  a: ['<a href="https://example.com">linkword <b>boldlink</b></a>'],
  blockquote: ['<blockquote><p>quoteword</p><p>quotemore</p></blockquote>'],
  h1: ['<h1>titleword</h1>'],
  h2: ['<h2>headword <b>boldhead</b></h2>'],
  h3: ['<h3>subhead</h3><p>belowhead</p>'],
  h6: ['<h6>lowhead</h6>'],
  details: ['<details><summary>sumword</summary>hiddenword</details>'],
  figure: ['<figure><img src="a.png" alt="x"><figcaption>captionword</figcaption></figure>'],
  iframe: ['<iframe src="https://example.com/embed" title="framed"></iframe> frameword'],
  video: ['<video src="https://example.com/a.mp4"></video> videoword', 'videoword'],
  form: [
    '<form><label>labelword <input value="inputword"></label><button>buttonword</button></form>',
    'labelword inputword buttonword',
  ],
  svg: ['<svg viewBox="0 0 1 1"><text>drawnword</text></svg> svgword', 'svgword'],
  comment: ['<!-- commentword --> behindword'],
  script: ['<script>var x = 1</script> scriptword', 'scriptword'],
  style: ['<style>section { display: none }</style> styleword', 'styleword'],
  ruby: ['<ruby>kanji<rp>(</rp><rt>reading</rt><rp>)</rp></ruby>'],
  font: ['<center><font color="red">redword</font></center>'],
  unknown: ['Vec<T> and <your name> typed', 'Vec and name typed'],
  unclosed: ['<div><b>openword <i>moreword'],
}

type Container = (html: string) => string

const inCell = (html: string) => html.replace(/\|/g, '\\|')

const containers: Record<string, Container> = {
  'on its own': between,
  'in a paragraph': (html) => between(`beforeword ${html} afterword`),
  'in a bullet': (html) => between(`- beforeword ${html} afterword\n- nextword`),
  'as a bullet': (html) => between(`- ${html}\n- nextword`),
  'in a nested bullet': (html) => between(`- outer\n  - ${html}\n    - child\n- nextword`),
  'in an ordered item': (html) => between(`1. ${html}\n2. nextword`),
  'in a quotation': (html) => between(`> ${html}\n>\n> nextword`),
  'in a callout': (html) => between(`> [!TIP]\n> ${html}`),
  'in a heading': (html) => between(`### Topic ${html}\n\nnextword`),
  'in the heading of a session': (html) => between('').replace('## Alpha', `## Alpha ${html}`),
  'in a cell of Markdown': (html) =>
    between(`| a | b |\n|---|---|\n| ${inCell(html)} | nextword |`),
  'in a cell of HTML': (html) =>
    between(
      `<table>\n<tr><th>ahead</th><th>bhead</th></tr>\n<tr><td>${html}</td><td>nextword</td></tr>\n</table>`,
    ),
  'in a header cell of HTML': (html) =>
    between(`<table><tr><th>${html}</th><th>bhead</th></tr><tr><td>acell</td></tr></table>`),
  'in an item of HTML': (html) => between(`<ul>\n<li>${html}</li>\n<li>nextword</li>\n</ul>`),
  'in bold': (html) => between(`beforeword **${html}** afterword`),
  'in bold of HTML': (html) => between(`beforeword <b>in ${html} side</b> afterword`),
  'in a strike': (html) => between(`beforeword ~~in ${html} side~~ afterword`),
  'in a strike of HTML': (html) => between(`<del>${html}</del>`),
  'in a link': (html) =>
    between(`beforeword [in ${html} side](https://example.com/link) afterword`),
  'in a link of HTML': (html) => between(`<a href="https://example.com/link">${html}</a>`),
  'in details': (html) =>
    between(`<details>\n<summary>More ${html}</summary>\n\n${html}\n\n- *nextword*\n\n</details>`),
  'between HTML with blank lines': (html) =>
    between(
      `<table>\n\n<tr>\n\n<td>\n\n${html}\n\n</td>\n\n<td>nextword</td>\n\n</tr>\n\n</table>`,
    ),
  'between sessions': (html) =>
    between('').replace('## Beta', `## Reading list\n\n${html}\n\n## Beta`),
  'before the sessions': (html) =>
    between('').replace('## Alpha', `${html}\n\nForeword\n\n## Alpha`),
  'in a note for the speaker': (html) => between(`Note: ${html}`),
}

const textOf = (html: string) => html.replace(/<!--|-->|<[^>]*>/g, ' ')

describe.each(Object.entries(containers))('%s', (_, place) => {
  test.each(Object.entries(elements))('%s', async (_name, [html, words]) => {
    const notes = place(html)
    const around = textOf(place('')).replace(/\]\(https?:[^)]*\)|\[!TIP\]|^\d\.|Note:|\W+/gm, ' ')
    const times = notes.split(html).length - 1 || 1
    const said = Array.from({ length: times }, () => words ?? textOf(html)).join(' ')
    await expectAllShown(notes, `${around} ${said}`)
  })
})
