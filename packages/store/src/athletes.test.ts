/** What holds in memory holds in DynamoDB. Tests share a table, as athletes do: each uses an athlete of its own. */

import { afterAll, describe, expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import { memoryStore } from './store.ts'

const AT = '2026-05-01T07:00:00.000Z'

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('an athlete is created once, and changed after', async () => {
    const athlete = { athleteId: 'p1', name: 'Ada', isDemo: false, timeZone: 'UTC', createdAt: AT }

    expect(await store.createAthlete(athlete)).toEqual(athlete)
    expect(await store.createAthlete({ ...athlete, name: 'Eve' })).toEqual(athlete)
    expect(await store.updateAthlete('p1', { name: 'Ada L.' })).toEqual({ ...athlete, name: 'Ada L.' })
    expect(await store.getAthlete('p1')).toEqual({ ...athlete, name: 'Ada L.' })
  })

  test('an athlete that does not exist is neither found nor changed into being', async () => {
    expect(await store.updateAthlete('nobody', { name: 'X' })).toBeUndefined()
    expect(await store.getAthlete('nobody')).toBeUndefined()
  })

  test('the body is kept by date, each version from the one before it', async () => {
    await store.changeProfile('p2', '2026-03-01', { massKg: 70, heightM: 1.7 })
    await store.changeProfile('p2', '2026-05-01', { massKg: 65 })
    await store.changeProfile('p2', '2026-05-01', { sex: 'female' })
    await store.changeProfile('p2', '2026-04-01', { massKg: 68 })

    const told = (await store.listProfiles('p2')).map(({ effectiveFrom, profile }) => [
      effectiveFrom,
      profile.massKg,
      profile.heightM,
      profile.sex,
    ])
    expect(told).toEqual([
      ['2026-03-01', 70, 1.7, null],
      ['2026-04-01', 68, 1.7, null],
      ['2026-05-01', 65, 1.7, 'female'],
    ])
  })

  test('two changes of one body at once both take effect', async () => {
    await Promise.all([
      store.changeProfile('p3', '2026-05-01', { massKg: 70 }),
      store.changeProfile('p3', '2026-05-01', { heightM: 1.8 }),
    ])
    expect((await store.listProfiles('p3'))[0].profile).toMatchObject({ massKg: 70, heightM: 1.8 })
  })

  test('an identity belongs to the athlete it was first linked to', async () => {
    const link = { issuer: 'https://id.test', subject: 's', athleteId: 'p4', createdAt: AT }

    const links = await Promise.all([
      store.linkIdentity(link),
      store.linkIdentity({ ...link, athleteId: 'p5' }),
    ])

    expect(new Set(links.map(({ athleteId }) => athleteId)).size).toBe(1)
    expect(await store.findIdentity(link)).toEqual(links[0])
    expect(await store.findIdentity({ ...link, subject: 'nobody' })).toBeUndefined()
    expect(await store.linkIdentity({ ...link, issuer: 'https://other.test' })).not.toEqual(links[0])
  })
})
