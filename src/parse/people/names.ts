/** Is this the name of a person? Told by its shape, a list of given names, and words that no name holds. */
import { everydayWords, givenNames } from './lexicon.js'
import { fold } from './lexiconFile.js'

export interface NameOptions {
  /** Words that the notes write in lower case: `cloud` makes `Saturn Cloud` no person. */
  vocabulary: ReadonlySet<string>
  /** A label or `by` says that a name follows: one word will do, and capitals need not be. */
  announced?: boolean
}

const honorific =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|herr|frau|dipl\.-\w+|mme|monsieur|madame|señor|señora)\b\.?\s*)+/iu
/** `조은님`, `山田さん`: nobody but a person is called so. */
export const asianHonorific = /(?:님|씨|さん|氏|様|先生)$/u
const degree =
  /[\s,]+(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|mba|phd candidate|esq|cpacc|was|cissp)\.?(?=\s|,|$)/giu

const particle =
  /^(?:van|von|de|der|den|da|das|dos|di|du|del|della|la|le|bin|ibn|al|el|ter|ten|zu|y)$/iu
const nickname = /^["'“”‘’(][\p{L}\p{M}.-]+["'“”‘’)]$/u
const capitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const anyWord = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u
const handleLike = /^[\p{L}_][\p{L}\p{N}_.-]+$/u
/** A family name and two syllables. */
const koreanName =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][\p{Script=Hangul}]{2}$/u
const hangul = /^[\p{Script=Hangul}]{2,4}$/u
const han =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,8}(?:\s[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,8})?$/u

/** None of these is part of a name: function words, companies, jobs, what schedules are made of. */
const neverInNames = new Set(
  `a an and are as at be but by can do does for from had has have how i if in into is it its my no not of on or our so than that
  the their then there these they this those to up us via vs was we what when where which who why with you your
  all any some more most less many much one two three four five first second next last best great good very every
  someone somebody everybody anyone people person guys folks others various several multiple unknown tbd tba none nobody me myself
  inc llc ltd gmbh corp corporation company co lab labs university college school institute academy foundation association society
  council committee consortium library libraries museum team teams groups department agency studio studios centre media area
  technology technologies systems software solutions services consulting ventures partners networks data ai ml api apis app apps
  engineer engineers engineering developer developers manager director lead leader founder cofounder co-founder owner president
  vp ceo cto cfo coo cio officer architect scientist scientists analyst consultant professor student principal
  senior junior staff evangelist maintainer contributor ambassador intern
  talk talks session sessions keynote keynotes workshop workshops panel panels demo demos slides slide video videos notes note
  links room track lightning tutorial intro introduction overview summary conclusion questions question answers
  resources agenda schedule lunch break party registration remarks
  conference conf summit meetup meeting community project projects using making getting
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

/** Titles of talks are capitalised as names are. These words of theirs are somebody's name too, but seldom. */
const seldomInNames = new Set(
  `will center centre bank system service network research cloud code tech digital security health energy mobile online internet computing
  chief head product program advocate author chair special interest key take takeaways use case study studies stack time real world
  stage day days part chapter topic event open source live coding learning machine deep design designs testing test tests
  development science state future power art guide building performance architecture platform framework language languages
  python rust java javascript typescript golang kubernetes docker linux android ios react angular vue node postgres apache google
  amazon microsoft apple facebook netflix github gitlab january february march april may june july august september october
  november december general group link closing opening welcome coffee`.split(/\s+/),
)

/** Without titles, degrees and forms of address: `Dr. Ada Lovelace, PhD` is `Ada Lovelace`. */
export function bareName(text: string): string {
  return text
    .trim()
    .replace(/^[*_"“”\s]+(?=\p{L})|[*_\s!,;:]+$/gu, '')
    .replace(/["”]$/u, (quote) =>
      /["“]/u.test(text.slice(0, -1).replace(/^["“]/, '')) ? quote : '',
    )
    .replace(honorific, '')
    .replace(degree, '')
    .replace(/^(?<name>.{2,})$/u, (name) => name.replace(asianHonorific, ''))
    .trim()
}

/** @param text without its honorifics: see `bareName` */
export function isName(text: string, { vocabulary, announced = false }: NameOptions): boolean {
  if (hangul.test(text) || han.test(text)) return announced || koreanName.test(text)
  const words = text.split(/\s+/)
  const plain = words.filter(
    (word, at) => at === words.length - 1 || !(particle.test(word) || nickname.test(word)),
  )
  const [first = '', ...others] = plain
  const last = others.at(-1)
  if (first === '' || plain.length > 5 || plain.some(isNeverInNames)) return false
  if (last === undefined) return announced && isSingleName(first)
  if (!plain.every((word) => (announced ? anyWord : capitalised).test(word))) return false
  if (isAbbreviation(first)) return false
  const isUnusual = (word: string) => !isEveryday(word, vocabulary)
  // `LiveView`, `DuckDB`: products; `MacMillan`, `DeMeo`: people.
  if (!announced && plain.some((word) => /^\p{Lu}\p{Ll}{3,}\p{Lu}/u.test(word))) return false
  // Who announces a name writes one, however usual its words are.
  if (announced && plain.every((word) => capitalised.test(word))) return true
  if (announced && plain.every((word) => !capitalised.test(word)))
    return givenNames.has(fold(first)) || !plain.some((word) => everydayWords.has(word))
  if (givenNames.has(fold(first))) return isUnusual(first) || isUnusual(last)
  return plain.every(isUnusual) && !/^\p{Lu}{2,3}$/u.test(last)
}

/** Starts as a person's name does: `Ada Lovelace`, `José`. */
export const hasGivenName = (text: string): boolean =>
  givenNames.has(fold(bareName(text).split(/\s+/)[0] ?? ''))

/** A given name that is no word: `Ruby Archaeology` is a title. */
export const hasClearGivenName = (text: string): boolean => {
  const first = fold(bareName(text).split(/\s+/)[0] ?? '')
  return givenNames.has(first) && !everydayWords.has(first) && !seldomInNames.has(first)
}

/** `AWS Kinesis`; but `DJ Patil`, and whoever shouts. */
const isAbbreviation = (word: string) => /^\p{Lu}{3,4}$/u.test(word) && !givenNames.has(fold(word))

const isNeverInNames = (word: string) =>
  neverInNames.has(fold(word).replace(/[.,]+$/, '')) && !/^\p{Lu}\.?$/u.test(word)

/** `Surma`, `jennz0r`, `thockin`. */
const isSingleName = (word: string) =>
  handleLike.test(word) &&
  !/^\p{Lu}{2,4}$/u.test(word) &&
  (givenNames.has(fold(word)) || !(everydayWords.has(fold(word)) || seldomInNames.has(fold(word))))

function isEveryday(word: string, vocabulary: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase().replace(/[.,]+$/, '')
  return everydayWords.has(lower) || seldomInNames.has(lower) || vocabulary.has(lower)
}
