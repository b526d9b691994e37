/** Who asks too often waits, and nobody else does. */

import { problem } from '@backstride/contract'
import { expect, test } from 'vitest'
import { testBrowser, testSystem } from '../testing/test-system.ts'

const TRY = { method: 'POST', body: { code: '0000-0000-0000' } }

test('codes are tried thirty times in ten minutes, then no more until the next window', async () => {
  const { signIn, clock } = testSystem()
  const eve = await signIn('Eve')
  for (let k = 0; k < 30; k++) expect((await eve('/api/invitations/accept', TRY)).status).toBe(404)

  clock.now = new Date(clock.now.getTime() + 150_000)
  const refused = await eve('/api/invitations/read', TRY)
  expect(refused.status).toBe(429)
  expect(problem.parse(await refused.json()).code).toBe('RATE_LIMITED')
  expect(Number(refused.headers.get('retry-after'))).toBe(450)
  expect((await (await signIn('Ada'))('/api/invitations/accept', TRY)).status).toBe(404)

  clock.now = new Date(clock.now.getTime() + 450_000)
  expect((await eve('/api/invitations/accept', TRY)).status).toBe(404)
})

test('sign-in is limited by address, and an address cannot be made up', async () => {
  const { app, publicUrl } = testSystem()
  const statusFrom = async (forwarded: string) => {
    const env = { requestContext: {} }
    const headers = { 'x-forwarded-for': forwarded }
    return (await app.request(`${publicUrl}/api/auth/login`, { headers }, env)).status
  }
  for (let k = 0; k < 120; k++) expect(await statusFrom(`made-up-${k}, 192.0.2.1, 10.0.0.1`)).toBe(302)
  expect(await statusFrom('made-up, 192.0.2.1, 10.0.0.2')).toBe(429)
  expect(await statusFrom('192.0.2.1, 192.0.2.2, 10.0.0.1')).toBe(302)
})

test('a signed-in person is limited as a person, from whatever browser', async () => {
  const { signIn, app, publicUrl } = testSystem()
  const [one, two] = [await signIn('Eve'), await signIn('Eve')]
  for (let k = 0; k < 15; k++) for (const browser of [one, two]) await browser('/api/invitations/read', TRY)
  for (const browser of [one, two]) expect((await browser('/api/invitations/read', TRY)).status).toBe(429)
  expect((await testBrowser(app, publicUrl)('/api/invitations/read', TRY)).status).toBe(401)
})
