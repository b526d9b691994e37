import { memoryStore } from '@backstride/store'
import { expect, test } from 'vitest'
import { bodyOn } from './body-on.ts'

/** Eleven in the evening of the first of May in UTC, and past midnight in Auckland. */
const LATE_MS = Date.parse('2026-05-01T23:00:00Z')

test('a body told once holds on every day, before it was told too, and one never told is empty', async () => {
  const store = await storeIn('UTC')
  expect(await bodyOn(store, 'a', LATE_MS)).toEqual({})
  await store.changeProfile('a', '2026-06-01', { massKg: 70 })
  expect(await bodyOn(store, 'a', LATE_MS)).toEqual({ massKg: 70 })
})

test('of a body told twice the day in the zone of the athlete decides', async () => {
  for (const [timeZone, massKg] of [
    ['UTC', 70],
    ['Pacific/Auckland', 68],
  ] as const) {
    const store = await storeIn(timeZone)
    await store.changeProfile('a', '2026-04-01', { massKg: 70 })
    await store.changeProfile('a', '2026-05-02', { massKg: 68 })
    expect(await bodyOn(store, 'a', LATE_MS)).toEqual({ massKg })
  }
})

async function storeIn(timeZone: string) {
  const store = memoryStore()
  const createdAt = '2026-01-01T00:00:00.000Z'
  await store.createAthlete({ athleteId: 'a', name: 'Ada', isDemo: false, timeZone, createdAt })
  return store
}
