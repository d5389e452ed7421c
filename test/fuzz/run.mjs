// npm run fuzz -- --minutes N [--seed S]
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 30)) },
  },
})
for (const [name, value] of Object.entries(values))
  if (!(Number(value) > 0 || (name === 'seed' && value === '0'))) {
    console.error(`--${name}: expected a number, found "${value}".`)
    process.exit(1)
  }
const vitest = await startVitest('test', [], {
  config: false,
  watch: false,
  include: ['test/fuzz/long.ts'],
  env: { FUZZ_MINUTES: values.minutes, FUZZ_SEED: values.seed },
  disableConsoleIntercept: true,
})
await vitest.close()
