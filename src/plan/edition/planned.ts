/** What an edition makes of a recap. */
import type { Share, Slide } from '../../model.js'

export interface Planned {
  slides: Slide[]
  /** What each session got; none where everything is on slides. */
  shares: Share[]
}
