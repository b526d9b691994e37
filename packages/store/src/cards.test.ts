/** A card says what a count of the workouts says, whatever was written, in whatever order. */

import { afterAll, describe, expect, test } from 'vitest'
import { cards, markingCards } from './cards.ts'
import { embeddedStore } from './embedded-store.ts'
import { memoryTable } from './memory-table.ts'
import { memoryStore, type Store } from './store.ts'
import { athlete, FROM, seeded, workout } from './testing/athletes-and-workouts.ts'
import { workouts } from './workouts.ts'

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('after every write of many athletes the cards equal brute force', async () => {
    const ids = ['c1', 'c2', 'c3']
    const random = seeded(7)
    for (const athleteId of ids) await store.createAthlete(athlete(athleteId))
    for (let k = 0; k < 30; k++) {
      const athleteId = ids[Math.floor(3 * random())]
      // A few ids, so that workouts are written again with other figures and other starts.
      const workoutId = `w${Math.floor(8 * random())}`
      const startedAt = new Date(Date.parse(FROM) + (random() - 0.3) * 5e9).toISOString()
      await store.putWorkout(
        workout({ athleteId, workoutId, startedAt, backwardS: Math.floor(900 * random()) }),
      )
      if (random() < 0.2) await store.updateAthlete(athleteId, { name: `Ada ${k}` })
      // Not always all of them, so that some are made again after several writes.
      const asked = ids.filter(() => random() < 0.7)
      expect(await store.listCards(asked, FROM)).toEqual(await bruteForce(store, asked))
    }
  })

  test('an earlier start than the card was made for is counted again', async () => {
    await store.createAthlete(athlete('c4'))
    await store.putWorkout(workout({ athleteId: 'c4', startedAt: '2026-03-01T00:00:00.000Z' }))
    expect((await store.listCards(['c4'], FROM))[0].recent).toEqual([])
    expect((await store.listCards(['c4'], '2026-02-01T00:00:00.000Z'))[0].recent).toHaveLength(1)
    expect((await store.listCards(['c4'], FROM))[0].lastStartedAt).toBe('2026-03-01T00:00:00.000Z')
  })

  test('who is not there has no card', async () => {
    expect(await store.listCards(['nobody'], FROM)).toEqual([])
    expect(await store.listCards([], FROM)).toEqual([])
  })
})

test('a workout that comes while a card is made is on the card', async () => {
  const table = memoryTable()
  const marked = markingCards(table)
  await marked.put({ pk: 'ATHLETE#a', sk: 'ATHLETE', data: athlete('a') }, 0)
  let isFirst = true
  const slow = {
    ...marked,
    async query<T>(range: Parameters<typeof table.query>[0]) {
      const found = await table.query<T>(range)
      if (isFirst && range.limit === undefined) {
        isFirst = false
        await workouts(marked).putWorkout(workout({ athleteId: 'a' }))
      }
      return found
    },
  }
  await cards(slow).listCards(['a'], FROM)
  expect((await cards(marked).listCards(['a'], FROM))[0].recent).toHaveLength(1)
})

async function bruteForce(store: Store, athleteIds: string[]) {
  const found = athleteIds.map(async (athleteId) => {
    const all = await store.listWorkoutsBetween(athleteId, '2000', '2100')
    const recent = all.filter(({ startedAt }) => startedAt >= FROM)
    return {
      athleteId,
      name: (await store.getAthlete(athleteId))?.name,
      lastStartedAt: all.at(-1)?.startedAt ?? null,
      recent: recent.map(({ startedAt, direction: { status, backwardS, backwardM }, addedKcal }) => ({
        startedAt,
        direction: { status, backwardS, backwardM },
        addedKcal,
        backwardMinusForwardBpm: null,
      })),
    }
  })
  return Promise.all(found)
}
