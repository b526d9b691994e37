import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { publish, siteFiles } from './publish.ts'

const folder = mkdtempSync(join(tmpdir(), 'backstride-site-'))
afterEach(() => rmSync(folder, { recursive: true }))

test('pages arrive only after everything that they refer to', async () => {
  write({ 'a/index.html': PAGE, '_next/static/z.js': '', 'index.html': PAGE, 'first-paint.js': '' })
  const started: string[] = []
  const arrived: string[] = []
  await publish(siteFiles(folder), async ({ key }) => {
    started.push(key)
    if (key.endsWith('.html'))
      expect(arrived).toEqual(expect.arrayContaining(['_next/static/z.js', 'first-paint.js']))
    await Promise.resolve()
    arrived.push(key)
  })
  expect(started).toEqual(['_next/static/z.js', 'first-paint.js', 'a/index.html', 'index.html'])
})

test('hashed files are kept for ever and all others asked for again, each with its type', () => {
  write({ 'index.html': PAGE, '_next/static/z.js': '', 'index.txt': '' })
  expect(
    siteFiles(folder).map(({ key, contentType, cacheControl }) => [key, contentType, cacheControl]),
  ).toEqual([
    ['_next/static/z.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['index.txt', 'text/plain; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['index.html', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
  ])
})

test('pages carry their rule for scripts', () => {
  write({ 'index.html': PAGE })
  expect(siteFiles(folder)[0].body).toContain("script-src 'self' 'sha256-")
})

test('names that begin with a dot are not published', () => {
  write({ 'index.html': PAGE, '.built-from': 'x', '.next/y.js': '' })
  expect(siteFiles(folder).map(({ key }) => key)).toEqual(['index.html'])
})

test('a kind of file without a content type is sent as bytes that no browser runs', () => {
  write({ 'index.html': PAGE, 'walk.fit': '' })
  expect(siteFiles(folder)[0]).toMatchObject({ key: 'walk.fit', contentType: 'application/octet-stream' })
})

const PAGE = '<html><head></head><body><script>1</script></body></html>'

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
