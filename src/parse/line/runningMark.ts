/** Marks that count sessions and are no part of their titles: `A.`, `B1.D`, `1.2 -`, `Talk 3:`. */

const styles = {
  letter: /^(?:[A-Z]\d{1,2}\.[A-Z](?=\s)|[A-Z]\d{0,2}\s?[.):](?!\w\.))\s*/u,
  number: /^#?\(?\d{1,3}(?:\.\d{1,3})*(?:\s?[.):](?!\d)|\s?[-–—](?=\s)|\)(?!\d))\s*/u,
  word: /^(?:talk|session|lecture|presentation|vortrag|no\.?|charla|발표|세션)\s?#?\d{1,3}[a-z]?\s*[-–—:.)|]\s*(?=.*\p{L})/iu,
} as const

export type MarkStyle = keyof typeof styles

export interface MarkedText {
  style: MarkStyle | null
  /** Without the mark. */
  rest: string
}

/** A letter or a number is a mark when others beside it have one too: `C. elegans` alone is a worm. */
export function readRunningMarks(texts: readonly string[]): MarkedText[] {
  const found = texts.map((text) => {
    const style = (Object.keys(styles) as MarkStyle[]).find((name) => styles[name].test(text))
    return { text, style: style ?? null }
  })
  const count = (style: MarkStyle | null) => found.filter((one) => one.style === style).length
  return found.map(({ text, style }) =>
    style !== null && (style === 'word' || count(style) >= 2)
      ? { style, rest: text.replace(styles[style], '') }
      : { style: null, rest: text },
  )
}
