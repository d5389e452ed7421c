/** What a run is doing: a line that moves in a terminal; in a pipe nothing at first, then a line now and then. */
import spinner from 'yocto-spinner'
import { type Output, printable } from './output.js'

export interface Progress {
  step: (text: string) => void
  stop: () => void
}

/** ms. A run that takes no longer says nothing in a pipe. */
const patience = 10_000

export const progressOn = (output: Output): Progress =>
  output.interactive ? inTerminal() : inPipe(output)

function inTerminal(): Progress {
  const line = spinner({ stream: process.stderr }).start()
  return {
    step: (text) => {
      line.text = `${printable(text)} …`
    },
    stop: () => void line.stop(),
  }
}

/** A log shows that the run is alive, and at what. */
function inPipe({ err }: Output): Progress {
  const begin = Date.now()
  let told = begin
  let current = ''
  const tell = () => {
    const now = Date.now()
    if (now - told < patience) return
    told = now
    err(`recap: ${current} … ${Math.round((now - begin) / 1000)} s`)
  }
  const timer = setInterval(tell, patience)
  // The line is no reason to stay.
  timer.unref()
  return {
    step: (text) => {
      // The clock does not strike while notes are parsed or planned.
      tell()
      current = text
    },
    stop: () => clearInterval(timer),
  }
}
