import { routes } from '@backstride/contract'
import { expect, test } from 'vitest'
import { testBrowser, testSystem } from '../../testing/test-system.ts'
import { schemaText } from './schema-text.ts'

const { app, publicUrl } = testSystem()
const response = await testBrowser(app, publicUrl)('/api/docs')
const page = await response.text()

test('every operation is on the page, under a heading of its own', () => {
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  for (const [id, { method, path }] of Object.entries(routes)) {
    expect(page).toContain(`<h3 id="${id}"><code><b>${method}</b> ${path}</code></h3>`)
  }
})

test('the page has no script, loads nothing, and its policy lets in its own style alone', () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i)
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; frame-ancestors 'none'; style-src 'sha256-[\w+/]{43}='$/,
  )
})

test('headings step down one by one, and every address within the page leads somewhere', () => {
  const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
  expect(levels[0]).toBe(1)
  for (const [k, level] of levels.entries()) expect(level - (levels[k - 1] ?? 0)).toBeLessThanOrEqual(1)
  for (const [, anchor] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${anchor}"`)
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a schema is written as people write types', () => {
  const name = { type: 'string', maxLength: 80 }
  const until = { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] }
  const fields = { type: 'array', items: { enum: ['summary', 'route'] } }
  const schema = { type: 'object', properties: { name, until, fields }, required: ['name'] }
  expect(schemaText(schema)).toBe(
    [
      '{',
      '  name: string  // at most 80 characters',
      '  until?: date-time | null',
      '  fields?: ["summary" | "route", …]',
      '}',
    ].join('\n'),
  )
})
