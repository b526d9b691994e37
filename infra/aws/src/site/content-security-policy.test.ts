import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headerPolicy, inlineScripts, withScriptPolicy } from './content-security-policy.ts'

const SITE = join(import.meta.dirname, '../../../../web/out')
const isExported = existsSync(SITE)
if (!isExported) console.warn('web/out is absent: the policy is not checked against the exported pages')

test('a page allows its own inline scripts by hash, the scripts of the site, and no others', () => {
  const html =
    '<!doctype html><html><head><title>x</title></head><body><script>go()</script><script src="/a.js"></script>'
  const hash = createHash('sha256').update('go()').digest('base64')
  expect(withScriptPolicy(html)).toContain(
    `<head><meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-${hash}'"><title>`,
  )
})

test('the rule stands before the first script, since it does not reach back', () => {
  const html = withScriptPolicy('<html><head lang="en"><script>1</script></head></html>')
  expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<script>'))
})

test('a page without a head is refused instead of being published without a rule', () => {
  expect(() => withScriptPolicy('<p>bare</p>')).toThrow(TypeError)
})

test('neither half allows inline scripts at large, or data sent to anywhere but here and the upload bucket', () => {
  const header = headerPolicy('bucket.s3.example', [])
  expect(header).toContain("connect-src 'self' https://bucket.s3.example;")
  expect(header).toContain("frame-ancestors 'none'")
  expect(header).not.toMatch(/script-src [^;]*unsafe|\*/)
})

test('the tile service of the operator may be asked for data and pictures, and for nothing that runs', () => {
  const header = headerPolicy('bucket.s3.example', ['https://maps.example.org', 'https://tiles.example.org'])
  const naming = header.split('; ').filter((rule) => rule.includes('example.org'))
  expect(naming).toEqual([
    "connect-src 'self' https://bucket.s3.example https://maps.example.org https://tiles.example.org",
    "img-src 'self' data: blob: https://maps.example.org https://tiles.example.org",
  ])
  expect(header).toContain("worker-src 'self'")
})

test.skipIf(!isExported)('every exported page gets a rule that names each of its inline scripts', () => {
  const pages = globSync('**/*.html', { cwd: SITE })
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) {
    const html = readFileSync(join(SITE, page), 'utf8')
    const policy = /content="(script-src [^"]*)"/.exec(withScriptPolicy(html))?.[1] ?? ''
    for (const script of inlineScripts(html))
      expect(policy, page).toContain(createHash('sha256').update(script).digest('base64'))
  }
})
