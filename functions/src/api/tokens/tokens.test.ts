/** What a program with a token may do, and for how long. */

import { tokenList, tokenTicket } from '@backstride/contract'
import { expect, test } from 'vitest'
import { testBrowser, testSystem } from '../../testing/test-system.ts'

const HOUR_MS = 3_600_000
const FILE = { fileName: 'x.fit', sizeBytes: 5, sha256: 'f'.repeat(64) }

test('a token opens what its scope says, without a cookie, until it is ended', async () => {
  const { ada, athleteId, create, program } = await withTokens()
  const both = await create(['upload', 'read'])
  expect(both.token.scopes).toEqual(['upload', 'read'])
  const device = program(both.secret)
  expect((await device('/api/uploads', { method: 'POST', body: FILE })).status).toBe(201)
  expect((await device(`/api/athletes/${athleteId}/workouts`)).status).toBe(200)
  expect((await device('/api/me/tokens')).status).toBe(403)
  expect((await device('/api/me', { method: 'PATCH', body: { name: 'Eve' } })).status).toBe(403)

  const uploader = program((await create(['upload'])).secret)
  expect((await uploader('/api/uploads')).status).toBe(200)
  expect((await uploader(`/api/athletes/${athleteId}/workouts`)).status).toBe(403)

  expect((await ada(`/api/me/tokens/${both.token.id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await device(`/api/athletes/${athleteId}/workouts`)).status).toBe(401)
})

test('a token can end itself, whatever its scope, and no other', async () => {
  const { create, program, athleteId, store } = await withTokens()
  const [own, other] = [await create(['upload']), await create(['read'])]
  const end = (id: string) => program(own.secret)(`/api/me/tokens/${id}`, { method: 'DELETE' })
  expect((await end(other.token.id)).status).toBe(403)
  expect((await end(own.token.id)).status).toBe(204)
  expect((await end(own.token.id)).status).toBe(401)
  expect((await store.listTokens(athleteId)).map(({ tokenId }) => tokenId)).toEqual([other.token.id])
})

test('a bad token is refused even beside a good cookie', async () => {
  const { ada } = await withTokens()
  const headers = { authorization: 'Bearer bst_x.y.z' }
  expect((await ada('/api/me', { headers })).status).toBe(401)
  expect((await ada('/api/me')).status).toBe(200)
})

test('the secret is told once and stored nowhere', async () => {
  const { ada, athleteId, create, store } = await withTokens()
  const { secret, token } = await create(['read'])
  expect(secret).toMatch(/^bst_/)
  const listed = await (await ada('/api/me/tokens')).text()
  const kept = JSON.stringify(await store.getToken(athleteId, token.id))
  const hidden = secret.split('.')[2]
  for (const text of [listed, kept]) expect(text).not.toContain(hidden)
})

test('the last use is kept to the hour', async () => {
  const { ada, create, program, clock } = await withTokens()
  const device = program((await create(['read'])).secret)
  const start = clock.now.getTime()
  const lastUse = async () => {
    const [token] = tokenList.strict().parse(await (await ada('/api/me/tokens')).json()).items
    return token.lastUsedAt && (Date.parse(token.lastUsedAt) - start) / HOUR_MS
  }
  expect(await lastUse()).toBeNull()
  for (const [hour, expected] of [
    [0, 0],
    [0.9, 0],
    [1, 1],
  ]) {
    clock.now = new Date(start + hour * HOUR_MS)
    await device('/api/me')
    expect(await lastUse()).toBe(expected)
  }
})

test('there is an end to how many tokens one person has', async () => {
  const { ada, create } = await withTokens()
  for (let k = 0; k < 20; k++) await create(['read'])
  const body = { name: 'one more', scopes: ['read'] }
  expect((await ada('/api/me/tokens', { method: 'POST', body })).status).toBe(409)
})

async function withTokens() {
  const system = testSystem()
  const ada = await system.signIn('Ada')
  return {
    ...system,
    ada,
    athleteId: await system.athleteIdOf('Ada'),
    create: async (scopes: string[]) => {
      const body = { name: 'Watch', scopes }
      const response = await ada('/api/me/tokens', { method: 'POST', body })
      return tokenTicket.strict().parse(await response.json())
    },
    program: (secret: string) => {
      const browser = testBrowser(system.app, system.publicUrl)
      return (path: string, init: Parameters<typeof browser>[1] = {}) =>
        browser(path, { ...init, headers: { authorization: `Bearer ${secret}` } })
    },
  }
}
