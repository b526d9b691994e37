import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceHash } from './source-hash.ts'

export interface SiteBuild {
  /** Folder of the finished page; rejects with the reason when it cannot be built. */
  readonly done: Promise<string>
  /** Breaks the build off. */
  stop(): void
}

/** The hash of what the page was built from; written last, so that a build broken off counts for nothing. */
const STAMP = '.built-from'
/** As much of what the build said as helps to see why it failed. */
const REASON_LINES = 15

/** The folder of the page if it is there and of the sources as they are; undefined when it must be built. */
export function builtSite(root: string): string | undefined {
  const out = join(root, 'web', 'out')
  const stamp = join(out, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root) ? out : undefined
}

/** Builds the page into `web/out` in a process of its own, with the Node this one runs on. */
export function buildSite(root: string): SiteBuild {
  const web = join(root, 'web')
  const hash = sourceHash(root)
  const child = spawn(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: web,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { done: outputOf(child, web, hash), stop: () => void child.kill() }
}

async function outputOf(child: ChildProcess, web: string, hash: string): Promise<string> {
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => lines.push(String(chunk)))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(lines.join('').trim().split('\n').slice(-REASON_LINES).join('\n'))
  const out = join(web, 'out')
  writeFileSync(join(out, STAMP), hash)
  return out
}
