/** A history says what the workouts say, whatever was written or removed, in whatever order. */

import { afterAll, describe, expect, test } from 'vitest'
import { markingCards } from './cards.ts'
import { embeddedStore } from './embedded-store.ts'
import { histories } from './histories.ts'
import { memoryTable } from './memory-table.ts'
import { memoryStore, type Store } from './store.ts'
import type { Table } from './table.ts'
import { athlete, FROM, seeded, workout } from './testing/athletes-and-workouts.ts'
import { type WorkoutRecord, workouts } from './workouts.ts'

const EARLIER = '2026-03-01T00:00:00.000Z'

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('after every write and removal it equals brute force, whoever reads the card in between', async () => {
    const random = seeded(11)
    await store.createAthlete(athlete('h1'))
    for (let k = 0; k < 40; k++) {
      const workoutId = `w${Math.floor(8 * random())}`
      const startedAt = new Date(Date.parse(FROM) + (random() - 0.3) * 5e9).toISOString()
      if (random() < 0.3) await store.removeItem({ pk: 'ATHLETE#h1', sk: `WORKOUT#${workoutId}` })
      else await store.putWorkout(workoutOf(k, { athleteId: 'h1', workoutId, startedAt }))
      if (random() < 0.3) await store.listCards(['h1'], FROM)
      const from = random() < 0.5 ? FROM : EARLIER
      expect(await store.listHistory('h1', from)).toEqual(await bruteForce(store, 'h1', from))
      expect(await store.listHistory('h1', FROM)).toEqual(await bruteForce(store, 'h1', FROM))
    }
  })

  test('who is not there has none', async () => {
    expect(await store.listHistory('nobody', FROM)).toEqual([])
  })
})

test('a removed workout leaves nothing behind in the table', async () => {
  const items = new Map<string, string>()
  const store = memoryStore(items)
  await store.putWorkout(workout({ athleteId: 'a', startedAt: '2026-05-01T07:00:00.000Z' }))
  await store.listHistory('a', FROM)
  expect(itemsAbout(items, String(Date.parse('2026-05-01T07:00:00.000Z')))).toBe(1)
  await store.removeItem({ pk: 'ATHLETE#a', sk: 'WORKOUT#w' })
  expect(itemsAbout(items, String(Date.parse('2026-05-01T07:00:00.000Z')))).toBe(0)
})

test('a workout that comes while a history is made is in the next one', async () => {
  const table = memoryTable()
  const marked = markingCards(table)
  const slow = afterFirstQuery(marked, () => workouts(marked).putWorkout(workout({ athleteId: 'a' })))
  expect(await histories(slow).listHistory('a', FROM)).toEqual([])
  expect(await histories(marked).listHistory('a', FROM)).toHaveLength(1)
})

test('more workouts than an item holds are read from themselves', async () => {
  const items = new Map<string, string>()
  const store = memoryStore(items)
  const count = 8000
  for (let k = 0; k < count; k++) {
    const startedAt = new Date(Date.parse(FROM) + k * 60_000).toISOString()
    await store.putWorkout(workout({ athleteId: 'a', workoutId: `w${k}`, startedAt }))
  }
  expect(await store.listHistory('a', FROM)).toHaveLength(count)
  expect(items.has('ATHLETE#a HISTORY')).toBe(false)
})

/** Every second one was analysed before the longest bout was kept. */
function workoutOf(k: number, rest: Partial<WorkoutRecord>): WorkoutRecord {
  return workout({ ...rest, backwardS: k, ...(k % 2 === 0 && { longestBackwardS: k / 2 }) })
}

async function bruteForce(store: Store, athleteId: string, from: string) {
  const all = await store.listWorkoutsBetween(athleteId, from, '2100')
  return all.map(({ startedAt, direction, addedKcal, backwardMinusForwardBpm, longestBackwardS }) => {
    const { status, backwardS, backwardM } = direction
    const figures = { addedKcal, backwardMinusForwardBpm, longestBackwardS }
    return { startedAt, direction: { status, backwardS, backwardM }, ...figures }
  })
}

function afterFirstQuery(table: Table, then: () => Promise<unknown>): Table {
  let isFirst = true
  return {
    ...table,
    async query<T>(range: Parameters<Table['query']>[0]) {
      const found = await table.query<T>(range)
      if (isFirst) {
        isFirst = false
        await then()
      }
      return found
    },
  }
}

function itemsAbout(items: Map<string, string>, text: string): number {
  return [...items.values()].filter((item) => item.includes(text)).length
}
