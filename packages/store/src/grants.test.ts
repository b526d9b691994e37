/** What holds in memory holds in DynamoDB. Tests share a table, as athletes do: each uses an athlete of its own. */

import { afterAll, describe, expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import type { GrantRecord } from './grants.ts'
import { memoryStore } from './store.ts'

const AT = '2026-05-01T07:00:00.000Z'

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('a grant is found from both sides, and gone from both when taken back', async () => {
    const grant = (athleteId: string): GrantRecord => ({
      athleteId,
      coachId: 'c1',
      fields: ['summary'],
      until: null,
      createdAt: AT,
    })
    await store.putGrant(grant('g1'))
    await store.putGrant(grant('g2'))

    expect(await store.getGrant('g1', 'c1')).toEqual(grant('g1'))
    expect(await store.listGrantsTo('c1')).toEqual([grant('g1'), grant('g2')])
    await store.deleteGrant('g1', 'c1')
    expect(await store.getGrant('g1', 'c1')).toBeUndefined()
    expect(await store.listGrantsTo('c1')).toEqual([grant('g2')])
  })

  test('who has a grant that holds is a coach, until its end', async () => {
    const grant = { athleteId: 'g3', coachId: 'c2', fields: ['summary' as const], createdAt: AT }
    await store.putGrant({ ...grant, until: '2026-06-01T00:00:00.000Z' })
    expect(await store.isCoach('c2', new Date('2026-05-31T23:59:59.999Z'))).toBe(true)
    expect(await store.isCoach('c2', new Date('2026-06-01T00:00:00.000Z'))).toBe(false)
    expect(await store.isCoach('nobody', new Date(AT))).toBe(false)
  })
})
