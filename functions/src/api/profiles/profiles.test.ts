import { profileVersionList } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { type TestBrowser, testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'

vi.spyOn(console, 'log').mockReturnValue()

test('a body stated for an earlier day holds until the next version, and its walks cost what that body costs', async () => {
  const system = testSystem()
  const owner = await system.signIn('owner')
  await put(owner, '2026-04-01', { massKg: 60, heightM: 1.7 })
  await put(owner, '2026-05-10', { massKg: 120 })
  expect(await versions(owner)).toMatchObject([
    { effectiveFrom: '2026-04-01', profile: { massKg: 60, heightM: 1.7, sex: null } },
    { effectiveFrom: '2026-05-10', profile: { massKg: 120, heightM: 1.7, sex: null } },
  ])

  const athleteId = await system.athleteIdOf('owner')
  await system.upload(athleteId, walkFile({ startedAt: '2026-05-01T07:00:00.000Z' }))
  await system.upload(athleteId, walkFile({ startedAt: '2026-05-15T07:00:00.000Z' }))
  const { items } = await system.store.listWorkouts(athleteId, { limit: 2 })
  const [heavy, light] = items.map(({ addedKcal }) => addedKcal?.value ?? Number.NaN)
  expect(heavy).toBeGreaterThan(light * 1.5)
})

test('a version that is taken back leaves the one before it, once and again', async () => {
  const owner = await testSystem().signIn('owner')
  await put(owner, '2026-04-01', { massKg: 60 })
  await put(owner, '2026-05-10', { massKg: 120 })
  for (const _ of [1, 2]) {
    expect((await owner('/api/me/profiles/2026-05-10', { method: 'DELETE' })).status).toBe(204)
    expect(await versions(owner)).toMatchObject([{ profile: { massKg: 60 } }])
  }
})

test.each([
  ['2026-13-01', { massKg: 60 }],
  ['2026-05-10', { massKg: 5 }],
])('a body that cannot be is refused: %s %j', async (effectiveFrom, body) => {
  const owner = await testSystem().signIn('owner')
  expect((await owner(`/api/me/profiles/${effectiveFrom}`, { method: 'PUT', body })).status).toBe(400)
})

async function put(owner: TestBrowser, effectiveFrom: string, body: unknown): Promise<void> {
  expect((await owner(`/api/me/profiles/${effectiveFrom}`, { method: 'PUT', body })).status).toBe(200)
}

async function versions(owner: TestBrowser) {
  return profileVersionList.parse(await (await owner('/api/me/profiles')).json()).items
}
