/** The edge on AWS and the local server answer a path with the same file. */

import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rewrite } from '../../infra/aws/src/edge/rewrite.ts'
import { sitePages } from '../../infra/aws/src/edge/route-function.ts'
import { siteFiles } from '../../infra/local/src/site/site-files.ts'

const EXPORTED = join(import.meta.dirname, '../../web/out')
const isExported = existsSync(join(EXPORTED, 'index.html'))
if (!isExported) console.warn('web/out is absent: the pages are compared on a made-up export')

const pages = sitePages()
const folder = mkdtempSync(join(tmpdir(), 'backstride-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Each file holds its own path, so that whoever answers shows which file it took.
for (const file of ['/404.html', '/first-paint.js', '/_next/static/a.js', ...pages.flatMap(filesOf)]) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), file)
}
const localFiles = siteFiles(folder)

test.each([
  ...pages,
  ...pages.map((page) => page.replaceAll('/_/', '/01J8-x_y/')),
  ...pages.map((page) => page.replaceAll('/_/', '/01J8-x_y/').replace(/(.)\/$/, '$1')),
  ...pages.map((page) => `${page.replaceAll('/_/', '/01J8-x_y/')}index.txt`),
  '/first-paint.js',
  '/_next/static/a.js',
])('%s is the same file on both', (path) => {
  const atTheEdge = rewrite(path, pages)
  expect(existsSync(join(folder, atTheEdge)), atTheEdge).toBe(true)
  expect(localFiles(path)?.bytes.toString()).toBe(atTheEdge)
})

test.each(['/nowhere', '/athletes/', '/athletes/a/b/', '/coach/deep/er/'])(
  '%s is a page on neither',
  (path) => {
    expect(rewrite(path, pages)).toBe('/404.html')
    expect(localFiles(path)).toBeUndefined()
  },
)

test.skipIf(!isExported)('the pages read from the sources are those of the export', () => {
  const exported = globSync('**/index.html', { cwd: EXPORTED })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((page) => !/^\/(404|_not-found)\/$/.test(page))
  expect(exported.toSorted()).toEqual(pages.toSorted())
})

function filesOf(page: string): string[] {
  return [`${page}index.html`, `${page}index.txt`]
}
