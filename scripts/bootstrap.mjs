// Installs what the lockfile pins, once per lockfile. Plain JavaScript: it runs on any Node >= 20, before anything
// is installed. Everything it prints goes to standard error, so that the output of `backstride` stays clean.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'node_modules', '.bootstrap')
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .digest('hex')

if (!isInstalled()) install()
requirePinnedNode()

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash
}

function install() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.error(`Installing dependencies with ${packageManager} (once per lockfile) …`)
  const { status } = spawnSync('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('The installation failed; the lines above say why. Nothing else was changed.')
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, lockHash)
}

// Node 24 comes with the dependencies on Linux; elsewhere there is no such package and the machine's own must do.
function requirePinnedNode() {
  const bundled = existsSync(join(root, 'node_modules', '.bin', 'node'))
  const [major] = process.versions.node.split('.')
  if (bundled || Number(major) >= 24) return
  console.error(
    `Backstride needs Node 24 here; this is ${process.version}. Please install it from nodejs.org.`,
  )
  process.exit(1)
}
