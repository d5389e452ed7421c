/** The parts of marp-cli's bespoke template that are the same in every deck. */
export interface BespokeTemplate {
  /** CSS of the viewer: presenter view, overview, transitions. */
  css: string
  /** Elements of the viewer in front of the slides: the on-screen control. */
  controls: string
  /** Marp's own, behind the slides: what Safari needs to draw them at the size of its window. */
  marpScript: string
  /** bespoke.js: keys, navigation, presenter view. */
  script: string
}

/** Made by `extract.ts` when the project is built; found from `src` (in tests) as from `dist`. */
export const templateUrl = new URL('../../../dist/render/bespoke/template.json', import.meta.url)
