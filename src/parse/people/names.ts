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
const asianHonorific = /(?:님|씨|さん|氏|様|先生)$/u
const degree =
  /[\s,]+(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|mba|phd candidate|esq|cpacc|was|cissp)\.?(?=\s|,|$)/giu

const particle =
  /^(?:van|von|de|der|den|da|das|dos|di|du|del|della|la|le|bin|ibn|al|el|ter|ten|zu|y)$/iu
const nickname = /^["'“”‘’(][\p{L}\p{M}.-]+["'“”‘’)]$/u
const nameWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const anyWord = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u
const handleLike = /^[\p{L}_][\p{L}\p{N}_.-]+$/u
const hangul = /^[\p{Script=Hangul}]{2,4}$/u
const han =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,8}(?:\s[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,8})?$/u

/** Titles of talks, employers and job titles are capitalised as names are. None of these is part of a name. */
const neverInNames = new Set(
  `a an and are as at be but by can do does for from had has have how i if in into is it its my no not of on or our
  so than that the their then there these they this those to up us via vs was we what when where which who why will with you your
  all any some more most less many much new old one two three four five first second next last best great good very every
  someone somebody everybody anyone people person guy guys folks others various several multiple unknown tbd tba none nobody me myself same et
  inc llc ltd gmbh corp corporation company co lab labs university college school institute academy foundation association society
  council committee library libraries museum team teams group groups department agency studio studios center centre bank media
  technology technologies system systems software solutions services service consulting ventures partners network networks
  research cloud data ai ml it api apis web app apps code tech digital security health energy mobile online internet computing
  engineer engineers engineering developer developers manager director lead leader leads head founder cofounder co-founder owner
  president vp ceo cto cfo coo cio chief officer architect scientist scientists analyst consultant professor student principal
  senior junior staff product program advocate evangelist author maintainer contributor chair ambassador intern
  talk talks session sessions keynote keynotes workshop workshops panel panels demo demos slides slide video videos notes note
  link links room track stage day days lightning tutorial intro introduction overview summary conclusion questions question
  answers resources agenda schedule lunch break coffee party registration opening closing welcome remarks part chapter topic
  conference conf summit meetup meeting event events community project projects open source live coding learning machine deep
  design designs testing test tests development science state future power art guide building using making getting why
  performance architecture platform framework language languages python rust java javascript typescript golang kubernetes docker
  linux android ios react angular vue node postgres apache google amazon microsoft apple facebook netflix github gitlab
  monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november
  december general special interest key take takeaways use case study studies stack time real world`.split(
    /\s+/,
  ),
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
  if (hangul.test(text)) return announced
  if (han.test(text)) return announced
  const words = text.split(/\s+/)
  const plain = words.filter((word) => !particle.test(word) && !nickname.test(word))
  if (words.length > 6 || plain.length === 0 || plain.length > 5) return false
  if (plain.some((word) => neverInNames.has(fold(word).replace(/[.,]+$/, '')))) return false
  if (plain.length === 1) return announced && isSingleName(plain[0] ?? '', words.length, vocabulary)
  const shape = announced ? anyWord : nameWord
  if (!plain.every((word) => shape.test(word))) return false
  // `API`, `AWS EC2`: capitals alone are an abbreviation, unless the whole line shouts.
  if (plain.every((word) => /^\p{Lu}{2,3}$/u.test(word))) return false
  const [first = ''] = plain
  if (givenNames.has(fold(first)) && (announced || plain.length < 5)) return true
  return !plain.some((word) => isEveryday(word, vocabulary))
}

const isSingleName = (word: string, words: number, vocabulary: ReadonlySet<string>) =>
  handleLike.test(word) &&
  !/^\p{Lu}{2,4}$/u.test(word) &&
  (words > 1 || givenNames.has(fold(word)) || !isEveryday(word, vocabulary))

function isEveryday(word: string, vocabulary: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase().replace(/[.,]+$/, '')
  return everydayWords.has(lower) || vocabulary.has(lower)
}
