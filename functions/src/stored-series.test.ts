import { memoryObjects } from '@backstride/store'
import { expect, test } from 'vitest'
import { putJson } from './json-objects.ts'
import { storedSeries } from './stored-series.ts'

const OLD = {
  latitudeDeg: [49, 49],
  longitudeDeg: [8, 8],
  elevationM: [null, 110],
  heartRateBpm: [100, 101],
  speedMps: [1, 1],
  direction: ['forward', 'backward'],
  probability: [0.9, 0.9],
}

test('a series kept before headings were written says that they are not known, second by second', async () => {
  const objects = memoryObjects()
  const key = await putJson(objects, 'series', OLD)
  expect(await storedSeries(objects, key)).toEqual({ ...OLD, headingMinusCourseDeg: [null, null] })
})

test('a series that has headings is answered as it was kept', async () => {
  const objects = memoryObjects()
  const kept = { ...OLD, headingMinusCourseDeg: [4, -178] }
  expect(await storedSeries(objects, await putJson(objects, 'series', kept))).toEqual(kept)
})
