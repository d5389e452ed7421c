/** How the page looks that leads to the decks of a run: by day and by night, on a wall and on a phone. */

/** As the theme `recap` has them. */
const colours = {
  day: ['#b0440c', '#1d5fa6', '#2c6e3f', '#7b3d9e', '#0c6a73', '#a5306a'],
  night: ['#e2743a', '#3f86d6', '#4c9b62', '#a56cc8', '#2f9aa5', '#cf5d95'],
}

const named = (list: readonly string[]) =>
  list.map((colour, at) => `--track-${at + 1}: ${colour}`).join('; ')

/** @param index of the track among those of the notes */
export const trackColour = (index: number): string =>
  `var(--track-${(index % colours.day.length) + 1})`

export const indexStyle = `
:root { color-scheme: light dark; --ink: #16202c; --quiet: #56616f; --paper: #f4f6f8; --card: #fff; --line: #c3ccd6; --link: #1d5a9c; ${named(colours.day)} }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f6; --quiet: #aab6c3; --paper: #0d141c; --card: #1d2835; --line: #4a5b6e; --link: #8fc1f5; ${named(colours.night)} } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 76rem; padding: 3rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.2 }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.3 }
header p { margin: 0.5rem 0 0; color: var(--quiet) }
h1, h2, p, [role="listitem"] { overflow-wrap: anywhere }
ul { list-style: none; margin: 2rem 0 0; padding: 0; display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)) }
li { position: relative; display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--line); border-top: 0; border-radius: 0 0 10px 10px }
li::before { content: ''; height: 8px; margin: 0 -1px; background: var(--edge, var(--line)) }
img { display: block; width: 100%; height: auto; border-bottom: 1px solid var(--line) }
.about { flex: 1; display: flex; flex-direction: column; padding: 1rem 1.25rem }
.about p { margin: 0.25rem 0 0; color: var(--quiet) }
.main { color: inherit; text-decoration: none }
/* The picture and all of the card lead where its title does; what stands above can be clicked and marked itself. */
.main::after { content: ''; position: absolute; inset: 0; border-radius: 0 0 10px 10px }
.files, [role="list"] { position: relative; z-index: 1 }
li:has(.main:hover) .main { text-decoration: underline }
[role="list"] { margin: 0.75rem 0 }
[role="listitem"] { padding: 0.25rem 0; font-size: 0.9375rem; line-height: 1.35 }
[role="listitem"] span { color: var(--quiet) }
.about .files { margin-top: auto; align-self: start; display: flex; flex-wrap: wrap; gap: 0 1.25rem }
.files { pointer-events: none }
.files a, .files span { padding: 0.375rem 0; color: var(--link); pointer-events: auto }
.files span { font-weight: 600; pointer-events: none }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.main:focus-visible { outline: 0 }
.main:focus-visible::after { outline: 3px solid var(--link); outline-offset: 3px }
.whole h2 { font-size: 1.5rem }
@media (min-width: 48rem) {
  .whole { grid-column: 1 / -1; display: grid; grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr) }
  .whole::before { grid-column: 1 / -1 }
  .whole img { align-self: start; border-right: 1px solid var(--line) }
  .whole .about:first-child { grid-column: 1 / -1 }
}
`
