// Type-checks each runtime with its own settings; all of them are checked before the verdict.

import { spawnSync } from 'node:child_process'

const projects = ['packages', 'functions', 'infra/local', 'infra/aws', 'web', 'test']
const failed = projects.filter((project) => {
  const { status } = spawnSync('tsc', ['--project', project], { stdio: 'inherit' })
  return status !== 0
})

if (failed.length > 0) {
  console.error(`types: ${failed.join(', ')} failed`)
  process.exit(1)
}
