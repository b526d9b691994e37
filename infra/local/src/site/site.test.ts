import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inlineScriptHashes } from './inline-scripts.ts'
import { serveSite } from './serve-site.ts'
import { siteFiles } from './site-files.ts'
import { sourceHash } from './source-hash.ts'
import { BUILDING, waitingHtml } from './waiting-page.ts'

const FILES = {
  'out/index.html': '<html><script>start()</script><script src="/_next/static/a1.js"></script></html>',
  'out/404.html': 'no such page',
  'out/athletes/_/index.html': 'any athlete',
  'out/athletes/_/index.txt': 'payload of any athlete',
  'out/athletes/_/workouts/_/index.html': 'any workout',
  'out/athletes/demo/index.html': 'this very athlete',
  'out/_next/static/a1.js': 'start()',
  'out/.built-from': 'a hash',
  'secret.txt': 'outside',
}

const MAP = 'https://maps.example.org'

let dir: string
let server: Server
let url: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [name, text] of Object.entries(FILES)) write(name, text)
  const files = siteFiles(join(dir, 'out'))
  server = createServer((request, response) => serveSite({ files, mapOrigins: [MAP] }, request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(dir, { recursive: true })
})

test.each([
  ['/', FILES['out/index.html']],
  ['/athletes/01J8/', 'any athlete'],
  ['/athletes/01J8', 'any athlete'],
  ['/athletes/01J8/index.txt?_rsc=1', 'payload of any athlete'],
  ['/athletes/01J8/workouts/w-1/', 'any workout'],
  ['/athletes/demo/', 'this very athlete'],
])('%s is answered by the page for it', async (path, text) => {
  const response = await fetch(url + path)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(text)
})

test.each([
  '/nothing/',
  '/athletes//',
  '/athletes/a/b/',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/athletes/..%2f..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/.built-from',
  '/%zz',
  '/index.html%00',
])('%s is no page', async (path) => {
  const { createConnection } = await import('node:net')
  const answer = await new Promise<string>((done, failed) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    socket.on('end', () => done(text)).on('error', failed)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
  })
  expect(answer).toMatch(/^HTTP\/1.1 404 /)
  expect(answer).not.toContain('outside')
})

test('files with hashed names may be kept for ever, pages are asked for anew', async () => {
  const script = await fetch(`${url}/_next/static/a1.js`)
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const page = await fetch(url)
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const again = await fetch(url, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

test('a page may run its own scripts and no other', async () => {
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? ''
  const hash = createHash('sha256').update('start()').digest('base64')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

test('a page may ask the tile service of the operator for data and pictures, and for nothing that runs', async () => {
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? ''
  expect(policy.split('; ').filter((rule) => rule.includes(MAP))).toEqual([
    `connect-src 'self' ${MAP}`,
    `img-src 'self' data: blob: ${MAP}`,
  ])
})

test('a page may use what recording a walk needs, and no camera', async () => {
  const policy = (await fetch(url)).headers.get('permissions-policy') ?? ''
  for (const feature of ['geolocation', 'magnetometer', 'bluetooth', 'screen-wake-lock'])
    expect(policy).toContain(`${feature}=(self)`)
  expect(policy).toContain('camera=()')
})

test('scripts with an address need no hash, and equal ones need one', () => {
  const html =
    '<script async="" src="/a.js"></script><script>a</script><script id="x">a</script><script>b</script>'
  expect(inlineScriptHashes(html)).toHaveLength(2)
})

test('the page that waits comes again by itself and runs no script', () => {
  expect(waitingHtml(BUILDING)).toContain('http-equiv="refresh"')
  expect(BUILDING.policy).not.toContain('script-src')
})

test('the page is built again when a source changes, and not for a test or for what the build writes', () => {
  write('repo/web/app/page.tsx', 'one')
  write('repo/packages/gait/src/index.ts', 'one')
  const before = sourceHash(join(dir, 'repo'))
  write('repo/web/out/index.html', 'built')
  write('repo/web/.next/cache', 'built')
  write('repo/web/node_modules/next/index.js', 'linked')
  write('repo/packages/gait/src/index.test.ts', 'a test')
  expect(sourceHash(join(dir, 'repo'))).toBe(before)
  write('repo/packages/gait/src/index.ts', 'two')
  expect(sourceHash(join(dir, 'repo'))).not.toBe(before)
})

function write(name: string, text: string): void {
  const path = join(dir, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
