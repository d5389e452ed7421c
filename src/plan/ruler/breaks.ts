/** Where a line may end: UAX #14 as Chromium applies it. */
import LineBreaker from 'linebreak'

/** Whether a line may end between two characters. */
interface Rule {
  /** The character before the two, empty at the start of the text; absent: anything. */
  prior?: RegExp
  before: RegExp
  after: RegExp
  breaks: boolean
}

const any = /[!-\x7f]/

/**
 * Chromium does not ask UAX #14 about two ASCII characters: it breaks them as Internet Explorer and Firefox 3 did
 * (https://bugs.webkit.org/show_bug.cgi?id=37698). The first rule that applies decides; where none does, nothing
 * breaks.
 */
const asciiRules: readonly Rule[] = [
  // "wait!", "a/b", "std::vector", "(x)": what ends something stays with it. So no URL breaks at a slash.
  { before: any, after: /[!),./:;?\]}]/, breaks: false },
  // "2024-2025", "ABCD-1234" break; "-5" is a minus sign.
  { prior: /[a-z0-9]/i, before: /-/, after: /[0-9]/, breaks: true },
  { before: /-/, after: /[0-9]/, breaks: false },
  // "-$5" is a minus sign too.
  { before: /-/, after: /\$/, breaks: false },
  // "well-known", "--verbose": after a hyphen before anything else.
  { before: /-/, after: any, breaks: true },
  // A quotation ends with its question mark: "why?"
  { before: /\?/, after: /["']/, breaks: false },
  // "search?q=x" breaks.
  { before: /\?/, after: any, breaks: true },
  // "f(x)", "a[0]", "Vec<T>", "((x))": a bracket that opens right behind these stays.
  { before: /[a-z0-9$'(/<@[^_`{\x7f]/i, after: any, breaks: false },
  // ")(", ":[", "=<": elsewhere a line may end before it.
  { before: any, after: /[(<[{]/, breaks: true },
]

/** UAX #14's classes PR and PO: what stands before or behind a number. */
const unit = /^[\p{Sc}%°±‰‱′-‷℃℉№−]/u

/** Where Chromium's UAX #14, of Unicode 16, differs from that of the library. `after` is given two characters. */
const newerRules: readonly Rule[] = [
  // LB20a: " –flag": a dash that starts a word stays with it.
  { prior: /^$|[\s\u200b]/, before: /[\u2010\u2012\u2013]/, after: /^\p{L}/u, breaks: false },
  // LB25: "€(net)", "%„x“" break, "€(5)" does not: a unit only holds on to a number.
  { before: unit, after: /^[\p{Ps}¡¿](?![0-9])/u, breaks: true },
  // LB25: "(net)€" breaks, "(5)€" does not.
  {
    prior: /[^0-9]/,
    before: /[)\]}]/,
    after: unit,
    breaks: true,
  },
]

const isSpace = (code: number) => code === 0x20 || code === 0x09 || code === 0x0a
const isAscii = (code: number) => code > 0x20 && code < asciiEnd

/** Asked of an index of the text: may a line end before the character that stands there? */
export type MayBreak = (index: number) => boolean

export function createBreaks(text: string): MayBreak {
  const standard = /[^\0-\x7f]/.test(text) ? standardBreaks(text) : null
  return (index) => {
    const after = text.charCodeAt(index)
    // White space hangs at the end of its line; behind it a line may end whatever follows.
    if (isSpace(after)) return false
    const before = text.charCodeAt(index - 1)
    if (isSpace(before)) return true
    if (isAscii(before) && isAscii(after)) return breaksAscii(text, index)
    const newer = newerRules.find((rule) => applies(rule, text, index))
    return newer?.breaks ?? standard?.[index] === 1
  }
}

const applies = ({ prior, before, after }: Rule, text: string, index: number): boolean =>
  before.test(text[index - 1] ?? '') &&
  after.test(text.slice(index, index + 2)) &&
  (prior?.test(text[index - 2] ?? '') ?? true)

const [no, yes, asksPrior] = [0, 1, 2]
const asciiEnd = 0x80

/** What the rules come to for each pair of ASCII characters: text asks it of nearly every character. */
const asciiPairs = Uint8Array.from({ length: asciiEnd * asciiEnd }, (_, pair) => {
  const isPrinted = isAscii(Math.floor(pair / asciiEnd)) && isAscii(pair % asciiEnd)
  const rule = isPrinted ? ruleFor(pair, () => true) : undefined
  if (rule?.prior) return asksPrior
  return rule?.breaks ? yes : no
})

function ruleFor(pair: number, suits: (rule: Rule) => boolean): Rule | undefined {
  const before = String.fromCharCode(Math.floor(pair / asciiEnd))
  const after = String.fromCharCode(pair % asciiEnd)
  return asciiRules.find(
    (rule) => rule.before.test(before) && rule.after.test(after) && suits(rule),
  )
}

function breaksAscii(text: string, index: number): boolean {
  const pair = text.charCodeAt(index - 1) * asciiEnd + text.charCodeAt(index)
  const answer = asciiPairs[pair]
  if (answer !== asksPrior) return answer === yes
  const prior = text[index - 2] ?? ''
  return ruleFor(pair, (rule) => rule.prior?.test(prior) ?? true)?.breaks ?? false
}

/** One byte a character: 1 where UAX #14 lets a line end before it. */
function standardBreaks(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length + 1)
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) breaks[next.position] = 1
  return breaks
}
