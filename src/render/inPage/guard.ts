/** Watches over slides while they are shown: whichever would overflow is made smaller. */
/// <reference lib="dom" />
import type { ShrinkTools, shrink } from './shrink.js'

export type GuardTools = ShrinkTools & { shrink: typeof shrink }

/** It is put into a page as its own source text, behind bespoke.js: it may use nothing from outside itself. */
export function guard(tools: GuardTools): void {
  const { shrink } = tools

  /** A guard that breaks a presentation is worse than none. */
  const safely = (action: () => void) => () => {
    try {
      action()
    } catch {}
  }

  const slides = document.querySelectorAll('svg.bespoke-marp-slide')
  const checkSlide = (slide: Element) =>
    slide.querySelectorAll('section').forEach((section) => {
      shrink(section, tools)
    })
  const checkShown = safely(() => {
    for (const slide of slides)
      if (slide.classList.contains('bespoke-marp-active')) checkSlide(slide)
  })

  const checkAll = safely(() => slides.forEach(checkSlide))

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
    addEventListener('beforeprint', checkAll)
    // A font is loaded when the first slide that needs it is shown.
    document.fonts.addEventListener('loadingdone', checkInSight)
    document.fonts.ready.then(checkInSight)
  })()
}
