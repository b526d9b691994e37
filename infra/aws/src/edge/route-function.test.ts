import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { rewrite } from './rewrite.ts'
import { routeFunctionCode, sitePages } from './route-function.ts'

const PAGES = ['/', '/athletes/_/', '/athletes/_/workouts/_/']

test.each(['/', '/athletes/a', '/athletes/a/workouts/b/index.txt', '/first-paint.js', '/nowhere'])(
  'the deployed code sends %s where the source says',
  (uri) => {
    const event = { request: { uri, headers: {} } }
    const answer = runInNewContext(`${routeFunctionCode(PAGES)}; handler(event)`, { event })
    expect(answer).toEqual({ uri: rewrite(uri, PAGES), headers: {} })
  },
)

test('the code fits into the 10 KB that CloudFront allows and exports nothing', () => {
  const code = routeFunctionCode(PAGES)
  expect(code.length).toBeLessThan(10 * 1024)
  expect(code).not.toMatch(/\bexport\b|\bimport\b/)
})

test('the pages are read from the folders of the web app: groups vanish and ids become the placeholder', () => {
  const app = mkdtempSync(join(tmpdir(), 'backstride-app-'))
  for (const folder of ['', '(signed-in)/athletes/[athleteId]', 'about', 'no-page-here']) {
    mkdirSync(join(app, folder), { recursive: true })
    writeFileSync(join(app, folder, folder === 'no-page-here' ? 'layout.tsx' : 'page.tsx'), '')
  }
  expect(sitePages(app)).toEqual(['/', '/about/', '/athletes/_/'])
  rmSync(app, { recursive: true })
})
