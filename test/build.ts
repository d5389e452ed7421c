/** Before any test: `dist` as the sources are now, for the tests that run the command as it is installed. */
import { spawnSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

export default function setup(project: TestProject): void {
  build()
  project.onTestsRerun(build)
}

function build(): void {
  // A shell: npm is a script on Windows.
  const { status, stdout, stderr } = spawnSync('npm run build', { shell: true, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm run build ended with status ${status}\n${stdout}${stderr}`)
}
