import { expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import type { RemovalRecord } from './removals.ts'

const AT = '2026-05-01T07:00:00.000Z'
const LIMITS = ['uploads']

test('what is found of an account is all there is of it, wherever it is kept', async () => {
  await using opening = new AsyncDisposableStack()
  const { store, everything, close } = await embeddedStore()
  opening.defer(() => close().then(() => undefined))
  await store.createAthlete({ athleteId: 'ada', name: 'Ada', isDemo: false, timeZone: 'UTC', createdAt: AT })
  await store.linkIdentity({ issuer: 'i', subject: 's', athleteId: 'ada', createdAt: AT })
  await store.putSession({ idHash: 'h', athleteId: 'ada', createdAt: AT, expiresAt: AT })
  await store.changeProfile('ada', '2026-05-01', { massKg: 70 })
  const grant = { fields: ['summary'], until: null, createdAt: AT } as const
  await store.putGrant({ athleteId: 'ada', coachId: 'coach', ...grant })
  await store.putGrant({ athleteId: 'ada', coachId: 'former', ...grant })
  await store.deleteGrant('ada', 'former')
  await store.putGrant({ athleteId: 'bob', coachId: 'ada', ...grant })
  await store.putSnooze({ coachId: 'former', athleteId: 'ada', rule: 'RAMP', until: AT })
  await store.countInWindow('uploads#ada', 0, 60)
  const comment = { workoutId: 'w', text: 'x', createdAt: AT, editedAt: null }
  await store.putComment({ ...comment, athleteId: 'bob', commentId: '1', authorId: 'ada' })
  await store.putComment({ ...comment, athleteId: 'bob', commentId: '2', authorId: 'bob' })
  await store.openRemoval(removal({ workoutId: 'w' }))
  expect((await everything()).filter((item) => item.includes('ada')).length).toBeGreaterThan(10)

  for (const item of await store.itemsOfAccount('ada', LIMITS)) await store.removeItem(item)
  await store.removeAthlete('ada')
  expect((await everything()).filter((item) => item.includes('ada'))).toEqual([])
  expect(await store.listComments('bob', 'w')).toHaveLength(1)
})

test('a removal that was asked for twice is one until its end, and then another', async () => {
  await using opening = new AsyncDisposableStack()
  const { store, close } = await embeddedStore()
  opening.defer(() => close().then(() => undefined))
  const first = await store.openRemoval(removal({ workoutId: 'w' }))
  const later = removal({ workoutId: 'w', requestedAt: '2026-05-02T07:00:00.000Z' })
  expect(await store.openRemoval(later)).toEqual(first)
  expect(await store.listOpenRemovals()).toEqual([first])
  expect(await store.finishRemoval(first, AT)).toEqual({ ...first, finishedAt: AT })
  expect(await store.finishRemoval(first, '2026-05-03T07:00:00.000Z')).toEqual({ ...first, finishedAt: AT })
  expect(await store.listOpenRemovals()).toEqual([])
  expect(await store.openRemoval(later)).toEqual(later)
})

function removal(different: Partial<RemovalRecord>): RemovalRecord {
  const counts = { workouts: 1, uploads: 1, analyses: 1, comments: 0, items: 4, objects: 3 }
  const sources = { uploadIds: ['u'], archiveIds: [] }
  return {
    athleteId: 'ada',
    workoutId: null,
    requestedAt: AT,
    finishedAt: null,
    counts,
    ...sources,
    ...different,
  }
}
