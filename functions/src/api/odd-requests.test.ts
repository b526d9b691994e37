/** Requests that nobody means: none may make the service fail. */

import { problem, type Route, routes } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { type TestBrowser, testBrowser, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'

const ODD_VALUES = [
  '',
  '0',
  '-1',
  '1e999',
  'NaN',
  'a',
  'ü',
  '\u0000',
  '😀'.repeat(40),
  '../..',
  '%',
  '8J-YgA',
  'x'.repeat(600),
  '__proto__',
  '/here',
]
const ODD_BODIES = [
  null,
  7,
  'text',
  [],
  {},
  { name: '\ud800' },
  { name: ['x'] },
  { timeZone: '\u0000' },
  { timeZone: 'utc' },
  { profile: { massKg: 1e308 } },
  { profile: { massKg: null, sex: 'other' } },
  { profile: JSON.parse('{"__proto__": {"massKg": 70}}') },
  { fileName: '\udfff.fit', sizeBytes: 1, sha256: 'f'.repeat(64) },
  { fileName: 'x', sizeBytes: 26_214_401, sha256: 'f'.repeat(64) },
  { fileName: 'x', sizeBytes: 1.5, sha256: 'F'.repeat(64) },
]

/** All but signing out, after which everything would be refused. */
const { signOut, ...others } = routes
const ROUTES: Route[] = Object.values(others)

test('a thousand odd requests all get an answer or a problem with a code, and nothing breaks', async () => {
  const log = vi.spyOn(console, 'error')
  vi.spyOn(console, 'log').mockReturnValue()
  const { app, publicUrl, signIn, athleteIdOf, upload } = testSystem()
  const athleteId = await athleteIdOf('Ada')
  for (const day of [1, 2, 3]) {
    await upload(athleteId, walkFile({ startedAt: `2026-05-0${day}T07:00:00.000Z` }))
  }
  const browsers = [testBrowser(app, publicUrl), await signIn('Ada')]
  const random = seeded(1)
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]

  const statuses = new Set<number>()
  for (let k = 0; k < 1000; k++) {
    const route = pick(ROUTES)
    const path = route.path.replace(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(name === 'athleteId' && random() < 0.7 ? athleteId : pick(ODD_VALUES)),
    )
    const query = Object.keys(route.query?.shape ?? {}).map((name) => [name, pick(ODD_VALUES)])
    const body = route.body ? pick(ODD_BODIES) : undefined
    const url = `${path}?${new URLSearchParams(Object.fromEntries(query))}`
    const status = await statusOf(pick(browsers), url, { method: route.method, body })
    statuses.add(status)
  }
  for (const status of statuses) expect([200, 201, 204, 302, 400, 401, 404, 409, 429]).toContain(status)
  expect(log).not.toHaveBeenCalled()
})

async function statusOf(browser: TestBrowser, url: string, init: { method: string; body: unknown }) {
  const response = await browser(url, init)
  const said = `${init.method} ${url} ${JSON.stringify(init.body)}`
  expect(response.status, said).toBeLessThan(500)
  if (response.status >= 400) expect(problem.safeParse(await response.json()).success, said).toBe(true)
  return response.status
}

/** Numbers in [0, 1), always the same: the generator of Lehmer with the multiplier of Park and Miller (1988). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
