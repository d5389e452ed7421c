/** Notes as they come from files and pipes: bytes, and how many. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { get, put, recap, useFolder } from '../commandLine.js'

useFolder()

test('standard input is read up to the limit that files have, and no further', async () => {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'outline', '-'])
  const said = text(child.stderr)
  const mebibyte = Buffer.from('- yes\n'.repeat(174_763))
  let sent = 0
  const endless = Readable.from(
    (function* () {
      for (;;) {
        sent += 1
        yield mebibyte
      }
    })(),
  )
  // The pipe breaks where recap stops reading.
  await pipeline(endless, child.stdin).catch(() => {})
  const [code] = child.exitCode === null ? await once(child, 'close') : [child.exitCode]
  expect(await said).toMatch(
    /^recap: <stdin>: expected notes of at most 64 MiB, found more\. .*\n$/,
  )
  expect(code).toBe(1)
  expect(sent).toBeLessThan(80)
})

test('a bad byte is told by every command', async () => {
  await put(
    'n.md',
    Buffer.concat([
      Buffer.from('# 会議\n\n## A\n\n- caf'),
      Buffer.from([0xe9]),
      Buffer.from('\n\n## B\n\n- 日本\n'),
    ]),
  )
  const told = /n\.md:5:6 {2}warning {2}character-unreadable/
  expect((await recap(['check', 'n.md'])).out).toMatch(told)
  expect((await recap(['n.md', '--md'])).err).toMatch(told)
  expect(await get('decks/n.md')).toContain('- caf�\n')
  expect((await recap(['check', 'n.md', '--strict'])).code).toBe(6)
})
