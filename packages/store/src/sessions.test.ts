/** What holds in memory holds in DynamoDB. Tests share a table, as athletes do: each uses an athlete of its own. */

import { afterAll, describe, expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import { memoryStore } from './store.ts'

const AT = '2026-05-01T07:00:00.000Z'
const LATER = '2026-05-01T08:00:00.000Z'

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('a session is found until it is deleted, and deleting it twice is fine', async () => {
    const session = { idHash: 'ab', athleteId: 'p1', createdAt: AT, expiresAt: LATER }
    await store.putSession(session)

    expect(await store.getSession('ab')).toEqual(session)
    await store.deleteSession('ab')
    await store.deleteSession('ab')
    expect(await store.getSession('ab')).toBeUndefined()
  })
})
