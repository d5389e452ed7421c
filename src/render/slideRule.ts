/**
 * Marpit's rule that puts each slide into a `<section>`, in time with the deck's length. Marpit 3.2 copies all tokens so
 * far for every slide: of 10,000 slides that took 60 of 80 seconds.
 */
import type MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'

/** Gives the same tokens, at the same place among the rules, as Marpit's own rule with its default anchors. */
export function slideRule(md: MarkdownIt): void {
  md.core.ruler.at('marpit_slide', (state) => {
    if (state.inlineMode) return
    const slides = splitAtRules(state.tokens)
    const marpitSlideTotal = slides.length
    const wrapped: Token[] = []
    slides.forEach(({ rule, tokens }, marpitSlide) => {
      const mapped = rule ?? tokens.find(({ map }) => map)
      const open = new state.Token('marpit_slide_open', 'section', 1)
      open.block = true
      open.meta = { marpitSlide, marpitSlideTotal, marpitSlideElement: 1 }
      open.map = mapped ? mapped.map : [0, 1]
      open.attrSet('id', String(marpitSlide + 1))
      const close = new state.Token('marpit_slide_close', 'section', -1)
      close.block = true
      close.meta = { marpitSlide, marpitSlideTotal, marpitSlideElement: -1 }
      wrapped.push(open)
      for (const token of tokens) {
        token.level += 1
        wrapped.push(token)
      }
      wrapped.push(close)
    })
    state.tokens = wrapped
  })
}

interface SlideTokens {
  /** The `---` that it begins with; null for the first. */
  rule: Token | null
  tokens: Token[]
}

function splitAtRules(tokens: readonly Token[]): SlideTokens[] {
  let slide: SlideTokens = { rule: null, tokens: [] }
  const slides = [slide]
  for (const token of tokens)
    if (token.type === 'hr' && token.level === 0) {
      slide = { rule: token, tokens: [] }
      slides.push(slide)
    } else slide.tokens.push(token)
  return slides
}
