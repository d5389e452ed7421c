/** What makes a line worth less as a point, whatever it is about. A new fault is a new row. */
export interface Line {
  text: string
  /** What stands below says the rest of it, and comes with it. */
  isContinued: boolean
  /** It is the heading of what stands below. */
  isHead: boolean
  /** It stands below something: then `it` and `they` are told there. */
  isBelow: boolean
  /** Nothing but a link: the links slide has it. */
  isLink: boolean
  /** Names of the session's speakers. */
  speakers: readonly string[]
}

interface Fault {
  cost: number
  test: (line: Line) => boolean
}

/** Letters. */
const leastSaid = 12

/** What stood before it, and is left off, would have to be known. */
const leansOn =
  /^\W{0,3}(?:it|its|they|their|he|she|this|that|these|those|there|here|and|but|so|also|then|which|because|see|er|sie|es|das|dies|aber|und|auch|siehe)(?:['’]\w+)?(?!\p{L})/iu

const faults: readonly Fault[] = [
  // `..`, `async(?)`
  { cost: 2, test: ({ text }) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < leastSaid },
  { cost: 4, test: ({ isLink }) => isLink },
  { cost: 1, test: ({ isHead, isContinued }) => isHead && !isContinued },
  // Asks, and tells nothing; announces, and nothing follows.
  { cost: 2, test: ({ text, isContinued }) => !isContinued && /[:：?？]\W*$/u.test(text) },
  { cost: 1.5, test: ({ text, isBelow }) => !isBelow && leansOn.test(text) },
  // `Ada works at Acme`: the slide says who speaks.
  { cost: 2, test: ({ text, speakers }) => speakers.some((name) => startsWith(text, name)) },
]

/** @returns 0 for a line without a fault; in the same measure as what makes it worth more */
export const faultsOf = (line: Line): number =>
  faults.reduce((sum, { cost, test }) => sum + (test(line) ? cost : 0), 0)

/** `Ada Lovelace`, or either of it. */
const startsWith = (text: string, name: string): boolean => {
  const start = text.trim().toLowerCase()
  return name
    .toLowerCase()
    .split(/\s+/)
    .some((part) => part.length > 1 && start.startsWith(part) && !isInWord(start, part.length))
}

const isInWord = (text: string, at: number) => /^[\p{L}\p{N}]/u.test(text.slice(at))
