/** Watches over slides while they are shown. */
/// <reference lib="dom" />
import type { Tools } from '../guard.js'

/**
 * Scales the slide that is shown down just enough when it overflows: its body; where that is not enough, its title with
 * it; where the browser does not make text that small, the slide as a whole.
 *
 * It is put into a page as its own source text, behind bespoke.js: it may use nothing from outside itself.
 */
export function guard({ overflowOf, zoom, enlarge, leastFontSize }: Tools): void {
  /** Per cent. What does not fit at this size is cut: smaller, nobody could read it. */
  const smallest = 40

  const fits = (section: HTMLElement) => {
    const { vertical, horizontal } = overflowOf(section)
    return vertical === 0 && horizontal === 0
  }

  /** Finds the largest size, in per cent, at which a slide fits; the smallest when there is none. */
  const shrink = (section: HTMLElement, least: number, resize: (percent: number) => void) => {
    if (least >= 100) return false
    resize(least)
    if (!fits(section)) return false
    let [good, bad] = [least, 100]
    while (bad - good > 1) {
      const middle = Math.floor((good + bad) / 2)
      resize(middle)
      if (fits(section)) good = middle
      else bad = middle
    }
    resize(good)
    return true
  }

  /** Per cent: down to where all text becomes smaller as its lines do. */
  const leastZoom = (parts: HTMLElement[]) => {
    const fonts = parts
      .flatMap((part) => [part, ...part.querySelectorAll('*')])
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
      // The head of the agenda has letters of no size: it is there for screen readers.
      .filter((size) => size > 0)
    return Math.max(smallest, Math.ceil((leastFontSize() / Math.min(...fonts)) * 100))
  }

  const partsOf = (section: HTMLElement) =>
    [...section.children].filter(
      (part): part is HTMLElement =>
        part instanceof HTMLElement && !part.matches('header, footer, script, style'),
    )

  const shrinkWhatOverflows = (section: HTMLElement) => {
    if (fits(section)) return
    const parts = partsOf(section)
    const body = parts.filter((part) => !part.matches('h1, h2, section.meta > h2 + p'))
    const least = leastZoom(parts)
    for (const some of [body, parts])
      if (shrink(section, least, (percent) => zoom(some, percent))) return
    zoom(parts, 100)
    shrink(section, smallest, (percent) => enlarge(section, percent))
  }

  /** A guard that breaks a presentation is worse than none. */
  const safely = (action: () => void) => () => {
    try {
      action()
    } catch {}
  }

  /** Whatever was done before: a larger window or another font may give the full size again. */
  const restore = (section: HTMLElement) => {
    zoom(partsOf(section), 100)
    enlarge(section, 100)
  }

  /** ms; Marp fits code to the width of its box in the frames after it was first drawn, and only then it has a size. */
  const settling = 100
  const timers = new Map<HTMLElement, number>()

  const check = (section: HTMLElement) => {
    restore(section)
    if (!section.querySelector('[data-auto-scaling]')) return shrinkWhatOverflows(section)
    clearTimeout(timers.get(section))
    const shrinkLater = safely(() => shrinkWhatOverflows(section))
    timers.set(section, window.setTimeout(shrinkLater, settling))
  }

  const slides = document.querySelectorAll('svg.bespoke-marp-slide')
  const checkSlide = (slide: Element) => slide.querySelectorAll('section').forEach(check)
  const checkShown = safely(() => {
    for (const slide of slides)
      if (slide.classList.contains('bespoke-marp-active')) checkSlide(slide)
  })

  /** A printer waits for nobody: what needs time to settle is printed as it was shown last. */
  const checkPrinted = safely(() => {
    for (const slide of slides)
      if (!slide.querySelector('[data-auto-scaling], [data-resting-auto-scaling]'))
        checkSlide(slide)
  })

  /** The overview shows all slides: those in sight are checked, each in a task of its own, for there may be hundreds. */
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) setTimeout(safely(() => checkSlide(target)))
  })
  const checkInSight = safely(() => {
    if (document.body.dataset.bespokeView !== 'overview') return checkShown()
    seen.disconnect()
    for (const slide of slides) seen.observe(slide)
  })

  safely(() => {
    // Whichever way a slide came to be shown, bespoke.js marks it by a class. Nothing above changes one.
    const shown = new MutationObserver(checkShown)
    for (const slide of slides)
      shown.observe(slide, { attributes: true, attributeFilter: ['class'] })
    addEventListener('load', checkInSight)
    addEventListener('resize', checkInSight)
    addEventListener('beforeprint', checkPrinted)
    // A font is loaded when the first slide that needs it is shown.
    document.fonts.addEventListener('loadingdone', checkInSight)
    document.fonts.ready.then(checkInSight)
  })()
}
