import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the build of the page reads: its own sources, the packages it may import, and the pinned dependencies. */
const SOURCES = ['web/**/*', 'packages/*/src/**/*', 'packages/*/package.json', 'pnpm-lock.yaml']
/** Written by the build itself, or of no effect on it. */
const IGNORED = /(^|\/)(node_modules|out|\.next|next-env\.d\.ts|[^/]*\.tsbuildinfo|[^/]*\.test\.tsx?)(\/|$)/

/** A text that changes when what the page is built from does. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }) => IGNORED.test(name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
