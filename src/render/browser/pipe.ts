/**
 * The protocol over a pipe: messages as JSON, each ended by NUL, in the browser's file descriptors 3 and 4.
 *
 * A browser ends when its pipe does, whatever becomes of recap; over a socket it would run for ever. And a port is open to
 * every program of the machine, a pipe to none.
 */
import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'

export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      toBrowser.write(`${message}\0`)
    },
    close: () => {
      toBrowser.destroy()
      fromBrowser.destroy()
    },
  }
  let parts: Buffer[] = []
  fromBrowser.on('data', (data: Buffer) => {
    let from = 0
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, from)) {
      const message = Buffer.concat([...parts, data.subarray(from, end)]).toString()
      parts = []
      from = end + 1
      // Not at once: what a message sets off must not keep the next one from being read.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (from < data.length) parts.push(data.subarray(from))
  })
  // A pipe that breaks closes, and that is what counts.
  for (const end of [toBrowser, fromBrowser]) end.on('error', () => {})
  fromBrowser.once('close', () => setImmediate(() => transport.onclose?.()))
  return transport
}
