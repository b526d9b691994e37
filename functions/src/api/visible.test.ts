/** What a grant leaves out is in no answer. */

import { type GrantField, grantField, series, workout, workoutList } from '@backstride/contract'
import { beforeAll, expect, test, vi } from 'vitest'
import { NOW, type TestSystem, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'

vi.spyOn(console, 'log').mockReturnValue()

let system: TestSystem
let athleteId: string
let workoutId: string

beforeAll(async () => {
  system = testSystem()
  athleteId = await system.athleteIdOf('Ada')
  // Long enough for heart rates to settle, so that there is a difference to hide.
  const bytes = walkFile({ stretchesS: [240, 240, 240, 240] })
  const upload = await system.store.getUpload(
    athleteId,
    await system.upload(athleteId, bytes, 'Heidelberg.json'),
  )
  workoutId = upload?.workoutId ?? ''
})

test('who may see everything sees what the owner sees', async () => {
  expect(await seenWith(grantField.options)).toEqual(await seenBy('Ada'))
})

test('the owner’s view has all that the tests below find missing', async () => {
  const seen = await seenBy('Ada')
  expect(seen.summary.backwardMinusForwardBpm).not.toBeNull()
  expect(seen.analysis.direction.bouts.length).toBeGreaterThan(2)
  expect(seen.series?.latitudeDeg[5]).toEqual(expect.any(Number))
  expect(seen.series?.heartRateBpm[5]).toEqual(expect.any(Number))
  expect(seen.list[0].fileName).toBe('Heidelberg.json')
})

test('without the route there is no coordinate, height or place name', async () => {
  const seen = await seenWith(['summary', 'segments', 'heartRate'])
  for (const column of [seen.series?.latitudeDeg, seen.series?.longitudeDeg, seen.series?.elevationM]) {
    expect(new Set(column)).toEqual(new Set([null]))
  }
  expect(JSON.stringify(seen)).not.toContain('Heidelberg')
  const { series: own } = await seenBy('Ada')
  expect(seen.series?.heartRateBpm).toEqual(own?.heartRateBpm)
  expect(own?.headingMinusCourseDeg.some((deg) => deg !== null)).toBe(true)
  expect(seen.series?.headingMinusCourseDeg).toEqual(own?.headingMinusCourseDeg)
})

test('without the heart rate there is no beat, in no summary, bout or second', async () => {
  const seen = await seenWith(['summary', 'segments', 'route'])
  expect(seen.summary.backwardMinusForwardBpm).toBeNull()
  expect(seen.list[0].backwardMinusForwardBpm).toBeNull()
  expect(new Set(seen.analysis.direction.bouts.map(({ heartRateBpm }) => heartRateBpm))).toEqual(
    new Set([null]),
  )
  const { method, comparable, reason, ...figures } = seen.analysis.cardio
  expect([comparable, reason]).toEqual([false, 'NOT_SHARED'])
  expect(new Set(Object.values(figures))).toEqual(new Set([null]))
  expect(seen.analysis.streams.heartRate).toBe(0)
  expect(new Set(seen.series?.heartRateBpm)).toEqual(new Set([null]))
  expect(seen.series?.latitudeDeg).toEqual((await seenBy('Ada')).series?.latitudeDeg)
})

test('without the segments there are no bouts and no seconds, only totals', async () => {
  const seen = await seenWith(['summary', 'heartRate', 'route'])
  expect(seen.analysis.direction.bouts).toEqual([])
  expect(seen.series).toBeUndefined()
  expect(seen.summary.direction).toEqual((await seenBy('Ada')).summary.direction)
})

async function seenWith(fields: readonly GrantField[]) {
  const coach = `coach of ${fields}`
  const coachId = await system.athleteIdOf(coach)
  await system.store.putGrant({ athleteId, coachId, fields, until: null, createdAt: NOW.toISOString() })
  return seenBy(coach)
}

/** Every answer about the workout, parsed strictly: a field that the contract does not name fails. */
async function seenBy(name: string) {
  const browser = await system.signIn(name)
  const at = `/api/athletes/${athleteId}/workouts`
  const one = await browser(`${at}/${workoutId}`)
  const columns = await browser(`${at}/${workoutId}/series`)
  const list = await browser(at)
  return {
    ...workout.strict().parse(await one.json()),
    series: columns.status === 200 ? series.strict().parse(await columns.json()) : undefined,
    list: workoutList.strict().parse(await list.json()).items,
  }
}
