/** A workout in the files of other programs, read again. */

import { decode } from '@backstride/analyse'
import { series, workout } from '@backstride/contract'
import type { geoJsonOf } from '@backstride/encode'
import { beforeAll, expect, test, vi } from 'vitest'
import { testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'

vi.spyOn(console, 'log').mockReturnValue()

const BYTES = walkFile()

let path: string
let system: ReturnType<typeof testSystem>
let ada: Awaited<ReturnType<typeof system.signIn>>

beforeAll(async () => {
  system = testSystem()
  const athleteId = await system.athleteIdOf('Ada')
  const upload = await system.store.getUpload(athleteId, await system.upload(athleteId, BYTES))
  path = `/api/athletes/${athleteId}/workouts/${upload?.workoutId}`
  ada = await system.signIn('Ada')
})

test('the FIT file is read with the same way, heart and laps, a lap for each bout', async () => {
  const response = await ada(`${path}/export?format=fit`)
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="backstride-2026-05-01T07-00-00.fit"',
  )
  const read = decode(new Uint8Array(await response.arrayBuffer()), { fileName: 'walk.fit' })
  if (read.status !== 'ok') throw new Error(read.status)
  const { recording } = read
  const kept = series.parse(await (await ada(`${path}/series`)).json())
  const { analysis } = workout.parse(await (await ada(path)).json())

  expect(new Date(recording.startedAtMs).toISOString()).toBe(analysis.startedAt)
  expect(recording.sport).toBe('walking')
  // A semicircle is 8e-8 degrees, about a centimetre.
  kept.latitudeDeg.forEach((deg, k) => {
    expect(recording.position.latitudeDeg[k]).toBeCloseTo(deg ?? Number.NaN, 6)
  })
  expect([...recording.heartRate.bpm]).toEqual(kept.heartRateBpm.map((bpm) => Math.round(bpm ?? 0)))
  const bouts = analysis.direction.bouts.map(({ startS, endS }) => ({ startS, endS }))
  expect(bouts.length).toBeGreaterThan(3)
  expect(recording.laps.map(({ startS, endS }) => ({ startS, endS }))).toEqual(bouts)
})

test('the JSON file is the analysis and the series as the API tells them', async () => {
  const file = await (await ada(`${path}/export?format=json`)).json()
  const { analysis } = workout.parse(await (await ada(path)).json())
  expect(file).toEqual({ analysis, series: await (await ada(`${path}/series`)).json() })
})

test('the table has a line for each second and the map a line for each bout', async () => {
  const table = await (await ada(`${path}/export?format=csv`)).text()
  expect(table.trim().split('\r\n')).toHaveLength(241)
  const map = (await (await ada(`${path}/export?format=geojson`)).json()) as ReturnType<typeof geoJsonOf>
  const directions = map.features.map(({ properties }) => properties.direction)
  expect(directions).toEqual(expect.arrayContaining(['forward', 'backward']))
})

test('the original is the bytes as they came', async () => {
  const response = await ada(`${path}/original`)
  expect(response.status).toBe(302)
  const key = (response.headers.get('location') ?? '').replace('memory:///', '')
  expect(await system.objects.get(key)).toEqual(BYTES)
})

test('a format that there is not is refused', async () => {
  expect((await ada(`${path}/export?format=exe`)).status).toBe(400)
})
